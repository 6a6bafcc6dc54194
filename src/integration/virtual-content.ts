import type { Plugin } from 'vite';
import type { ContentFolder } from './content-folder.ts';

const NAME = 'virtual:carrel/content';
const RESOLVED = `\0${NAME}`;

/** Tells the pages' side of a build where the content lies: what runs inside Vite sees no options of an integration. */
export function virtualContent(content: ContentFolder, portable: boolean): Plugin {
  return {
    name: 'carrel-content',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) =>
      id === RESOLVED
        ? `export const content = ${JSON.stringify(content)};\nexport const portable = ${portable};\n`
        : undefined,
  };
}
