import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { findBrowser } from '../../scripts/lib/find-browser.ts';
import { pagesOf } from '../site/pages.ts';
import { serveCompressed } from './compressing-host.ts';
import { machine } from './machine.ts';

// Lighthouse's four marks on the pages readers meet: `node tests/bench/lighthouse.ts [SITE]`, where SITE is a built
// site (dist if left out). Lighthouse comes by npx and not with the dependencies: with what it needs it would be the
// largest of them, and no test asks for it. The host compresses, as static hosts do.

const VERSION = '13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** What is used of a report (github.com/GoogleChrome/lighthouse, docs/understanding-results.md). */
interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<
    Record<string, { readonly title: string; readonly score: number | null; readonly displayValue?: string }>
  >;
}

const site = resolve(process.argv[2] ?? 'dist');
const first = (folder: string): string => pagesOf(site).find((path) => path.startsWith(`${folder}/`)) ?? '';
const pages = ['index.html', first('papers'), first('topics'), 'search.html', 'search.html?q=distillation'];
const chrome = await findBrowser();
const folder = mkdtempSync(join(tmpdir(), 'carrel-lighthouse-'));
const { address, server } = await serveCompressed(site, join(folder, 'site'));

try {
  process.stdout.write(`${machine()}\nLighthouse ${VERSION}, ${site}\n\n`);
  for (const page of pages) {
    const { categories, audits } = await audit(address + page);
    const marks = CATEGORIES.map((name) => `${name} ${Math.round((categories[name]?.score ?? 0) * 100)}`);
    process.stdout.write(`${page}\n  ${marks.join(', ')}\n`);
    for (const name of ['first-contentful-paint', 'largest-contentful-paint', 'cumulative-layout-shift'])
      process.stdout.write(`  ${name} ${audits[name]?.displayValue ?? '–'}\n`);
    for (const { title, score } of Object.values(audits))
      if (score !== null && score < 0.9) process.stdout.write(`  short of it: ${title}\n`);
  }
} finally {
  server.close();
  rmSync(folder, { recursive: true, force: true });
}

async function audit(url: string): Promise<Report> {
  const file = join(folder, 'report.json');
  await promisify(execFile)(
    process.platform === 'win32' ? 'npx.cmd' : 'npx',
    [
      '--yes',
      `lighthouse@${VERSION}`,
      url,
      '--quiet',
      '--output=json',
      `--output-path=${file}`,
      `--only-categories=${CATEGORIES.join(',')}`,
      '--chrome-flags=--headless=new --no-sandbox',
    ],
    { env: { ...process.env, CHROME_PATH: chrome }, shell: process.platform === 'win32' },
  );
  return JSON.parse(readFileSync(file, 'utf8'));
}
