import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Route } from 'playwright-core';
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

const titles = (page: Page): Promise<string[]> => page.locator('.search-results h2').allTextContents();
const settled = (page: Page): Promise<void> =>
  page.locator('.search-status', { hasText: /\d paper|One paper|Nothing/ }).waitFor();
const notes = (page: Page): Promise<string> => page.locator('.search-notes').innerText();

/** Opens the search page with a query and waits for what it finds. */
async function searched(address: string, query: string, options = {}) {
  const watched = await openPage(browser, options);
  await watched.page.goto(`${address}search.html?${query}`);
  await settled(watched.page);
  return watched;
}

describe.each(['/', '/some/sub/path/'])('the search under %s', (base) => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(site, 0, base);
  });
  afterAll(() => served.server.close());

  test('finds a paper as its words are typed, with what was found highlighted, and leads to it', async () => {
    const { page, faults } = await openPage(browser);
    await page.goto(`${served.address}search.html`);
    await page.locator('#search-box').pressSequentially('trilateral geom');
    await page.locator('[data-answered="trilateral geom"]').waitFor();
    await page.locator('#search-status', { hasText: 'One paper' }).waitFor();
    expect((await titles(page))[0]).toBe(
      'Less or More From Teacher: Exploiting Trilateral Geometry For Knowledge Distillation',
    );
    const marked = (await page.locator('#search-results mark').allTextContents()).join(' ').toLowerCase();
    expect(marked).toContain('trilateral');
    expect(marked).toContain('geometry');
    expect(page.url()).toMatch(/search\.html\?q=trilateral\+geom$/);
    await page.locator('#search-results a').first().click();
    await page.waitForURL(/papers\/less-or-more/);
    expect(await page.locator('h1').textContent()).toContain('Trilateral Geometry');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('can be shared by its address, facets and order included', async () => {
    const { page, faults } = await searched(served.address, 'q=knowledge&topic=continual-learning&sort=date');
    const found = await titles(page);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(15);
    expect(found).toContain('Exclusive Supermask Subnetwork Training for Continual Learning');
    expect(await page.locator('.search-chosen').textContent()).toContain('Continual learning');
    expect(await page.locator('.search-order select').inputValue()).toBe('date');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('the search page', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(site, 0);
  });
  afterAll(() => served.server.close());

  test('narrows by a facet, whose counts are true, and the back button widens again', async () => {
    const { page, faults } = await searched(served.address, 'q=distillation');
    const all = Number(/\d+/.exec((await page.locator('#search-status').textContent()) ?? '')?.[0]);
    await page.locator('.search-facets summary', { hasText: 'Code' }).click();
    const button = page.getByRole('button', { name: /With code \d+/ });
    const count = Number(/\d+/.exec((await button.textContent()) ?? '')?.[0]);
    expect(count).toBeLessThan(all);
    await button.click();
    await page.locator('#search-status', { hasText: `${count} papers` }).waitFor();
    expect(page.url()).toContain('q=distillation&has=code');
    expect(await page.locator('#search-results .badge').count()).toBe(Math.min(10, count));
    await page.goBack();
    await page.locator('#search-status', { hasText: `${all} papers` }).waitFor();
    expect(page.url()).not.toContain('has=code');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['knowlege distilation', 'knowledge', 'Knowledge Distillation'],
    ['crosslingual question', '', 'Cross-lingual Question'],
    ['KD', '“knowledge distillation”', 'Knowledge Distillation'],
  ])('understands %s, and says what it searched for', async (query, said, title) => {
    const { page } = await searched(served.address, `q=${encodeURIComponent(query)}`);
    expect((await titles(page)).join('\n')).toContain(title);
    expect(await notes(page)).toContain(said);
    await page.context().close();
  });

  test('offers the query as it was written where it searched for another', async () => {
    const { page } = await searched(served.address, 'q=knowlege+transfer');
    await page.getByRole('link', { name: /exactly/ }).click();
    await page.locator('#search-status', { hasText: 'Nothing found' }).waitFor();
    expect(await page.locator('#search-box').inputValue()).toBe('"knowlege" "transfer"');
    await page.context().close();
  });

  test('says that there is no such field, and which was meant', async () => {
    const { page } = await searched(served.address, 'q=topc:distillation+knowledge');
    expect(await notes(page)).toContain('did you mean “topic:”');
    await page.context().close();
  });

  test('says when it finds nothing, why, and where to go', async () => {
    const { page } = await searched(served.address, 'q=zzqxyvvw');
    expect(await titles(page)).toEqual([]);
    expect(await notes(page)).toContain('“zzqxyvvw”');
    expect(await page.getByRole('link', { name: 'list by date' }).isVisible()).toBe(true);
    await page.context().close();
  });

  test('gives the papers with most of the words where none has all', async () => {
    const { page } = await searched(served.address, 'q=trilateral+geometry+recommendation+crowd');
    expect(await notes(page)).toContain('No paper has all four words; best matches first.');
    expect((await titles(page)).length).toBeGreaterThan(0);
    expect(await page.locator('#search-results s').first().textContent()).toMatch(
      /trilateral|geometry|recommendation|crowd/,
    );
    await page.context().close();
  });

  test('finds the papers nearest to a pasted abstract, itself first', async () => {
    const abstract = readFileSync(join(site, 'data', 'papers.ndjson'), 'utf8').split('\n')[20]!;
    const paper = JSON.parse(abstract) as { title: string; abstract: string };
    const { page } = await searched(served.address, `q=${encodeURIComponent(paper.abstract)}`);
    expect((await titles(page))[0]).toBe(paper.title);
    expect((await titles(page)).length).toBeGreaterThan(3);
    await page.context().close();
  });

  test('keeps searches in the browser and forgets them', async () => {
    const { page, faults } = await searched(served.address, 'q=federated');
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.locator('.saved-searches li').waitFor();
    await page.goto(`${served.address}search.html`);
    const saved = page.locator('.saved-searches');
    await saved.getByText('nothing new').waitFor();
    await saved.getByRole('link', { name: 'federated' }).click();
    await settled(page);
    expect(page.url()).toContain('q=federated');
    await page.getByRole('button', { name: 'Forget the search federated' }).click();
    expect(await saved.locator('li').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('says when the browser has no room for a saved search', async () => {
    const { page, faults } = await searched(served.address, 'q=federated');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.getByRole('button', { name: 'Save this search' }).click();
    await page.locator('.search-saved', { hasText: 'no room' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('more results can be asked for, and the focus goes to the first of them', async () => {
    const { page } = await searched(served.address, 'q=knowledge');
    await page.locator('#search-more').click();
    await page.locator('#search-results > li').nth(11).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
    await page.context().close();
  });

  test('without JavaScript leads to the topics, from A to Z and by date', async () => {
    const { page } = await openPage(browser, { javaScriptEnabled: false });
    await page.goto(`${served.address}search.html`);
    expect(await page.getByRole('link', { name: 'list from A to Z' }).isVisible()).toBe(true);
    await page.getByRole('link', { name: 'list by date' }).click();
    await page.waitForURL(/dates\.html$/);
    expect(await page.locator('main li a').count()).toBeGreaterThan(70);
    await page.context().close();
  });

  test.each([
    ['no WebAssembly', () => Object.defineProperty(globalThis, 'WebAssembly', { value: undefined })],
    [
      'WebAssembly that the browser forbids',
      () => {
        Object.defineProperty(WebAssembly, 'instantiate', {
          value: () => Promise.reject(new WebAssembly.CompileError('blocked')),
        });
      },
    ],
  ])('says that it cannot search with %s, and where to go', async (_, forbid) => {
    const { page, faults } = await openPage(browser);
    await page.addInitScript(forbid);
    // A worker would have the browser's own.
    await page.addInitScript(() => Object.defineProperty(globalThis, 'Worker', { value: undefined }));
    await page.goto(`${served.address}search.html?q=crowd`);
    await page.locator('#search-status', { hasText: 'could not be read' }).waitFor();
    expect(await page.getByRole('link', { name: 'list from A to Z' }).isVisible()).toBe(true);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['there are none', () => Object.defineProperty(globalThis, 'Worker', { value: undefined })],
    [
      'they do not start',
      () => {
        globalThis.Worker = class {
          onerror?: (event: Event) => void;
          constructor() {
            setTimeout(() => this.onerror?.(new Event('error')), 10);
          }
          postMessage(): void {}
        } as unknown as typeof Worker;
      },
    ],
  ])('searches on the page itself where workers are missing: %s', async (_, without) => {
    const { page, faults } = await openPage(browser);
    await page.addInitScript(without);
    await page.goto(`${served.address}search.html?q=crowd`);
    await settled(page);
    expect(await titles(page)).toContain('Efficient Crowd Counting via Structured Knowledge Transfer');
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('from any page', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(site, 0);
  });
  afterAll(() => served.server.close());

  test.each([
    ['index.html', '/'],
    ['topics.html', 'Control+k'],
    ['papers.html', '/'],
    ['404.html', '/'],
  ])('%s opens the search with %s, and it is walked by keys alone', async (path, key) => {
    const { page, faults } = await openPage(browser);
    await page.goto(served.address + path);
    await page.keyboard.press(key);
    await page.locator('dialog[open] input').waitFor();
    // In one go: what is found for half of it is nothing to walk through.
    await page.keyboard.insertText('crowd counting');
    await page.locator('dialog .search-status', { hasText: 'One paper' }).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Crowd Counting');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.press('Enter');
    await page.waitForURL(/papers\/efficient-crowd-counting/);
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
    await page.context().close();
  });

  test('the dialog closes with Escape and opens again as it was', async () => {
    const { page, faults } = await openPage(browser);
    await page.goto(`${served.address}topics.html`);
    await page.keyboard.press('/');
    await page.keyboard.press('/');
    await page.locator('dialog[open] input').waitFor();
    await page.locator('dialog input').fill('a/b federated');
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+k');
    expect(await page.locator('dialog input').inputValue()).toBe('a/b federated');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('what is typed before the dialog has come is searched for', async () => {
    const { page, faults } = await openPage(browser);
    const typed = Promise.withResolvers<void>();
    await page.route('**/assets/search.js', async (route) => {
      await typed.promise;
      await route.continue();
    });
    await page.goto(`${served.address}topics.html`);
    await page.keyboard.press('/');
    await page.keyboard.type('smn crowd');
    typed.resolve();
    await page.locator('dialog[open] input').waitFor();
    expect(await page.locator('dialog input').inputValue()).toBe('smn crowd');
    expect(await page.locator('#search-box').inputValue()).toBe('');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('/ focuses the box of the search page', async () => {
    const { page } = await openPage(browser);
    await page.goto(`${served.address}search.html`);
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-box');
    await page.keyboard.type('a/b');
    expect(await page.locator('#search-box').inputValue()).toBe('a/b');
    await page.context().close();
  });

  test('a search sent from the front page arrives', async () => {
    const { page } = await openPage(browser);
    await page.goto(served.address);
    await page.locator('#search-box').fill('crowd counting');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\.html\?q=crowd\+counting/);
    await settled(page);
    expect(await titles(page)).toContain('Efficient Crowd Counting via Structured Knowledge Transfer');
    await page.context().close();
  });

  test('a page that is only read carries less than 2 kB for the search', () => {
    const script = readFileSync(join(site, 'assets', 'shortcuts.js'));
    expect(gzipSync(script).length).toBeLessThan(2000);
  });
});

describe('what can go wrong', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(site, 0);
  });
  afterAll(() => served.server.close());

  test.each(['index.json', 'wasm.', 'pf_meta', 'pagefind-entry', 'pf_index', 'pf_fragment', 'begin-'])(
    'a missing %s file is said, and the browse pages offered',
    async (name) => {
      const { page } = await openPage(browser);
      await page.route(`**/pagefind/**${name}*`, (route) => route.abort());
      await page.goto(`${served.address}search.html?q=distillation`);
      await page.locator('#search-status', { hasText: 'could not be read' }).waitFor();
      expect(await titles(page)).toEqual([]);
      expect(await page.getByRole('link', { name: 'list from A to Z' }).isVisible()).toBe(true);
      await page.unroute(`**/pagefind/**${name}*`);
      await page.getByRole('button', { name: 'Try again' }).click();
      await settled(page);
      expect((await titles(page)).length).toBe(10);
      await page.context().close();
    },
  );

  test.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['a page of the host', () => Buffer.from('<!doctype html><p>Not here</p>')],
    ['empty', () => Buffer.alloc(0)],
  ])('a file that is %s is said', async (_, damage) => {
    for (const kind of [/pf_index$/, /pf_meta$/, /begin-\d+\.txt$/, /index\.json$/]) {
      const copy = mkdtempSync(join(tmpdir(), 'carrel-damaged-'));
      cpSync(site, copy, { recursive: true });
      for (const path of readdirSync(join(copy, 'pagefind'), { recursive: true, encoding: 'utf8' }))
        if (kind.test(path)) {
          const file = join(copy, 'pagefind', path);
          writeFileSync(file, damage(readFileSync(file)));
        }
      const damaged = await serve(copy, 0);
      const { page } = await openPage(browser);
      await page.goto(`${damaged.address}search.html?q=distillation`);
      await page.locator('#search-status', { hasText: 'could not be read' }).waitFor();
      expect(await page.getByRole('link', { name: 'list by date' }).isVisible(), String(kind)).toBe(true);
      await page.context().close();
      damaged.server.close();
      rmSync(copy, { recursive: true });
    }
  });

  test('a slow network is said while it lasts', async () => {
    const { page } = await openPage(browser);
    const said = Promise.withResolvers<void>();
    await page.route('**/pagefind/**', async (route) => {
      await said.promise;
      await route.continue();
    });
    await page.goto(`${served.address}search.html?q=crowd`, { waitUntil: 'commit' });
    await page.locator('#search-status', { hasText: 'still on its way' }).waitFor();
    said.resolve();
    await settled(page);
    await page.context().close();
  });

  test('a search script that does not come leads to the search page', async () => {
    const { page } = await openPage(browser);
    await page.route('**/assets/search.js', (route) => route.abort());
    await page.goto(`${served.address}topics.html`);
    await page.keyboard.press('/');
    await page.waitForURL(/search\.html$/);
    expect(await page.getByRole('link', { name: 'list from A to Z' }).isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('a page whose own script', () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(site, 0);
  });
  afterAll(() => served.server.close());

  test.each([
    ['does not come', (route: Route) => route.abort()],
    [
      'cannot be read',
      (route: Route) => route.fulfill({ contentType: 'text/javascript', body: 'let x = ;' }),
    ],
  ])('%s leads on as without scripts', async (_, answer) => {
    const { page } = await openPage(browser);
    await page.route('**/assets/search.js', answer);
    await page.goto(`${served.address}search.html?q=federated`);
    expect(await page.getByRole('link', { name: 'list from A to Z' }).isVisible()).toBe(true);
    await page.context().close();
  });

  test('is there is whole, though another is not', async () => {
    const { page } = await openPage(browser);
    await page.route('**/assets/offline.js', (route) => route.abort());
    await page.goto(`${served.address}search.html?q=federated`);
    await settled(page);
    expect(await page.getByRole('link', { name: 'list from A to Z' }).isVisible()).toBe(false);
    await page.goto(`${served.address}library.html`);
    await page.getByText('Nothing on the desk yet').waitFor();
    await page.context().close();
  });

  test('finds papers also where the filters cannot be read, and says so', async () => {
    const { page } = await openPage(browser);
    await page.route('**/pagefind/**/*.pf_filter', (route) => route.abort());
    await page.goto(`${served.address}search.html?q=federated`);
    await page.getByText('The filters could not be read.').waitFor();
    expect((await titles(page)).length).toBeGreaterThan(0);
    await page.context().close();
  });
});

describe('opened from disk', () => {
  test('pages are styled and linked; the search leads to the lists, as only a portable site can be searched there', async () => {
    const { page } = await openPage(browser);
    await page.goto(pathToFileURL(join(site, 'index.html')).href);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Source Serif');
    await page.goto(`${pathToFileURL(join(site, 'search.html')).href}?q=rethinking+vision+transformer`);
    await page.locator('#search-status', { hasText: '--portable' }).waitFor();
    await page.getByRole('link', { name: 'list from A to Z' }).click();
    await page.waitForURL(/papers\.html/);
    await page.context().close();
  });
});
