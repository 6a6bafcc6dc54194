import type { GuideEntry } from '../content-types.ts';
import type { Library } from '../library.ts';
import { paths } from '../urls.ts';
import type { Named } from './card.ts';
import type { PageModel } from './page.ts';

/** The contents of the guide. */
export interface GuideIndexPage extends PageModel {
  readonly pages: readonly Named[];
}

export function guideIndexPages({ site, guide }: Library): GuideIndexPage[] {
  return [
    {
      path: paths.guide,
      title: 'Guide',
      description: 'How to read this site, and how to keep one.',
      site,
      pages: guide.map(readEntry).map(({ slug, name }) => ({ slug, name })),
    },
  ];
}

/** A page of the guide. */
export interface GuidePage extends PageModel {
  /** Markdown, without its heading. */
  readonly markdown: string;
}

export function guidePages({ site, guide }: Library): GuidePage[] {
  return guide.map(readEntry).map(({ slug, name, markdown }) => ({
    path: paths.guidePage(slug),
    title: name,
    description: `${name}: a page of the guide.`,
    site,
    markdown,
  }));
}

function readEntry({ slug, markdown }: GuideEntry): Named & { readonly markdown: string } {
  const heading = /^#\s+(.+)$/m.exec(markdown);
  return {
    slug,
    name: heading?.[1]?.trim() ?? slug,
    markdown: heading ? markdown.replace(heading[0], '') : markdown,
  };
}
