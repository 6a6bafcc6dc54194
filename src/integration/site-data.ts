import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PaperRecord, SiteRecord } from '../site/models/data.ts';
import { paths } from '../site/urls.ts';

/** What a built site tells programs of itself. */
export interface SiteData {
  readonly site: SiteRecord;
  /** Newest first. */
  readonly papers: readonly PaperRecord[];
}

/** Reads the data files of a built site: its pages and what is made after them have no other way to share facts. */
export function readSiteData(site: string): SiteData {
  const lines = readFileSync(join(site, paths.data), 'utf8').split('\n');
  return {
    site: JSON.parse(readFileSync(join(site, paths.siteData), 'utf8')),
    papers: lines.filter((line) => line !== '').map((line) => JSON.parse(line)),
  };
}
