import { searchOfSite } from '../../../src/client/search/open.ts';
import { sayNote } from '../../../src/client/search/say.ts';
import type { Answer } from '../../../src/core/search/answer.ts';

/** What the bench asks of the modules that the page uses: find, and read what a first page of results shows. */
export interface Bench {
  find(text: string, until?: 'first' | 'whole'): Promise<{ ids: string[]; said: string[]; ms: number }>;
}

declare global {
  interface Window {
    bench: Bench;
    /** The same of Pagefind as it comes. */
    stock: Bench;
  }
}

const RESULTS = 10;

window.bench = {
  async find(text, until = 'whole') {
    const started = performance.now();
    const search = await searchOfSite();
    let ms = 0;
    const show = async (answer: Answer | undefined) => {
      const hits = await search.read(answer?.papers.slice(0, RESULTS) ?? []);
      // What the reader waits for is the first answer; what is judged is the whole one.
      ms ||= performance.now() - started;
      const said = answer?.notes.map((note) => sayNote(note)) ?? [];
      return { ids: hits.map(({ id }) => id), said, ms };
    };
    return new Promise((resolve, reject) => {
      const first = (answer: Answer): void => {
        show(answer).then((shown) => {
          if (until === 'first') resolve(shown);
        }, reject);
      };
      search.ask({ text }, first).then(show).then(resolve, reject);
    });
  },
};

window.stock = {
  async find(text) {
    const started = performance.now();
    const script = new URL('stock/pagefind.js', location.href).href;
    const { search } = (await import(/* @vite-ignore */ script)) as {
      search(text: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
    };
    const { results } = await search(text);
    const shown = await Promise.all(results.slice(0, RESULTS).map((result) => result.data()));
    const ids = shown.map(({ url }) => url.split('/').at(-1)!);
    return { ids, said: [], ms: performance.now() - started };
  },
};
