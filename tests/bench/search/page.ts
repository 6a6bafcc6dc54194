import { searchOfSite } from '../../../src/client/search/open.ts';
import { sayNote } from '../../../src/client/search/say.ts';

/** What the bench asks of the modules that the page uses: find, and read what a first page of results shows. */
export interface Bench {
  find(text: string): Promise<{ ids: string[]; said: string[]; ms: number }>;
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
  async find(text) {
    const started = performance.now();
    const search = await searchOfSite();
    let shown: string[] | undefined;
    let ms = 0;
    const read = async (papers: readonly string[]): Promise<string[]> =>
      (await search.read(papers.slice(0, RESULTS))).map(({ id }) => id);
    const answer = await search.ask({ text }, async (first) => {
      shown = await read(first.papers);
      ms = performance.now() - started;
    });
    const ids = await read(answer?.papers ?? []);
    // What the reader waits for is the first answer; what is judged is the whole one.
    return {
      ids,
      said: answer?.notes.map((note) => sayNote(note)) ?? [],
      ms: shown ? ms : performance.now() - started,
    };
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
