import type { Problem } from '../core/problem.ts';
import { HEADERS_FILE } from '../site/security.ts';
import { paths } from '../site/urls.ts';
import { writeFiles } from './atomic.ts';
import { type Bundles, makeBundles } from './bundles.ts';
import { type Indexing, indexInThread } from './index-in-thread.ts';
import { writeWorker } from './service-worker.ts';
import { parseSiteData, readDataTexts } from './site-data.ts';
import { writeZip } from './zip.ts';

/** What a site is finished with. */
export interface FinishOptions {
  /** The content folder's own. */
  readonly root: string;
  readonly portable: boolean;
  /** What was begun while pages were made. */
  readonly bundles?: Promise<Bundles>;
  readonly indexing?: Indexing;
}

/**
 * Adds to a site whose pages are made what is made from all of them: scripts, licences, headers, the search, the zip,
 * and last the service worker, which lists every file.
 * @returns what the owner should know
 */
export async function finishSite(
  site: string,
  { root, portable, bundles = makeBundles(), indexing }: FinishOptions,
): Promise<Problem[]> {
  const texts = readDataTexts(site);
  const index = indexing ?? indexInThread({ root, site, data: texts });
  const data = parseSiteData(texts);
  const { assets, licences, workers } = await bundles;
  writeFiles(site, [...assets, [paths.licences, licences], [paths.headers, HEADERS_FILE]]);
  const problems = await index.finish();
  if (portable) writeZip(site, data);
  // What comes later is not among the files that browsers save.
  writeWorker(site, data, workers);
  return problems;
}
