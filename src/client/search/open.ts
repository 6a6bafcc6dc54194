import type { Search } from '../../core/search/answer.ts';
import type { Manifest } from '../../core/search/manifest.ts';
import { rememberOne } from '../../core/search/remember.ts';
import { fileFromScript } from './disk.ts';
import type { Port } from './messages.ts';
import { searchThrough } from './messages.ts';

const isOnDisk = location.protocol === 'file:';

/** The search of the site this page belongs to, opened once; another try after a failure. */
export const searchOfSite = rememberOne(async (): Promise<Search> => {
  const root = new URL(document.body.dataset['root'] || './', document.baseURI).href;
  const script = `${root}assets/search-engine.js`;
  const own = isOnDisk || typeof Worker === 'undefined' ? undefined : startWorker(script);
  // The script and its first file come at the same time.
  const manifest = await readManifest(`${root}pagefind/index.json`);
  if (own) {
    const search = searchThrough(own.worker, manifest);
    const runs = search.days([]).then(() => true);
    if (await Promise.race([runs, own.failed])) return search;
  }
  return searchThrough(await runOnPage(script), manifest);
});

async function readManifest(address: string): Promise<Manifest> {
  const response = await (isOnDisk ? fileFromScript(address) : fetch(address));
  if (!response.ok) throw new Error('index.json is missing');
  const manifest = (await response.json()) as Manifest;
  if (!Array.isArray(manifest.shards)) throw new Error('index.json is damaged');
  return manifest;
}

/** A worker, so that a page stays as quick as it is; undefined where the browser gives none. */
function startWorker(script: string): { worker: Worker; failed: Promise<false> } | undefined {
  try {
    const worker = new Worker(script);
    const failed = new Promise<false>((resolve) => {
      worker.onerror = (event) => {
        event.preventDefault();
        resolve(false);
      };
    });
    return { worker, failed };
  } catch {
    return undefined;
  }
}

/** The same script as one of the page. */
function runOnPage(script: string): Promise<Port> {
  return new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.addEventListener('load', () => {
      const { port1, port2 } = new MessageChannel();
      if (!window.carrelSearch) reject(new Error('the search script is damaged'));
      else {
        window.carrelSearch(port2);
        resolve(port1);
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
