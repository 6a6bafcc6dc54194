import type { SiteFrame } from '../content-types.ts';

/** What every page's model holds. Models are plain JSON: everything the page shows, nothing it does not. */
export interface PageModel {
  /** The page's path from the site's root: `topics/vision.html`. */
  readonly path: string;
  /** Of this page alone; the site's name is added. */
  readonly title: string;
  readonly description: string;
  readonly site: SiteFrame;
  /** False for pages that no search engine should list. */
  readonly listed?: boolean;
}
