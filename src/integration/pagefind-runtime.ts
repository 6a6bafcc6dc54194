import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { indexWithPagefind, NoPagefind } from './pagefind.ts';

/** What Pagefind's script takes from around it: requests and complaints go through these, so that none is lost. */
const SURROUNDINGS = fileURLToPath(new URL('../client/search/surroundings.ts', import.meta.url));
const NAME = 'virtual:pagefind';

/** Pagefind's script is the same for all bundles of a run. */
let known: Promise<string> | undefined;

/** Lets a bundle import Pagefind's own script, which stands in its program and comes with every index. */
export async function pagefindRuntime(): Promise<Plugin> {
  known ??= script();
  const code = `import { console, fetch } from ${JSON.stringify(SURROUNDINGS)};\n${await known}`;
  return {
    name: 'carrel-pagefind',
    // It is told where its files lie; its own address says nothing of that.
    config: () => ({ define: { 'import.meta.url': 'undefined' } }),
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}` ? code : undefined),
  };
}

async function script(): Promise<string> {
  try {
    const files = await indexWithPagefind([
      { url: '', content: 'a', language: 'en', meta: {}, filters: {}, sort: {} },
    ]);
    const file = files.find(({ path }) => path === 'pagefind.js');
    if (!file) throw new Error('Pagefind gave no script');
    return new TextDecoder().decode(file.content);
  } catch (error) {
    // The site has no index then, and says so before it asks for this.
    if (error instanceof NoPagefind) return 'export const createInstance = undefined;';
    throw error;
  }
}
