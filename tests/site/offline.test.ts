import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeBundles } from '../../src/integration/bundles.ts';
import { writeWorker } from '../../src/integration/service-worker.ts';
import { openPage, startBrowser } from './browser.ts';
import type { Host } from './host.ts';
import { startHost } from './host.ts';
import { pagesOf, readPapers } from './pages.ts';

const site = inject('sample');
const papers = readPapers(site);
const topics = pagesOf(site).filter((path) => path.startsWith('topics/') && !path.includes('unsorted'));
const DIGEST = '2025-07-30-knowledge-transfer';
let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await startBrowser();
  folder = mkdtempSync(join(tmpdir(), 'carrel-offline-'));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A build of the same site in which every page, the style sheet and a script say which build they are of. */
async function buildMarked(name: string): Promise<string> {
  const out = join(folder, name);
  cpSync(site, out, { recursive: true });
  for (const old of ['sw.js', 'offline']) rmSync(join(out, old), { recursive: true });
  const edit = (path: string, change: (text: string) => string): void =>
    writeFileSync(join(out, path), change(readFileSync(join(out, path), 'utf8')));
  for (const path of pagesOf(out))
    edit(path, (html) => html.replace('Made with', `Edition ${name} made with`));
  edit('assets/site.css', (css) => `${css}:root{--edition:${name}}`);
  edit('assets/search.js', (code) => `document.body.dataset.edition="${name}";${code}`);
  // Without papers: those of the newest digest are then saved only once they are read.
  const { workers } = await makeBundles();
  const digests = [{ slug: DIGEST, name: 'Digest', date: '2025-07-30', papers: 0 }];
  writeWorker(out, { site: { offline: true, digests }, papers: [] }, workers);
  return out;
}

/** Browsers look for a new worker in their own time, a second or more after a page has come. */
const eventually = <T>(value: () => T) => expect.poll(value, { timeout: 60_000 });
const open = async (options: Parameters<typeof openPage>[1] = {}) => {
  const watched = await openPage(browser, { serviceWorkers: 'allow', ...options });
  return { ...watched, context: watched.page.context() };
};
/** Waits until the site is saved and its worker answers. */
const saved = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active && active.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 20));
  });
const edition = (page: Page): Promise<string[]> =>
  page.evaluate(() => [
    /Edition (\w+)/.exec(document.querySelector('.colophon')?.textContent ?? '')?.[1] ?? '',
    getComputedStyle(document.documentElement).getPropertyValue('--edition'),
    document.body.dataset['edition'] ?? '',
  ]);
const cacheNames = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys());
const buildCaches = async (page: Page): Promise<string[]> =>
  (await cacheNames(page)).filter((name) => !name.endsWith('notes'));

