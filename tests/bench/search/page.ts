import { searchOfSite } from '../../../src/client/search/open.ts';
import { sayNote } from '../../../src/client/search/say.ts';

/** What the bench asks of the module that the page uses: find, and read what a first page of results shows. */
declare global {
  interface Window {
    bench: { find(text: string): Promise<{ ids: string[]; said: string[]; ms: number }> };
  }
}

window.bench = {
  async find(text) {
    const started = performance.now();
    const search = await searchOfSite();
    const answer = await search.ask({ text });
    const hits = await search.read(answer?.papers.slice(0, 10) ?? []);
    return {
      ids: hits.map(({ id }) => id),
      said: answer?.notes.map((note) => sayNote(note)) ?? [],
      ms: performance.now() - started,
    };
  },
};
