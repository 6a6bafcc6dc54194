import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FileEntry, PrecacheManifest } from '../../src/core/offline/manifest.ts';
import { pagesOf, readPage, target } from '../site/pages.ts';
import { machine } from './machine.ts';

// What a reader's line carries: `node tests/bench/sizes.ts [SITE]`, where SITE is a built site (dist if left out).
// Compressed means gzip -9, which every static host does as well or better; fonts are compressed already.

const site = resolve(process.argv[2] ?? 'dist');
const compressed = (path: string): number => gzipSync(readFileSync(join(site, path)), { level: 9 }).length;
const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const row = (name: string, figure: string, limit?: string): void => {
  process.stdout.write(`${name.padEnd(64)}${figure.padStart(12)}${limit ? `   (≤ ${limit})` : ''}\n`);
};

/** Bytes of the files a page names in elements of one kind. */
function loads(path: string, element: string, property: string, ending: string): number {
  return readPage(site, path)
    .elements.filter(({ tagName }) => tagName === element)
    .flatMap(({ properties }) => target(path, String(properties[property] ?? ''))?.path ?? [])
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + compressed(file), 0);
}

const pages = pagesOf(site);
const ofKind = (folder: string): string[] => pages.filter((path) => path.startsWith(`${folder}/`));
const withStyle = (path: string): number => compressed(path) + loads(path, 'link', 'href', '.css');
const sorted = ofKind('papers')
  .map(withStyle)
  .sort((a, b) => a - b);
const scripts = pages.map((path) => ({ path, bytes: loads(path, 'script', 'src', '.js') }));
const most = scripts.reduce((a, b) => (b.bytes > a.bytes ? b : a));
const paperScripts = scripts.find(({ path }) => path.startsWith('papers/'))?.bytes ?? 0;

process.stdout.write(`${machine()}\n${site}: ${pages.length} pages, ${sorted.length} papers\n\n`);
row('a paper page and its style, compressed: median', kilo(sorted[sorted.length >> 1] ?? 0));
row('  the largest', kilo(sorted.at(-1) ?? 0), '14 kB');
row('scripts of a paper page, compressed', kilo(paperScripts));
row(`  the most on any page (${most.path})`, kilo(most.bytes), '15 kB');
row('style alone, compressed', kilo(compressed('assets/site.css')));

const fonts = readdirSync(join(site, 'assets')).filter((name) => name.endsWith('.woff2'));
const fontBytes = (names: readonly string[]): number =>
  names.reduce((sum, name) => sum + readFileSync(join(site, 'assets', name)).length, 0);
row(
  'fonts of a page in English, roman and italic',
  kilo(fontBytes(fonts.filter((name) => !name.includes('-ext')))),
  '110 kB',
);
row('  with the letters other languages of Latin script add', kilo(fontBytes(fonts)));

const worker = readFileSync(join(site, 'sw.js'), 'utf8');
const manifest: PrecacheManifest | undefined = /^const PRECACHE_MANIFEST = (\{.*\});$/m.exec(worker)?.[1]
  ? JSON.parse(/^const PRECACHE_MANIFEST = (\{.*\});$/m.exec(worker)![1]!)
  : undefined;
if (manifest) {
  const sum = (files: readonly FileEntry[]): number => files.reduce((all, { bytes }) => all + bytes, 0);
  const line = (files: readonly FileEntry[]): number =>
    files.reduce((all, { path }) => all + compressed(path), 0);
  row('the service worker, compressed', kilo(compressed('sw.js')));
  row(`a first visit saves ${manifest.core.length} files: stored`, kilo(sum(manifest.core)));
  row('  on the line, compressed', kilo(line(manifest.core)));
  row(`everything is ${manifest.files} files: stored`, kilo(manifest.bytes));
}
