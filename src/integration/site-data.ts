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

/** The data files of a site, as text: its pages and what is made after them have no other way to share facts. */
export interface DataTexts {
  readonly papers: string;
  readonly site: string;
}

/** Reads the data files of a built site. */
export function readDataTexts(site: string): DataTexts {
  const read = (path: string): string => readFileSync(join(site, path), 'utf8');
  return { papers: read(paths.data), site: read(paths.siteData) };
}

export function parseSiteData({ papers, site }: DataTexts): SiteData {
  const lines = papers.split('\n').filter((line) => line !== '');
  return { site: JSON.parse(site), papers: lines.map((line) => JSON.parse(line)) };
}
