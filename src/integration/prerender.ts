import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { paths } from '../site/urls.ts';
import type { LastSite } from './last-site.ts';
import { isInPart, type Part } from './part.ts';
import type { TellProgress } from './progress.ts';
import type { DataTexts } from './site-data.ts';

/** What a build wants of the pages. */
export interface Wishes {
  /** The folder of the site. */
  readonly site: string;
  /** Where Astro finds the pages that come out as last time, which it would copy otherwise. */
  readonly last?: LastSite | undefined;
  /** The pages to make; without it, all. */
  readonly part?: Part | undefined;
  readonly progress?: TellProgress | undefined;
  /** Told the paths of all pages, of whatever part. */
  readonly onPaths: (pathnames: readonly string[]) => void;
  /** Handed the data files as soon as they are there; not called where Astro knows them from the last build. */
  readonly onData: (data: DataTexts) => void;
}

/** The files that tell programs of the site. */
const DATA: readonly string[] = [paths.data, paths.siteData];

/**
 * Astro's own prerenderer with three changes: it makes the data files before all pages, it makes only the pages of a
 * part, and where the last site is there, its pages lie in their places before Astro looks which of them are to be made.
 */
export function arranged(
  own: AstroPrerenderer,
  { site, last, part, progress, onPaths, onData }: Wishes,
): AstroPrerenderer {
  const given = new Set<string>();
  const places = new Map<string, number>();
  const made = new Map<string, string>();
  return {
    ...own,
    async getStaticPaths() {
      const all = await own.getStaticPaths();
      onPaths(all.filter(({ route }) => route.type === 'page').map(({ pathname }) => nameOf(pathname)));
      const wanted = part ? all.filter(({ pathname }) => isInPart(nameOf(pathname), part)) : all;
      for (const path of wanted) {
        const file = fileOf(path);
        if (last?.give(file, join(site, file))) given.add(file);
      }
      const isData = ({ pathname }: { readonly pathname: string }): boolean =>
        DATA.includes(nameOf(pathname));
      const ordered = [...wanted.filter(isData), ...wanted.filter((path) => !isData(path))];
      // Astro takes them in this order, and passes over those that come out as last time.
      ordered.forEach((path, index) => places.set(fileOf(path), index + 1));
      return ordered;
    },
    async render(request, options) {
      const file = nameOf(decodeURI(new URL(request.url).pathname));
      // Astro would write into the file of the last site.
      if (given.delete(file)) rmSync(join(site, file));
      progress?.({ what: 'making pages', done: places.get(file) ?? 0, total: places.size });
      const result = await own.render(request, options);
      if (part || !DATA.includes(file)) return result;
      const response = result instanceof Response ? result : result.response;
      made.set(file, await response.clone().text());
      if (made.size === DATA.length)
        onData({ papers: made.get(paths.data)!, site: made.get(paths.siteData)! });
      return result;
    },
  };
}

/** The file of a page or of an endpoint. */
function fileOf({
  pathname,
  route,
}: Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]): string {
  const name = nameOf(pathname);
  return route.type === 'page' ? `${name || 'index'}.html` : name;
}

function nameOf(pathname: string): string {
  return pathname.replace(/^\//, '');
}
