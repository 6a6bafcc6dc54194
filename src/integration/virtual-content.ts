import { join } from 'node:path';
import type { Plugin } from 'vite';
import { codeFingerprint } from './code-fingerprint.ts';
import type { ContentFolder } from './content-folder.ts';

const NAME = 'virtual:carrel/content';
const MEMORY = join(import.meta.dirname, 'reading-memory.ts');
const RESOLVED = `\0${NAME}`;

/** Tells the pages' side of a build where the content lies: what runs inside Vite sees no options of an integration. */
export function virtualContent(content: ContentFolder, portable: boolean): Plugin {
  return {
    name: 'carrel-content',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) =>
      id === RESOLVED
        ? [
            `import { readingMemory } from ${JSON.stringify(MEMORY)};`,
            `export const content = ${JSON.stringify(content)};`,
            `export const portable = ${portable};`,
            `export const readings = () => readingMemory(content.cache, ${JSON.stringify(codeFingerprint('src'))});`,
          ].join('\n')
        : undefined,
  };
}
