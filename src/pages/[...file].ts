import type { APIRoute } from 'astro';
import { type DataFile, dataFiles } from '../site/models/data.ts';
import { staticPaths } from '../site/static-paths.ts';

export const getStaticPaths = () => staticPaths(dataFiles, 'file');

/** Files for programs: the site's own search and library, browsers that install it, other tools. */
export const GET: APIRoute<{ page: DataFile }> = ({ props: { page } }) =>
  new Response(
    'lines' in page
      ? page.lines.map((line) => `${JSON.stringify(line)}\n`).join('')
      : JSON.stringify(page.value),
    {
      headers: { 'Content-Type': page.mediaType },
    },
  );
