import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { findFaults } from './axe.ts';
import { openPage, readDownload } from './browser.ts';
import { shiftsOf, watchShifts } from './layout-shifts.ts';
import { useSite } from './use-site.ts';

const site = inject('sample');
const DIGEST = 'digests/2025-07-30-knowledge-transfer.html';
const here = useSite(site);

const card = (page: Page, title: string) => page.locator('article.card', { hasText: title });
const button = (page: Page, title: string, name: string) => card(page, title).getByRole('button', { name });
const isPressed = (page: Page, title: string, name: string) =>
  button(page, title, name).and(page.locator('[aria-pressed="true"]')).waitFor();
const isReleased = (page: Page, title: string, name: string) =>
  button(page, title, name).and(page.locator('[aria-pressed="false"]')).waitFor();
const noted = (page: Page, title: string) =>
  card(page, title).getByRole('button', { name: 'Your note' }).waitFor();

async function open(path: string, options = {}): Promise<{ page: Page; faults: string[] }> {
  const opened = await openPage(here.browser, options);
  await opened.page.goto(here.address + path);
  return opened;
}

async function another(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(here.address + path);
  return page;
}

async function write(page: Page, title: string, text: string): Promise<void> {
  await card(page, title).locator('[data-mark="note"]').click();
  await card(page, title).getByLabel('Your note', { exact: true }).and(page.locator('textarea')).fill(text);
  await page.keyboard.press('Escape');
}

/** Exports the library of a page's context. */
async function exported(page: Page, name: 'Export everything' | 'Reading list as Markdown'): Promise<string> {
  await page.goto(`${here.address}library.html`);
  await page.locator('#library-status', { hasText: 'paper' }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name }).click();
  return readDownload(download);
}

