import type { AstroPrerenderer } from 'astro';
import { paths } from '../site/urls.ts';
import { isInPart, type Part } from './part.ts';
import type { DataTexts } from './site-data.ts';

/** What a build wants of the pages. */
export interface Wishes {
  /** The pages to make; without it, all. */
  readonly part?: Part;
  /** Told the paths of all pages, of whatever part. */
  readonly onPaths: (pathnames: readonly string[]) => void;
  /** Handed the data files as soon as they are there; not called where Astro knows them from the last build. */
  readonly onData: (data: DataTexts) => void;
}

/** The files that tell programs of the site. */
const DATA: readonly string[] = [paths.data, paths.siteData];

/** Astro's own prerenderer with two changes: it makes the data files before all pages, and only the pages of a part. */
export function arranged(own: AstroPrerenderer, { part, onPaths, onData }: Wishes): AstroPrerenderer {
  const made = new Map<string, string>();
  return {
    ...own,
    async getStaticPaths() {
      const all = await own.getStaticPaths();
      onPaths(all.filter(({ route }) => route.type === 'page').map(({ pathname }) => nameOf(pathname)));
      const wanted = part ? all.filter(({ pathname }) => isInPart(nameOf(pathname), part)) : all;
      const isData = ({ pathname }: { readonly pathname: string }): boolean =>
        DATA.includes(nameOf(pathname));
      return [...wanted.filter(isData), ...wanted.filter((path) => !isData(path))];
    },
    async render(request, options) {
      const result = await own.render(request, options);
      const name = nameOf(new URL(request.url).pathname);
      if (part || !DATA.includes(name)) return result;
      const response = result instanceof Response ? result : result.response;
      made.set(name, await response.clone().text());
      if (made.size === DATA.length)
        onData({ papers: made.get(paths.data)!, site: made.get(paths.siteData)! });
      return result;
    },
  };
}

function nameOf(pathname: string): string {
  return pathname.replace(/^\//, '');
}
