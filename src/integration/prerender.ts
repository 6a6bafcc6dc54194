import type { AstroPrerenderer } from 'astro';
import { paths } from '../site/urls.ts';
import type { DataTexts } from './site-data.ts';

/** The files that tell programs of the site. */
const DATA: readonly string[] = [paths.data, paths.siteData];

/**
 * Has Astro's own prerenderer make the data files before all pages, and hands them over as soon as they are there:
 * what is made from them need not wait for the pages.
 * @param onData not called where Astro knows the files from the last build
 */
export function dataFirst(own: AstroPrerenderer, onData: (data: DataTexts) => void): AstroPrerenderer {
  const made = new Map<string, string>();
  return {
    ...own,
    async getStaticPaths() {
      const all = await own.getStaticPaths();
      const isData = ({ pathname }: { readonly pathname: string }): boolean =>
        DATA.includes(nameOf(pathname));
      return [...all.filter(isData), ...all.filter((path) => !isData(path))];
    },
    async render(request, options) {
      const result = await own.render(request, options);
      const name = nameOf(new URL(request.url).pathname);
      if (!DATA.includes(name)) return result;
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
