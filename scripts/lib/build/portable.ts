import { closeSync, openSync, readdirSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join, sep } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import { toHtml } from 'hast-util-to-html';
import type { Edition } from '../../../src/core/edition.ts';
import { compare } from '../../../src/core/library/entry.ts';
import { UNDATED } from '../../../src/core/paper.ts';
import { sayDay } from '../../../src/site/day.ts';
import { paths } from '../../../src/site/urls.ts';
import { makeFolder } from '../atomic.ts';

/** The earliest day a zip can tell, in whatever zone: the same content shall give the same bytes. */
const MTIME = new Date(1980, 0, 1);

/** What the zip of an edition is called, without its ending: the site's name and the day of its newest digest. */
export function portableName({ site, digests }: Pick<Edition, 'site' | 'digests'>): string {
  const name = site.name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const stem = name.slice(0, 40) || 'site';
  const newest = newestDay(digests);
  return newest === UNDATED ? stem : `${stem}-${newest}`;
}

function newestDay(digests: Edition['digests']): string {
  return digests.reduce((day, { date }) => (date > day ? date : day), UNDATED);
}

/**
 * Packs a finished site into one zip, whose unpacked folder works by opening `index.html`, and offers it on the page
 * for that. Must be the last step of a build: what comes later is not in the zip.
 */
export function writePortable(site: string, edition: Edition): void {
  const name = portableName(edition);
  const page = join(site, paths.portable);
  const html = readFileSync(page, 'utf8');
  const file = join(site, paths.portableZip(name));
  makeFolder(join(file, '..'));
  writeFileSync(page, offering(html, [text('You are reading that copy.')]));
  zip(site, name, file);
  const megabytes = (statSync(file).size / 1e6).toFixed(1);
  const link = {
    type: 'element',
    tagName: 'a',
    properties: { href: paths.portableZip(name), download: true },
    children: [text(`${name}.zip`)],
  } as const;
  writeFileSync(
    page,
    offering(html, [link, text(`, ${sayDay(newestDay(edition.digests))}, ${megabytes} MB`)]),
  );
}

type Inline = Parameters<typeof toHtml>[0];

function text(value: string) {
  return { type: 'text', value } as const;
}

/** The page with something in the place that it keeps for the offer. */
function offering(html: string, content: readonly unknown[]): string {
  const place = '<p id="portable-offer"></p>';
  if (!html.includes(place)) throw new Error(`${paths.portable} has no place for its zip`);
  const offer = {
    type: 'element',
    tagName: 'p',
    properties: { id: 'portable-offer' },
    children: content,
  } as Inline;
  return html.replace(place, () => toHtml(offer));
}

/** A file as it lies on a disk: pages opened from there may load nothing but scripts, so a file of the search is one. */
function forDisk(path: string, content: Buffer): [path: string, content: Uint8Array] {
  if (!path.startsWith(`${paths.searchFolder}/`)) return [path, content];
  const script = `carrelFile(${JSON.stringify(path)},"${content.toString('base64')}");\n`;
  return [`${path}.js`, new TextEncoder().encode(script)];
}

/** Streams a folder's files into a zip, in order, under a folder of the zip's name. */
function zip(folder: string, name: string, file: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .sort(compare);
  const output = openSync(file, 'w');
  try {
    const archive = new Zip((error, bytes) => {
      if (error) throw error;
      writeSync(output, bytes);
    });
    for (const path of files) {
      const [own, content] = forDisk(path, readFileSync(join(folder, path)));
      const entry = new ZipDeflate(`${name}/${own}`, { level: 6 });
      entry.mtime = MTIME;
      archive.add(entry);
      entry.push(content, true);
    }
    archive.end();
  } finally {
    closeSync(output);
  }
}
