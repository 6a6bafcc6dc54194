/** Words by which a paper is found to belong to a topic. */
export interface Phrase {
  readonly text: string;
  /** 1 is enough for the topic. */
  readonly weight: number;
  /** Hints are weak, and several topics may have the same one. */
  readonly hint: boolean;
  /** True for the topic's name and synonyms, where no list has them. */
  readonly isName: boolean;
  /** 1-based line of its file. */
  readonly line: number;
}

/** What decides whether a paper belongs to something, and where that is written. */
export interface Signals {
  readonly slug: string;
  readonly name: string;
  /** One sentence that says what belongs to it. */
  readonly description: string;
  readonly phrases: readonly Phrase[];
  /** Longer phrases inside which the others do not count. */
  readonly not: readonly string[];
  /** Unless empty, the paper must have at least one of these, and not in passing. */
  readonly needs: readonly string[];
  /** The paper may have none of these, except in passing. */
  readonly unless: readonly string[];
  readonly file: string;
  readonly line: number;
}

/** A group of topics; its slug is its file's name. */
export interface Area {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
}

export interface Topic extends Signals {
  /** Slug of its area. */
  readonly area: string;
  /** Slug of a wider topic. */
  readonly parent?: string;
  /** True for a topic of many papers that mainly belong elsewhere: it gives way to a narrower one as primary topic. */
  readonly wide: boolean;
  readonly synonyms: readonly string[];
  readonly seeAlso: readonly string[];
  /** Phrases that another topic has as well, on purpose. */
  readonly shared: readonly string[];
}

/** A kind of contribution: survey, benchmark … */
export interface Kind extends Signals {
  /** Phrases that count in the title alone, as often as any phrase of a title. */
  readonly title: readonly Phrase[];
  /** What a paper of the kind brings: counts where its authors say that they bring it, or its title calls it so. */
  readonly announced: readonly Phrase[];
  /** Phrases that are evidence for another kind, or for none. */
  readonly against: readonly Phrase[];
  /** What a title that asks a question adds. */
  readonly question: number;
}

export interface Taxonomy {
  readonly areas: readonly Area[];
  readonly topics: readonly Topic[];
  readonly kinds: readonly Kind[];
}

/** A file of `content/topics/`. */
export interface TaxonomyFile {
  /** As problems call it: `topics/vision.yaml`. */
  readonly file: string;
  readonly text: string;
}
