import type { Paper } from './paper.ts';
import type { SiteSettings } from './site-settings.ts';

/** A named thing with a sentence about it. */
export interface Named {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
}

/** A topic as pages show it. */
export interface TopicEntry extends Named {
  readonly area: string;
  readonly parent?: string;
  readonly seeAlso: readonly string[];
}

/** A digest as pages show it. */
export interface DigestEntry {
  /** Its name in addresses, from its file's name. */
  readonly slug: string;
  readonly date: string;
}

/** A page of the guide, as Markdown whose first heading is its title. */
export interface GuideEntry {
  readonly slug: string;
  readonly markdown: string;
}

/** Everything one build of the site is made from, and nothing else; plain data. */
export interface Edition {
  /** Changes whenever anything below does. */
  readonly fingerprint: string;
  readonly site: SiteSettings;
  readonly areas: readonly Named[];
  readonly topics: readonly TopicEntry[];
  readonly kinds: readonly Named[];
  readonly digests: readonly DigestEntry[];
  readonly papers: readonly Paper[];
  readonly guide: readonly GuideEntry[];
  /** Acronyms in small letters and what they stand for, for the search. */
  readonly acronyms: readonly (readonly [acronym: string, ...meanings: string[]])[];
  /** True where the site is also offered as one zip. */
  readonly portable?: boolean;
}
