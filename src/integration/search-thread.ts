// Runs as a thread of its own: see `index-in-thread.ts`.
import { parentPort, workerData } from 'node:worker_threads';
import { readAcronyms } from './acronyms.ts';
import { contentFolder } from './content-folder.ts';
import type { IndexTask } from './index-in-thread.ts';
import { searchCache } from './search-cache.ts';
import { buildSearchIndex } from './search-index.ts';
import { parseSiteData } from './site-data.ts';

const { root, site, data } = workerData as IndexTask;
const content = contentFolder(root);
const searchable = { ...parseSiteData(data), acronyms: readAcronyms(content).acronyms };
parentPort?.postMessage(await buildSearchIndex(site, searchable, searchCache(content)));