async function importFile(page: Page, text: string): Promise<string> {
  await page.goto(`${here.address}library.html`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import' }).click();
  await (await chooser).setFiles({
    name: 'library.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  const outcome = page.locator('#library-outcome', { hasText: /\S/ });
  await outcome.waitFor();
  return (await outcome.textContent()) ?? '';
}

describe('marks', () => {
  test('are kept, shown on the paper’s page and in the library, and can be taken back', async () => {
    const { page, faults } = await open(DIGEST);
    await button(page, 'Rethinking Vision', 'Save').click();
    await isPressed(page, 'Rethinking Vision', 'Save');
    await button(page, 'DiffKG', 'Read').click();
    await isPressed(page, 'DiffKG', 'Read');
    await write(page, 'ScaLearn', 'Try this.\n\nAsk Ada.');
    await noted(page, 'ScaLearn');
    await page.reload();
    await isPressed(page, 'Rethinking Vision', 'Save');
    await isPressed(page, 'DiffKG', 'Read');
    await noted(page, 'ScaLearn');

    await page.getByRole('link', { name: /^ScaLearn/ }).click();
    await page.locator('.paper .note-text', { hasText: 'Ask Ada.' }).waitFor();

    await page.getByRole('link', { name: 'Library' }).click();
    await page.locator('#library-list article').nth(2).waitFor();
    expect(await page.locator('#library-status').textContent()).toBe(
      '3 papers: 1 saved, 1 read, 1 with a note.',
    );
    expect(await card(page, 'ScaLearn').locator('.note-text').innerText()).toBe('Try this.\n\nAsk Ada.');
    await button(page, 'Rethinking Vision', 'Save').click();
    await page.locator('#library-status', { hasText: '2 papers: 0 saved' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('stay in step across tabs', async () => {
    const { page } = await open(DIGEST);
    const other = await another(page.context(), DIGEST);
    const library = await another(page.context(), 'library.html');
    await button(page, 'Rethinking Vision', 'Save').click();
    await isPressed(other, 'Rethinking Vision', 'Save');
    await write(other, 'ScaLearn', 'From the other tab');
    await noted(page, 'ScaLearn');
    await card(library, 'ScaLearn').locator('.note-text', { hasText: 'From the other tab' }).waitFor();
    await button(other, 'Rethinking Vision', 'Save').click();
    await isReleased(page, 'Rethinking Vision', 'Save');
    await page.context().close();
  });

  test('of two tabs that write a note at once, both are kept', async () => {
    const { page } = await open(DIGEST);
    const other = await another(page.context(), DIGEST);
    for (const tab of [page, other]) await card(tab, 'ScaLearn').locator('[data-mark="note"]').click();
    await card(page, 'ScaLearn').locator('textarea').fill('one tab');
    await card(other, 'ScaLearn').locator('textarea').fill('the other');
    await noted(page, 'ScaLearn');
    await noted(other, 'ScaLearn');
    await page.keyboard.press('Escape');
    await other.keyboard.press('Escape');
    const text = card(await another(page.context(), 'library.html'), 'ScaLearn').locator('.note-text');
    await text.filter({ hasText: 'one tab' }).filter({ hasText: 'the other' }).waitFor();
    await page.context().close();
  });

  test('of a paper saved from a search tell its day and topics, looked up on its page', async () => {
    const { page } = await open('search.html?q=trilateral+geometry');
    await button(page, 'Less or More', 'Save').click();
    await isPressed(page, 'Less or More', 'Save');
    const library = await another(page.context(), 'library.html');
    await card(library, 'Less or More').getByText('30 July 2025').waitFor();
    await card(library, 'Less or More').getByText('Knowledge distillation').first().waitFor();
    await page.context().close();
  });

  test('are not offered where there is no JavaScript, and the library says why', async () => {
    const { page } = await open(DIGEST, { javaScriptEnabled: false });
    expect(await page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    await page.goto(`${here.address}library.html`);
    expect(await page.getByText('with JavaScript').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Export everything' }).isVisible()).toBe(false);
    await page.context().close();
  });

  test('move nothing when they come', async () => {
    const { page } = await openPage(here.browser);
    await watchShifts(page);
    // What fonts move when they come is not what is looked at here.
    await page.route('**/*.woff2', (route) => route.abort());
    for (const path of [DIGEST, 'index.html', 'papers/']) {
      await page.goto(here.address + (path === 'papers/' ? DIGEST : path));
      if (path === 'papers/') await page.locator('.card-title a').first().click();
      await page.locator('.marked').first().waitFor();
      await page.locator('article[data-paper]:not(.marked)').first().waitFor({ state: 'detached' });
      await page.locator('.keys-button').waitFor();
      expect(await shiftsOf(page), path).toEqual([]);
    }
    await page.context().close();
  });
});

test('a copy opened from disk remembers too', async () => {
  const { page, faults } = await openPage(here.browser);
  await page.goto(pathToFileURL(join(site, DIGEST)).href);
  await button(page, 'ScaLearn', 'Save').click();
  await isPressed(page, 'ScaLearn', 'Save');
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await page.waitForURL(/library\.html$/);
  await isPressed(page, 'ScaLearn', 'Save');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export everything' }).click();
  expect(await readDownload(download)).toContain('"scalearn-');
  expect(faults).toEqual([]);
  await page.context().close();
});

describe('the library', () => {
  test('finds, filters and sorts what is kept', async () => {
    const { page } = await open(DIGEST);
    for (const title of ['Rethinking Vision', 'DiffKG', 'ScaLearn'])
      await button(page, title, 'Save')
        .click()
        .then(() => isPressed(page, title, 'Save'));
    await button(page, 'DiffKG', 'Read').click();
    await isPressed(page, 'DiffKG', 'Read');
    await page.goto(`${here.address}library.html`);
    await page.locator('#library-list article').nth(2).waitFor();
    const titles = () => page.locator('#library-list h2').allTextContents();
    expect((await titles())[0]).toContain('DiffKG');
    await page.getByLabel('Order').selectOption('Title');
    expect((await titles()).map((title) => title.slice(0, 3))).toEqual(['Dif', 'Ret', 'Sca']);
    await page.getByLabel('Show').selectOption('Saved, not read');
    expect(await titles()).toHaveLength(2);
    await page.getByLabel('Find words').fill('image RETRIEVAL');
    expect(await titles()).toEqual([
      'Rethinking Vision Transformer for Large-Scale Fine-Grained Image Retrieval',
    ]);
    await page.getByLabel('Find words').fill('');
    await page.getByLabel('Show').selectOption('Everything kept');
    await page.getByLabel('Topic').selectOption('Recommendation');
    expect(await titles()).toEqual(['DiffKG: Knowledge Graph Diffusion Model for Recommendation']);
    await page.context().close();
  });

  test('goes from device to device, and both sides’ notes stay', async () => {
    const home = await open(DIGEST);
    await button(home.page, 'Rethinking Vision', 'Save').click();
    await isPressed(home.page, 'Rethinking Vision', 'Save');
    await write(home.page, 'ScaLearn', 'at home');
    await noted(home.page, 'ScaLearn');
    const there = await open(DIGEST);
    await write(there.page, 'ScaLearn', 'on the train');
    await noted(there.page, 'ScaLearn');

    const file = await exported(home.page, 'Export everything');
    expect(await importFile(there.page, file)).toBe('Imported 2 papers: 1 new here, 1 merged with what was.');
    await isPressed(there.page, 'Rethinking Vision', 'Save');
    const note = await card(there.page, 'ScaLearn').locator('.note-text').innerText();
    expect(note.split('\n\n').sort()).toEqual(['at home', 'on the train']);
    // And back: both devices come to the same.
    await importFile(home.page, await exported(there.page, 'Export everything'));
    expect(await exported(home.page, 'Export everything')).toBe(
      await exported(there.page, 'Export everything'),
    );
    const list = await exported(home.page, 'Reading list as Markdown');
    expect(list).toContain(`](${here.address}papers/rethinking-vision`);
    expect(list).toContain('> at home');
    expect([...home.faults, ...there.faults]).toEqual([]);
    await home.page.context().close();
    await there.page.context().close();
  });

  test('says so when the part that writes files cannot be had, and tries again', async () => {
    const { page } = await open('library.html');
    await page.route('**/exchange.js', (route) => route.abort());
    const button = page.getByRole('button', { name: 'Export everything' });
    await button.click();
    await page.locator('#library-outcome', { hasText: 'could not be loaded' }).waitFor();
    await page.unroute('**/exchange.js');
    const download = page.waitForEvent('download');
    await button.click();
    expect((await download).suggestedFilename()).toMatch(/^library-\d{4}-\d\d-\d\d\.json$/);
    await page.context().close();
  });

  test('lists what an imported file knows of papers that are not on this site', async () => {
    const { page, faults } = await open('library.html');
    await importFile(page, library('gone-0123456789', { title: '<img src=x onerror=alert(1)> gone' }));
    await card(page, '<img src=x onerror=alert(1)> gone').waitFor();
    expect(await page.locator('#library-list img').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('breaks long words of a file into lines by itself, and clips what is too long', async () => {
    const { page } = await open('library.html');
    const note = { wordings: [{ text: 'N'.repeat(90_000), at: 1 }], replaced: [] };
    await importFile(page, library('gone-0123456789', { title: 'T'.repeat(100_000) }, { note }));
    // At once, and at each visit after.
    for (const _ of ['now', 'then']) {
      const article = card(page, 'TTT');
      await article.locator('.note-text', { hasText: 'NNN' }).waitFor();
      const shown = await article.evaluate((own) => {
        const texts = document.createTreeWalker(own, NodeFilter.SHOW_TEXT);
        const lengths: number[] = [];
        while (texts.nextNode()) lengths.push(texts.currentNode.nodeValue?.length ?? 0);
        const length = (selector: string) => own.querySelector(selector)?.textContent?.length;
        return { word: Math.max(...lengths), title: length('h2'), note: length('.note-text') };
      });
      expect(shown).toEqual({ word: 100, title: 500, note: 1_000 });
      await page.reload();
    }
    await button(page, 'TTT', 'Your note').click();
    const area = card(page, 'TTT').locator('textarea');
    expect(await area.inputValue()).toHaveLength(90_000);
    expect(await area.getAttribute('wrap')).toBe('off');
    await page.context().close();
  });

  test('sets aside what it cannot read, hides nothing else, and gives it out as a file', async () => {
    const { page, faults } = await open(DIGEST);
    await button(page, 'DiffKG', 'Save').click();
    await isPressed(page, 'DiffKG', 'Save');
    const id = (await card(page, 'ScaLearn').getAttribute('data-paper')) ?? '';
    const facts = { title: 'Of the future', date: '', text: '', topics: [] };
    const keep = (values: unknown[]) =>
      page.evaluate(
        (all) =>
          new Promise<void>((resolve) => {
            indexedDB.open('carrel /').onsuccess = ({ target }) => {
              const db = (target as IDBOpenDBRequest).result;
              const transaction = db.transaction('entries', 'readwrite');
              for (const value of all) transaction.objectStore('entries').put(value);
              transaction.oncomplete = () => {
                db.close();
                resolve();
              };
            };
          }),
        values,
      );
    await keep([
      { id, facts, note: { wordings: 'my words' } },
      { id: 'z', facts, saved: { on: true, at: 9007199254740991 } },
    ]);
    await page.goto(`${here.address}library.html`);
    await page.locator('#library-unreadable', { hasText: '2 entries could not be read.' }).waitFor();
    await page.locator('#library-list article', { hasText: 'DiffKG' }).waitFor();
    // The paper can be marked anew, and its words are still there.
    await page.goto(here.address + DIGEST);
    await button(page, 'ScaLearn', 'Save').click();
    await isPressed(page, 'ScaLearn', 'Save');
    const file = JSON.parse(await exported(page, 'Export everything'));
    expect(file.entries.map((entry: { id: string }) => entry.id)).toEqual([
      expect.stringMatching(/^diffkg/),
      id,
    ]);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save them as a file' }).click();
    const unread = await readDownload(download);
    expect(unread).toContain('my words');
    expect(unread).toContain('9007199254740991');
    await page.getByRole('button', { name: 'Remove them' }).click();
    await page.locator('#library-unreadable').waitFor({ state: 'hidden' });
    await page.reload();
    await page.locator('#library-list article').nth(1).waitFor();
    expect(await page.locator('#library-unreadable').isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.each([
    [
      'of a time no export could have',
      library('x', {}, { read: { on: true, at: 9007199254740991 } }),
      'between 1970',
    ],
    ['damaged', library('x', {}).slice(0, -30), 'cut off'],
    ['of the future', library('x', {}).replace('"version":1', '"version":2'), 'version 2'],
    ['of another program', '{"a":1}', 'not a library'],
    ['with one bad entry', library('../x', {}), 'damaged'],
  ])('refuses a file that is %s and changes nothing', async (_, file, says) => {
    const { page, faults } = await open(DIGEST);
    await write(page, 'ScaLearn', 'mine');
    await noted(page, 'ScaLearn');
    const before = await exported(page, 'Export everything');
    const outcome = await importFile(page, file);
    expect(outcome).toContain(says);
    expect(outcome).toContain('Nothing was changed');
    expect(await exported(page, 'Export everything')).toBe(before);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

describe('a browser that does not keep things', () => {
  const alert = (page: Page) => page.getByRole('alert');

  test('in private mode is told of on the button and in the library', async () => {
    const { page, faults } = await openPage(here.browser);
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    });
    await page.goto(here.address + DIGEST);
    await button(page, 'ScaLearn', 'Save').click();
    await alert(page).getByText('Private windows').waitFor();
    await isReleased(page, 'ScaLearn', 'Save');
    await alert(page).getByRole('button', { name: 'Close' }).click();
    expect(await alert(page).count()).toBe(0);
    await page.goto(`${here.address}library.html`);
    await page.locator('#library-status', { hasText: 'Private windows' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('for want of room is told of, an import changes nothing, and words stay until there is room', async () => {
    const { page, faults } = await openPage(here.browser);
    const session = await page.context().newCDPSession(page);
    const { origin } = new URL(here.address);
    // Before the first page: the browser remembers for some seconds how much room it found.
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1000 });
    await page.goto(here.address);
    expect(await importFile(page, library('new-0123456789', { title: 'N'.repeat(100_000) }))).toContain(
      'is full',
    );
    expect(await page.locator('#library-list article').count()).toBe(0);
    await page.goto(here.address + DIGEST);
    await button(page, 'ScaLearn', 'Save').click();
    await alert(page).getByText('is full').waitFor();
    await isReleased(page, 'ScaLearn', 'Save');
    await alert(page).getByRole('button', { name: 'Close' }).click();
    await card(page, 'DiffKG').locator('[data-mark="note"]').click();
    await card(page, 'DiffKG').locator('textarea').fill('word '.repeat(2_000));
    await alert(page).getByText('is full').waitFor();
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await page.keyboard.press('Escape');
    await noted(page, 'DiffKG');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('because a newer site was here is told of', async () => {
    const { page } = await open('404.html');
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const request = indexedDB.open('carrel /', 99);
          request.onsuccess = () => {
            request.result.close();
            resolve(undefined);
          };
        }),
    );
    await page.goto(here.address + DIGEST);
    await button(page, 'ScaLearn', 'Save').click();
    await alert(page).getByText('newer copy').waitFor();
    await page.context().close();
  });
});

describe('what is new since the last visit', () => {
  test('is marked by topic, by digest and on cards, until the visit after', async () => {
    const { page, faults } = await openPage(here.browser);
    await page.clock.install({ time: new Date('2025-08-01T10:00:00Z') });
    // The first visit finds the digest with its first sixty papers.
    await page.route('**/data/first-seen.json', async (route) => {
      const list = await (await route.fetch()).json();
      for (const digest of list.digests)
        digest.papers = digest.papers.filter(([at]: number[]) => (at ?? 0) <= 60);
      await route.fulfill({ json: list });
    });
    await page.goto(here.address + DIGEST);
    await button(page, 'ScaLearn', 'Save').click();
    await isPressed(page, 'ScaLearn', 'Save');
    await page.goto(here.address);
    // Said in one go with what is new: once it is there, nothing new will come.
    const nothingNew = page.locator('#since', { hasText: /^One saved paper waits in your library\.$/ });
    await nothingNew.waitFor();
    expect(await page.locator('.new').count()).toBe(0);

    await page.unroute('**/data/first-seen.json');
    await page.clock.setSystemTime(new Date('2025-08-02T10:00:00Z'));
    await page.goto(here.address);
    await page.locator('#since', { hasText: '11 papers are new' }).waitFor();
    await page.goto(`${here.address}digests.html`);
    await page.locator('[data-digest] .new', { hasText: '11 new' }).waitFor();
    await page.goto(`${here.address}topics.html`);
    await page.locator('[data-topic="knowledge-distillation"] .new').waitFor();
    await page.goto(here.address + DIGEST);
    await page.locator('.card .new').first().waitFor();
    expect(await page.locator('.card .new').count()).toBe(11);

    await page.clock.setSystemTime(new Date('2025-08-03T10:00:00Z'));
    await page.goto(here.address);
    await nothingNew.waitFor();
    expect(await page.locator('.new').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

test.each([
  ['light', 1280],
  ['dark', 390],
] as const)('with everything shown axe finds nothing, %s at %i px', async (colorScheme, width) => {
  const { page } = await open(DIGEST, {
    bypassCSP: true,
    colorScheme,
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
  });
  await button(page, 'DiffKG', 'Read').click();
  await button(page, 'Rethinking Vision', 'Save').click();
  await isPressed(page, 'Rethinking Vision', 'Save');
  await write(page, 'ScaLearn', 'A note');
  await noted(page, 'ScaLearn');
  await card(page, 'ScaLearn').locator('[data-mark="note"]').click();
  expect(await findFaults(page)).toEqual([]);
  await page.goto(`${here.address}library.html`);
  await page.locator('#library-list article').nth(2).waitFor();
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await button(page, 'ScaLearn', 'Save').click();
  await page.getByRole('alert').waitFor();
  expect(await findFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.getByRole('button', { name: 'Keys' }).click();
  expect(await findFaults(page)).toEqual([]);
  await page.context().close();
});

/** A library's file with one saved paper. */
function library(id: string, facts: { title?: string }, more = {}): string {
  const entry = {
    id,
    facts: { title: 'A title', date: '2025-07-30', text: 'We.', topics: [], ...facts },
    saved: { on: true, at: 1 },
    ...more,
  };
  return JSON.stringify({ format: 'carrel-library', version: 1, entries: [entry] });
}
