import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { paths } from '../site/urls.ts';
import { codeFingerprint } from './code-fingerprint.ts';
import type { LastSite, PageKeys } from './last-site.ts';
import { isInPart, type Part } from './part.ts';
import type { TellProgress } from './progress.ts';
import type { DataTexts } from './site-data.ts';

/** What a build wants of the pages. */
export interface Wishes {
  /** The folder of the site. */
  readonly site: string;
  /** Pages that come out as last time are taken from here, and not made. */
  readonly last?: LastSite | undefined;
  /** Told what each page is made from. */
  readonly onKeys: (keys: PageKeys) => void;
  /** The pages to make; without it, all. */
  readonly part?: Part | undefined;
  readonly progress?: TellProgress | undefined;
  /** Told the paths of all pages, of whatever part. */
  readonly onPaths: (pathnames: readonly string[]) => void;
  /** Handed the data files as soon as they are there; not called where Astro's own cache has them. */
  readonly onData: (data: DataTexts) => void;
}

/** The files that tell programs of the site. */
const DATA: readonly string[] = [paths.data, paths.siteData];

/**
 * Astro's own prerenderer with three changes: it makes the data files before all pages, it makes only the pages of a
 * part, and it does not make pages that the last site has.
 */
export function arranged(
  own: AstroPrerenderer,
  { site, last, part, progress, onPaths, onKeys, onData }: Wishes,
): AstroPrerenderer {
  const places = new Map<string, number>();
  const data = new Map<string, string>();
  const addData = (file: string, text: string): void => {
    data.set(file, text);
    if (data.size === DATA.length) onData({ papers: data.get(paths.data)!, site: data.get(paths.siteData)! });
  };
  return {
    ...own,
    async getStaticPaths() {
      const all = await own.getStaticPaths();
      onPaths(all.filter(({ route }) => route.type === 'page').map(({ pathname }) => nameOf(pathname)));
      const wanted = part ? all.filter(({ pathname }) => isInPart(nameOf(pathname), part)) : all;
      const keys = keysOf(wanted);
      onKeys(keys);
      const fresh = wanted.filter((path) => {
        const file = fileOf(path);
        const key = keys[file];
        if (key === undefined || !last?.give(file, key, join(site, file))) return true;
        if (DATA.includes(file)) addData(file, readFileSync(join(site, file), 'utf8'));
        return false;
      });
      const isData = ({ pathname }: { readonly pathname: string }): boolean =>
        DATA.includes(nameOf(pathname));
      const ordered = [...fresh.filter(isData), ...fresh.filter((path) => !isData(path))];
      // Astro takes them in this order.
      ordered.forEach((path, index) => places.set(fileOf(path), index + 1));
      return ordered;
    },
    async render(request, options) {
      const file = nameOf(decodeURI(new URL(request.url).pathname));
      progress?.({ what: 'making pages', done: places.get(file) ?? 0, total: places.size });
      const result = await own.render(request, options);
      if (part || !DATA.includes(file)) return result;
      const response = result instanceof Response ? result : result.response;
      addData(file, await response.clone().text());
      return result;
    },
  };
}

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** What pages are made from: their models, and the code. */
function keysOf(paths: readonly Path[]): PageKeys {
  const code = codeFingerprint('src').slice(0, 16);
  return Object.fromEntries(
    paths.flatMap((path) =>
      path.cacheKey === undefined ? [] : [[fileOf(path), `${path.cacheKey} ${code}`]],
    ),
  );
}

/** The file of a page or of an endpoint. */
function fileOf({ pathname, route }: Path): string {
  const name = nameOf(pathname);
  return route.type === 'page' ? `${name || 'index'}.html` : name;
}

function nameOf(pathname: string): string {
  return pathname.replace(/^\//, '');
}
