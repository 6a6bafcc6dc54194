import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Served } from '../../scripts/lib/serve.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { openPage, startBrowser } from './browser.ts';

const site = inject('sample');
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
});
afterAll(() => browser.close());

const titles = (page: Page): Promise<string[]> => page.locator('#search-results h2').allTextContents();
const settled = (page: Page): Promise<void> =>
  page.locator('#search-status', { hasText: /paper|Nothing|Type/ }).waitFor();

describe.each(['/', '/some/sub/path/'])('the search under %s', (base) => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(site, 0, base);
  });
  afterAll(() => served.server.close());

  test('finds a paper by its words, with what was found highlighted, and leads to it', async () => {
    const { page, faults } = await openPage(browser);
    await page.goto(`${served.address}search.html`);
    await page.locator('#search-box').fill('trilateral geometry');
    await page.locator('#search-status', { hasText: 'paper' }).waitFor();
    expect((await titles(page))[0]).toBe(
      'Less or More From Teacher: Exploiting Trilateral Geometry For Knowledge Distillation',
    );
    expect((await page.locator('#search-results mark').allTextContents()).join(' ').toLowerCase()).toContain(
      'trilateral',
    );
    expect(page.url()).toMatch(/search\.html\?q=trilateral\+geometry$/);
    await page.locator('#search-results a').first().click();
    await page.waitForURL(/papers\/less-or-more/);
    expect(await page.locator('h1').textContent()).toContain('Trilateral Geometry');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('can be shared by its address, filters included', async () => {
    const { page, faults } = await openPage(browser);
    await page.goto(`${served.address}search.html?q=knowledge&topic=Continual+learning`);
    await settled(page);
    const found = await titles(page);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(15);
    expect(found).toContain('Exclusive Supermask Subnetwork Training for Continual Learning');
    expect(await page.locator('select[name=topic]').inputValue()).toBe('Continual learning');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('filters by topic and digest without a word', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${served.address}search.html`);
    await page.locator('select[name=topic]').selectOption('Recommendation');
    await page.locator('#search-results h2').first().waitFor();
    expect(await titles(page)).toContain('DiffKG: Knowledge Graph Diffusion Model for Recommendation');
    await page.locator('select[name=digest]').selectOption('2025-07-30 Knowledge transfer');
    await settled(page);
    expect(page.url()).toContain('digest=2025-07-30');
    await page.context().close();
  });

  test('says when it finds nothing', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${served.address}search.html?q=zzqxy`);
    await page.locator('#search-status', { hasText: 'Nothing found' }).waitFor();
    expect(await titles(page)).toEqual([]);
    await page.context().close();
  });
});

describe('from any page', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(site, 0);
  });
  afterAll(() => served.server.close());

  test.each(['index.html', 'topics.html', 'papers.html', 'search.html', '404.html'])(
    '/ focuses the box of %s',
    async (path) => {
      const { page, faults } = await openPage(browser);
      await page.goto(served.address + path);
      await page.keyboard.press('/');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-box');
      await page.keyboard.type('a/b');
      expect(await page.locator('#search-box').inputValue()).toBe('a/b');
      expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
      await page.context().close();
    },
  );

  test('a search sent from the front page arrives', async () => {
    const { page } = await openPage(browser);
    await page.goto(served.address);
    await page.locator('#search-box').fill('crowd counting');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\.html\?q=crowd\+counting/);
    await page.locator('#search-results h2').first().waitFor();
    expect(await titles(page)).toContain('Efficient Crowd Counting via Structured Knowledge Transfer');
    await page.context().close();
  });

  test('more results can be asked for, and the focus goes to the first of them', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${served.address}search.html?q=knowledge`);
    await page.locator('#search-more').click();
    await page.locator('#search-results > li').nth(11).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
    await page.context().close();
  });

  test('without JavaScript the search page leads to the topics and the list from A to Z', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${served.address}search.html`);
    expect(await page.getByRole('link', { name: 'list from A to Z' }).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'index of topics' }).click();
    await page.waitForURL(/topics\.html$/);
    await page.context().close();
  });

  test('an index that cannot be read is said, and the browse pages offered', async () => {
    const { page } = await openPage(browser);
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${served.address}search.html?q=x`);
    await page.locator('#search-status', { hasText: 'could not' }).waitFor();
    expect(await page.getByRole('link', { name: 'list from A to Z' }).isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('opened from disk', () => {
  test('pages are styled and linked, and the search says why it cannot', async () => {
    const { page, faults } = await openPage(browser);
    await page.goto(pathToFileURL(join(site, 'index.html')).href);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Source Serif');
    await page.getByRole('link', { name: /Rethinking Vision Transformer/ }).click();
    await page.waitForURL(/papers\/rethinking/);
    expect(await page.locator('.prose').textContent()).toContain('NABirds');
    await page.goto(pathToFileURL(join(site, 'search.html')).href);
    await page.locator('#search-status', { hasText: 'opened from disk' }).waitFor();
    expect(await page.getByRole('link', { name: 'list from A to Z' }).isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