describe.each(['/', '/some/sub/path/'])('under %s', (base) => {
  test('after one visit with everything kept, all papers, topics and the search work without the host', async () => {
    const host = await startHost(site, base);
    const { page, context, faults } = await open();
    await page.goto(`${host.address}settings.html`);
    const button = page.getByRole('button', { name: /^Keep everything offline \([\d.]+ [kM]B\)$/ });
    await button.click();
    await page.getByText('Everything is saved.').waitFor();
    await page.getByText(`${papers.length} of ${papers.length} papers can be read`).waitFor();
    await host.stop();

    for (const { url, title } of papers.filter((_, index) => index % 12 === 0)) {
      await page.goto(host.address + url);
      expect(await page.title()).toContain(title.slice(0, 20));
    }
    for (const path of topics.filter((_, index) => index % 12 === 0)) {
      await page.goto(host.address + path);
      expect(await page.locator('.card').count(), path).toBeGreaterThan(0);
    }
    // All of them, without drawing each: the worker answers the page that is open now.
    const read = await page.evaluate(
      (addresses) => Promise.all(addresses.map(async (address) => (await fetch(address)).text())),
      [...papers.map(({ url }) => url), ...topics].map((path) => host.address + path),
    );
    papers.forEach(({ title }, index) => expect(read[index]).toContain(`<title>${title.slice(0, 12)}`));
    for (const html of read.slice(papers.length)) expect(html).toContain('class="card');
    await page.goto(`${host.address}search.html?q=trilateral+geometry`);
    await page.locator('#search-results h2').first().waitFor();
    expect(await page.locator('#search-results h2').first().textContent()).toContain('Trilateral Geometry');
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Source Serif');
    await page.locator('#copy', { hasText: 'Read from the copy saved on' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  });
});

test('after one visit the shell, the newest digest with its papers, the page seen and the search are there', async () => {
  const host = await startHost(site);
  const { page, context } = await open();
  await page.goto(`${host.address}${topics[3]}`);
  await saved(page);
  await eventually(() => hasSaved(page, topics[3]!)).toBe(true);
  await host.stop();
  for (const path of ['', 'topics', `digests/${DIGEST}.html`, papers[40]!.url, topics[3]!, 'guide.html']) {
    await page.goto(host.address + path);
    expect(await page.locator('h1').textContent(), path).not.toContain('not saved');
  }
  await page.goto(`${host.address}search.html?q=crowd`);
  await page.locator('#search-results h2').first().waitFor();
  await context.close();
});

async function hasSaved(page: Page, path: string): Promise<boolean> {
  return page.evaluate(async (to) => (await caches.match(new URL(to, location.origin))) !== undefined, path);
}

test('a page that is not saved says so, shows what is, and leads back when the network does', async () => {
  const host = await startHost(site);
  const { page, context } = await open();
  await page.goto(host.address);
  await saved(page);
  await host.stop();
  await page.goto(`${host.address}${topics[5]}`);
  expect(await page.locator('h1').textContent()).toBe('This page is not saved yet');
  await page.getByRole('link', { name: 'Knowledge transfer, 30 July 2025' }).waitFor();
  expect(await page.locator('#unsaved-list').textContent()).toContain(`Papers (${papers.length})`);
  expect(await page.getByRole('link', { name: 'Try again' }).getAttribute('href')).toContain(topics[5]);
  await page.getByRole('link', { name: /Trilateral/ }).click();
  await page.waitForURL(/less-or-more/);
  await context.close();
});

test('the page that is asked for is only ever one of this site', async () => {
  const host = await startHost(site);
  const { page, context } = await open();
  for (const path of ['javascript:alert(1)', '//elsewhere.example/', 'https://elsewhere.example/']) {
    await page.goto(`${host.address}offline.html?page=${encodeURIComponent(path)}`);
    const link = page.getByRole('link', { name: 'Try again' });
    await link.waitFor();
    expect(await link.evaluate((element: HTMLAnchorElement) => element.origin)).toBe(
      new URL(host.address).origin,
    );
  }
  await context.close();
  await host.stop();
});

test('a topic can be kept with all its papers', async () => {
  const host = await startHost(await buildMarked('topical'));
  const { page, context } = await open();
  const topic = 'topics/knowledge-distillation.html';
  await page.goto(host.address + topic);
  await page.getByRole('button', { name: 'Save this topic for offline' }).click();
  await page.getByText('Saved: it can be read').waitFor();
  await page.reload();
  await page.getByText('Kept for reading offline.').waitFor();
  expect(await page.getByRole('button', { name: 'Save this topic' }).count()).toBe(0);
  const links = await page
    .locator('.cards .card-title a')
    .evaluateAll((all) => (all as HTMLAnchorElement[]).map(({ href }) => href));
  await host.stop();
  expect(links.length).toBeGreaterThan(10);
  for (const link of links) {
    await page.goto(link);
    expect(page.url()).toBe(link);
  }
  await context.close();
});

describe('when a new build is published', () => {
  let v1: string;
  let v2: string;
  let host: Host;
  let context: BrowserContext;
  let page: Page;
  let faults: string[];

  beforeAll(async () => {
    v1 = await buildMarked('one');
    v2 = await buildMarked('two');
  });
  const visit = async (): Promise<void> => {
    host = await startHost(v1);
    ({ page, context, faults } = await open());
    await page.goto(host.address);
    await saved(page);
    await page.goto(`${host.address}search.html`);
    await page.locator('#search-status', { hasText: '71 papers to search' }).waitFor();
    expect(await edition(page)).toEqual(['one', 'one', 'one']);
  };
  const leave = async (): Promise<void> => {
    await context.close();
    await host.stop();
  };

  test('an open tab stays with the old one, another reloads into the new one, and neither mixes them', async () => {
    await visit();
    host.publish(v2);
    const other = await context.newPage();
    await other.goto(`${host.address}guide.html`);
    await other.getByText('A new edition of this site is ready.').waitFor();
    // Complete, but not asked for yet: pages are still those of the first build.
    expect((await edition(other)).slice(0, 2)).toEqual(['one', 'one']);
    await other.getByRole('button', { name: 'Reload' }).click();
    // The style sheet may come a moment after the page.
    await eventually(async () => (await edition(other)).slice(0, 2)).toEqual(['two', 'two']);
    // The first tab goes on loading the parts of its own build.
    await page.locator('#search-box').fill('geometry');
    await page.locator('#search-results h2').first().waitFor();
    const parts = await page.evaluate(async () => [
      await (await fetch('assets/site.css')).text(),
      await (await fetch('assets/search.js')).text(),
    ]);
    for (const part of parts) expect(/edition(?::|=")(\w+)/.exec(part)?.[1]).toBe('one');
    expect(await buildCaches(other)).toHaveLength(2);
    // Its next page is of the new one; then nothing of the old one is left.
    await page.goto(`${host.address}search.html`);
    await eventually(() => edition(page)).toEqual(['two', 'two', 'two']);
    expect(faults).toEqual([]);
    await leave();
  });

  test('a page the cache lacks comes with the parts of its own build', async () => {
    await visit();
    host.publish(v2);
    await page.goto(host.address + papers[9]!.url);
    expect((await edition(page)).slice(0, 2)).toEqual(['two', 'two']);
    await page.goto(`${host.address}guide.html`);
    expect((await edition(page)).slice(0, 2)).toEqual(['one', 'one']);
    await leave();
  });

  test('one error while it is fetched keeps the old one, and the next attempt succeeds', async () => {
    await visit();
    host.publish(v2);
    host.breakAt(/topics\.html$/);
    const failed = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const coming = await registration.update().then((fresh) => fresh as ServiceWorkerRegistration);
      const worker = coming.installing;
      return new Promise<string>((resolve) =>
        worker?.addEventListener('statechange', () => resolve(worker.state)),
      );
    });
    expect(failed).toBe('redundant');
    expect(await page.locator('.new-edition').count()).toBe(0);
    for (const path of ['topics.html', 'guide.html', 'search.html']) {
      await page.goto(host.address + path);
      expect((await edition(page)).slice(0, 2), path).toEqual(['one', 'one']);
    }
    host.breakAt();
    await page.goto(host.address);
    await page.getByText('A new edition of this site is ready.').waitFor();
    await leave();
  });

  test('what did not change is not fetched again, and pages seen before are there', async () => {
    await visit();
    await page.goto(host.address + papers[0]!.url);
    await eventually(() => hasSaved(page, papers[0]!.url)).toBe(true);
    host.publish(v2);
    host.asked.length = 0;
    await page.goto(`${host.address}guide.html`);
    await page.getByRole('button', { name: 'Reload' }).click();
    await eventually(async () => (await edition(page))[0]).toBe('two');
    expect(host.asked.filter((path) => /woff2|pagefind\/[^/]+\/|icons/.test(path))).toEqual([]);
    await host.stop();
    await page.goto(host.address + papers[0]!.url);
    expect((await edition(page)).slice(0, 2)).toEqual(['two', 'two']);
    // The old cache is deleted once no page belongs to it.
    await eventually(async () => (await buildCaches(page)).length).toBe(1);
    await context.close();
  });

  test('an owner who wants no offline reading takes the worker back', async () => {
    await visit();
    const off = await buildMarked('off');
    const { workers } = await makeBundles();
    writeWorker(off, { site: { offline: false, digests: [] }, papers: [] }, workers);
    host.publish(off);
    await page.goto(`${host.address}guide.html`);
    await eventually(() => cacheNames(page)).toEqual([]);
    expect(
      await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
    ).toBeLessThanOrEqual(1);
    await page.goto(`${host.address}guide.html`);
    expect((await edition(page)).slice(0, 2)).toEqual(['off', 'off']);
    await leave();
  });
});

test('a full storage is told, and what there is stays', async () => {
  const host = await startHost(await buildMarked('full'));
  const { page, context } = await open();
  await page.goto(`${host.address}settings.html`);
  await page.getByText(/0 of 71 papers can be read/).waitFor();
  const { usage } = await page.evaluate(() => navigator.storage.estimate());
  const session = await context.newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(host.address).origin,
    quotaSize: (usage ?? 0) + 100_000,
  });
  await page.getByRole('button', { name: /^Keep everything/ }).click();
  await page.getByText('There is no more room').waitFor();
  await host.stop();
  await page.goto(`${host.address}guide.html`);
  expect(await page.locator('h1').textContent()).toBe('Guide');
  await context.close();
});

