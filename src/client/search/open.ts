import type { Search } from '../../core/search/answer.ts';
import { rememberOne } from '../../core/search/remember.ts';
import { searchThrough } from './messages.ts';

/** The search of the site this page belongs to, opened once; another try after a failure. */
export const searchOfSite = rememberOne(async (): Promise<Search> => {
  const script = `${document.body.dataset['root'] ?? ''}assets/search-engine.js`;
  return (await inWorker(script)) ?? onPage(script);
});

/** In a worker, so that a page stays as quick as it is; undefined where that cannot be had, as on pages from disk. */
function inWorker(script: string): Promise<Search | undefined> {
  if (location.protocol === 'file:' || typeof Worker === 'undefined') return Promise.resolve(undefined);
  return new Promise((resolve) => {
    try {
      const worker = new Worker(script);
      const search = searchThrough(worker);
      worker.onerror = (event) => {
        event.preventDefault();
        resolve(undefined);
      };
      // Whether its files can be read is told by the searches.
      search.manifest().then(
        () => resolve(search),
        () => resolve(search),
      );
    } catch {
      resolve(undefined);
    }
  });
}

/** As a script of the page. */
function onPage(script: string): Promise<Search> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.addEventListener('load', () => {
      const { port1, port2 } = new MessageChannel();
      if (!window.carrelSearch) reject(new Error('the search script is damaged'));
      else {
        window.carrelSearch(port2);
        resolve(searchThrough(port1));
      }
    });
    element.addEventListener('error', () => {
      element.remove();
      reject(new Error('the search script is missing'));
    });
    element.src = script;
    document.head.append(element);
  });
}
