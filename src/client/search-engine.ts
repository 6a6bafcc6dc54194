import { createSearch } from '../core/search/engine.ts';
import { fileFromScript } from './search/disk.ts';
import type { Port } from './search/messages.ts';
import { answerMessages } from './search/messages.ts';
import { sourceAt } from './search/source.ts';
import { readFilesBy } from './search/surroundings.ts';

// Runs in a worker beside the page; where there are none, on the page itself, as a script that one of its own asks for.
const isWorker = typeof document === 'undefined';
const script = isWorker ? location.href : (document.currentScript as HTMLScriptElement).src;
if (location.protocol === 'file:') readFilesBy(fileFromScript);
const serve = (port: Port): void =>
  answerMessages(port, (manifest) => createSearch(sourceAt(new URL('../pagefind/', script).href, manifest)));

// Pagefind begins to load before anybody waits for it; that it could not is told to whoever searches.
globalThis.addEventListener('unhandledrejection', (event) => {
  if (/Pagefind/.test(String(event.reason))) event.preventDefault();
});

if (isWorker) serve(globalThis as unknown as Port);
else window.carrelSearch = serve;
