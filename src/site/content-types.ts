import type { PaperFile } from '../core/library/paper-file.ts';
import type { SiteSettings } from '../core/site-settings.ts';
import type { Taxonomy } from '../core/topics/taxonomy.ts';

/** What every page's head and foot show of the site. */
export interface SiteFrame extends SiteSettings {
  /** True where the whole site is also offered as one zip. */
  readonly portable: boolean;
}

/** A page of the guide, as Markdown whose first heading is its title. */
export interface GuideEntry {
  readonly slug: string;
  readonly markdown: string;
}

/** Everything the site is made from, as the collections hold it; plain data. */
export interface Content {
  readonly site: SiteFrame;
  readonly taxonomy: Taxonomy;
  /** The day stands in a digest's name; without one its papers tell it. */
  readonly digests: readonly { readonly slug: string; readonly date?: string }[];
  readonly papers: readonly PaperFile[];
  readonly guide: readonly GuideEntry[];
}
