import { edition } from './edition.ts';
import { markdownToHtml } from './markdown.ts';

/** A page of the guide, ready to be shown. */
export interface GuidePage {
  readonly slug: string;
  readonly title: string;
  readonly html: string;
}

/** The guide's pages in the order of their file names. */
export const guide: readonly GuidePage[] = edition.guide.map(({ slug, markdown }) => {
  const heading = /^#\s+(.+)$/m.exec(markdown);
  return {
    slug,
    title: heading?.[1]?.trim() ?? slug,
    html: markdownToHtml(heading ? markdown.replace(heading[0], '') : markdown),
  };
});
