import { compare } from '../../core/compare.ts';
import type { PaperFacts } from '../../core/memory/entry.ts';
import { UNDATED } from '../../core/paper.ts';
import type { AreaView, DigestView, PaperView, TopicView } from '../library.ts';

/** Something with a page of its own, as links show it. */
export interface Named {
  readonly slug: string;
  readonly name: string;
}

/** Something with papers, and how many. */
export interface Counted extends Named {
  readonly count: number;
}

/** A paper as a link to it. */
export interface PaperLink {
  readonly id: string;
  /** Inline HTML without links. */
  readonly titleHtml: string;
}

/** A paper as a list shows it. */
export interface PaperCard extends PaperLink {
  /** The line under the title. */
  readonly text: string;
  /** What the reader's library keeps of it and the card does not show in so many letters. */
  readonly hidden: Partial<PaperFacts>;
  /** The digest that listed it first and its place there, `slug:position`; absent for a paper of no digest. */
  readonly first?: string;
  readonly figures: readonly string[];
  readonly topics: readonly Named[];
  /** For an unsorted paper: topics that came near. */
  readonly guesses: readonly Named[];
  /** Kinds of contribution, and whether it tells where its code lies. */
  readonly badges: readonly string[];
}

const cards = new WeakMap<PaperView, PaperCard>();

/** The card of a paper, one object for all lists it stands in. */
export function cardOf(paper: PaperView): PaperCard {
  const known = cards.get(paper);
  if (known) return known;
  const [first] = paper.digests;
  const card: PaperCard = {
    ...linkOf(paper),
    text: paper.text,
    hidden: hiddenFacts(paper),
    ...(first ? { first: `${first.digest}:${first.position}` } : {}),
    figures: paper.figures,
    topics: paper.topics.map(named),
    guesses: paper.topics.length > 0 ? [] : paper.guessed.map(named),
    badges: badgesOf(paper),
  };
  cards.set(paper, card);
  return card;
}

/** A paper as a link. */
export function linkOf({ id, titleHtml }: PaperView): PaperLink {
  return { id, titleHtml };
}

/** A title with marks in it reads otherwise than in plain letters; and no topics are shown as a link to the unsorted. */
function hiddenFacts(paper: PaperView): Partial<PaperFacts> {
  const { title, date, topics } = factsOf(paper);
  return {
    ...(paper.titleHtml.includes('<') ? { title } : {}),
    date,
    ...(topics.length === 0 ? { topics } : {}),
  };
}

/** What a reader's library keeps of a paper. */
export function factsOf({ plainTitle, date, text, topics }: PaperView): PaperFacts {
  return {
    title: plainTitle,
    date: date === UNDATED ? '' : date,
    text,
    topics: topics.map(({ name }) => name),
  };
}

/** The words that stand on a paper beside its topics. */
export function badgesOf({ kindNames, code }: PaperView): string[] {
  return [...kindNames, ...(code ? ['Code'] : [])];
}

/** Only what a link needs. */
export function named({ slug, name }: Named): Named {
  return { slug, name };
}

/** A topic in a list of its area. */
export interface TopicRow extends Counted {
  /** Papers the newest digest brought. */
  readonly fresh: number;
}

/** An area and its topics, as home and the index of topics list them. */
export interface AreaSummary extends Counted {
  readonly topics: readonly TopicRow[];
}

/** @param most no more topics than this, the largest */
export function areaSummary({ slug, name, papers, topics }: AreaView, most = topics.length): AreaSummary {
  return { slug, name, count: papers, topics: topics.slice(0, most).map(topicRow) };
}

/** A topic and how many papers it has. */
function topicRow({ slug, name, papers, fresh }: TopicView): TopicRow {
  return { slug, name, count: papers.length, fresh };
}

/** A digest as lists of digests show it. */
export interface DigestRow extends Counted {
  readonly date: string;
}

export function digestRow({ slug, name, date, papers }: DigestView): DigestRow {
  return { slug, name, date, count: papers.length };
}

/** Papers under the topic that is theirs before all others; unsorted ones together. */
export interface PrimaryGroup extends Named {
  readonly papers: readonly PaperView[];
}

/** A list of papers by their primary topics, the largest group first. */
export function byPrimaryTopic(papers: readonly PaperView[]): PrimaryGroup[] {
  return [...Map.groupBy(papers, ({ topics: [primary] }) => primary?.slug)]
    .map(([slug = 'unsorted', own]) => ({ slug, name: own[0]?.topics[0]?.name ?? 'Unsorted', papers: own }))
    .sort((a, b) => b.papers.length - a.papers.length || compare(a.name, b.name));
}

/** A group and its size alone. */
export function countedGroup({ slug, name, papers }: PrimaryGroup): Counted {
  return { slug, name, count: papers.length };
}
