import { closeSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import { compare } from '../core/compare.ts';
import { portableName } from '../site/portable-name.ts';
import { paths } from '../site/urls.ts';
import { makeFolder } from './atomic.ts';
import type { SiteData } from './site-data.ts';

/** The earliest day a zip can tell, in whatever zone: the same content shall give the same bytes. */
const MTIME = new Date(1980, 0, 1);

/**
 * Packs a finished site into one zip, whose unpacked folder works by opening `index.html`. The page that offers the zip
 * has a twin for whoever reads the unpacked copy; the twin takes its place there, and leaves the site.
 */
export function writeZip(site: string, { site: { name, digests } }: SiteData): void {
  const zipName = portableName(name, digests[0]?.date);
  const file = join(site, paths.portableZip(zipName));
  makeFolder(dirname(file));
  const entries = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(site, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path !== paths.portable)
    .map((path) => ({ path, as: path === paths.portableInZip ? paths.portable : path }))
    .sort((a, b) => compare(a.as, b.as));
  pack(site, zipName, entries, file);
  rmSync(join(site, paths.portableInZip));
}

/** A file as it lies on a disk: pages opened from there may load nothing but scripts, so a file of the search is one. */
function forDisk(path: string, content: Uint8Array): [path: string, content: Uint8Array] {
  if (!path.startsWith(`${paths.searchFolder}/`)) return [path, content];
  const script = `carrelFile(${JSON.stringify(path)},"${Buffer.from(content).toString('base64')}");\n`;
  return [`${path}.js`, new TextEncoder().encode(script)];
}

/** Streams files into a zip, in order, under a folder of the zip's name. */
function pack(
  folder: string,
  name: string,
  entries: readonly { readonly path: string; readonly as: string }[],
  file: string,
): void {
  const output = openSync(file, 'w');
  try {
    const archive = new Zip((error, bytes) => {
      if (error) throw error;
      writeSync(output, bytes);
    });
    for (const { path, as } of entries) {
      const [own, content] = forDisk(as, readFileSync(join(folder, path)));
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
