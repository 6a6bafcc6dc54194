// What the scripts and styles of a built site weigh, as a browser fetches them. Prints figures; asserts nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const site = process.argv[2];
if (!site) {
  process.stderr.write('usage: node tests/bench/weight.ts BUILT-SITE\n');
  process.exit(2);
}
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const weigh = (paths: readonly string[]): string => {
  const files = paths.map((path) => readFileSync(join(site, path)));
  const sum = (of: (file: Buffer) => number): string =>
    kilobytes(files.reduce((total, file) => total + of(file), 0));
  return `${sum((file) => file.length)}, gzip ${sum((file) => gzipSync(file, { level: 9 }).length)}, brotli ${sum((file) => brotliCompressSync(file).length)}`;
};

console.log('files');
for (const name of readdirSync(join(site, 'assets')).filter((file) => /\.(?:js|css)$/.test(file)))
  console.log(`  ${name}: ${weigh([join('assets', name)])}`);
console.log(`  first-seen.json: ${weigh([join('data', 'first-seen.json')])}`);
console.log('scripts of a page, before anything is searched');
const first = (folder: string): string =>
  `${folder}/${readdirSync(join(site, folder)).filter((name) => name.endsWith('.html'))[0]}`;
for (const page of [
  'index.html',
  'topics.html',
  first('digests'),
  first('papers'),
  'search.html',
  'library.html',
]) {
  const html = readFileSync(join(site, page), 'utf8');
  const scripts = [...html.matchAll(/<script[^>]* src="(?:\.\.\/)*([^"]+)"/g)].map(([, path]) => path ?? '');
  console.log(`  ${page}: ${weigh(scripts)}`);
}