test('the reader removes everything that is saved, and may have it again', async () => {
  const host = await startHost(site);
  const { page, context } = await open();
  await page.goto(`${host.address}settings.html`);
  await page.getByText(/papers can be read/).waitFor();
  await page.getByRole('button', { name: 'Remove what is saved' }).click();
  await page.getByText('Nothing is saved: every page comes').waitFor();
  // The worker is gone once the page it answered is; no worker can save anything from then on.
  await eventually(() =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
  expect(await buildCaches(page)).toEqual([]);
  await page.goto(host.address);
  expect(await buildCaches(page)).toEqual([]);
  await page.goto(`${host.address}settings.html`);
  await page.getByRole('button', { name: 'Save pages for reading offline' }).click();
  await page.getByText(/papers can be read/).waitFor();
  await context.close();
  await host.stop();
});

test('what is removed stays removed, whatever the worker is still asked by open pages', async () => {
  const host = await startHost(site);
  const { page, context } = await open();
  await page.goto(`${host.address}settings.html`);
  await saved(page);
  const other = await context.newPage();
  await other.goto(`${host.address}guide.html`);
  await other.locator('#copy', { hasText: 'Read from the copy' }).waitFor();
  const reloaded = page.waitForResponse(`${host.address}settings.html`);
  await page.getByRole('button', { name: 'Remove what is saved' }).click();
  expect((await reloaded).fromServiceWorker()).toBe(false);
  await page.getByText('Nothing is saved').waitFor();
  // The other page keeps its worker until it is left.
  await other.evaluate(async () => {
    await fetch('topics.html');
    const { port1, port2 } = new MessageChannel();
    navigator.serviceWorker.controller!.postMessage({ ask: 'status' }, [port2]);
    await new Promise((resolve) => {
      port1.onmessage = resolve;
    });
  });
  expect(await cacheNames(other)).toEqual([]);
  await context.close();
  await host.stop();
});

test('the worker is asked of the host each time, and nothing of other origins or of machines is saved', async () => {
  const host = await startHost(site);
  const { page, context } = await open();
  await page.goto(host.address);
  await saved(page);
  const addresses = await page.evaluate(async () => {
    const all = await Promise.all(
      (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
    );
    return all.flat().map(({ url }) => url);
  });
  expect(addresses.filter((url) => !url.startsWith(host.address))).toEqual([]);
  expect(addresses.filter((url) => /sw\.js|_headers|\.ndjson|robots|sitemap/.test(url))).toEqual([]);
  host.asked.length = 0;
  await page.goto(`${host.address}guide.html`);
  await eventually(() => host.asked).toContain('/sw.js');
  await context.close();
  await host.stop();
});

test('opened from disk, a page says nothing of saving, and nothing goes wrong', async () => {
  const { page, context, faults } = await open();
  for (const path of ['settings.html', topics[0]!, 'index.html']) {
    await page.goto(pathToFileURL(join(site, path)).href);
    expect(await page.getByRole('button', { name: /offline|saved/ }).count()).toBe(0);
  }
  expect(faults).toEqual([]);
  await context.close();
});
