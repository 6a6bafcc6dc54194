import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/integration/content-folder.ts';
import { portableName } from '../../src/site/portable-name.ts';
import { copySample } from '../sample.ts';
import { openPage, startBrowser } from '../site/browser.ts';
import { pagesOf } from '../site/pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'carrel-portable-'));
const out = join(folder, 'site');
const again = join(folder, 'again');
const zip = join(out, 'portable', 'carrel-2025-07-30.zip');
let browser: Browser;

beforeAll(async () => {
  const script = join(PROJECT_ROOT, 'scripts', 'build.ts');
  const build = (to: string) =>
    promisify(execFile)(process.execPath, [
      script,
      ...['--content', copySample(`${to}-content`), '--out', to, '--portable'],
    ]);
  await Promise.all([build(out), build(again)]);
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

test('the site offers its zip by name and date', () => {
  const page = readFileSync(join(out, 'portable.html'), 'utf8');
  expect(page).toMatch(
    /<a href="portable\/carrel-2025-07-30\.zip" download>carrel-2025-07-30\.zip<\/a>, 30 July 2025\s*<\/p>/,
  );
  expect(readFileSync(join(out, 'papers.html'), 'utf8')).toContain('href="portable.html"');
  expect(readFileSync(join(inject('sample'), 'papers.html'), 'utf8')).not.toContain('portable');
});

test('the unpacked folder has every page', () => {
  expect(pagesOf(join(folder, 'carrel-2025-07-30'))).toEqual(pagesOf(out));
});

test('it works by opening index.html: pages, and the same search', async () => {
  const { page, faults } = await openPage(browser);
  await page.goto(pathToFileURL(join(folder, 'carrel-2025-07-30', 'index.html')).href);
  await page.keyboard.press('/');
  await page.locator('dialog[open] input').waitFor();
  await page.keyboard.insertText('crosslingual');
  await page.locator('dialog .search-results h2').first().waitFor();
  await page.locator('.search-foot a').click();
  await page.waitForURL(/search\.html\?q=crosslingual/);
  await page.locator('#search-status', { hasText: /\d papers/ }).waitFor();
  await page.locator('#search-results a').first().click();
  await page.waitForURL(/papers\/.*\.html/);
  await page.getByRole('link', { name: 'Take this site with you' }).click();
  await page.getByText('You are reading that copy').waitFor();
  expect(faults).toEqual([]);
  await page.context().close();
});

test('the same content gives the same bytes, those of the zip included, also when built twice at once', () => {
  const files = (site: string) =>
    readdirSync(site, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(site.length))
      .sort();
  expect(files(again)).toEqual(files(out));
  for (const file of files(out))
    expect(readFileSync(again + file).equals(readFileSync(out + file)), file).toBe(true);
});

test.each([
  ['Müllers Lesesaal!', ['2025-07-30', '2025-01-01'], 'mullers-lesesaal-2025-07-30'],
  ['読書室', [], 'site'],
])('%s is packed under a name any disk takes', (name, days, expected) => {
  expect(portableName(name, days[0])).toBe(expected);
});
