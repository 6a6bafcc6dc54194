import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openPage, readDownload } from './browser.ts';
import { useSite } from './use-site.ts';

const site = inject('sample');
const DIGEST = 'digests/2025-07-30-knowledge-transfer.html';
const TOPIC = 'topics/knowledge-distillation.html';
const here = useSite(site);

async function open(path: string): Promise<{ page: Page; faults: string[] }> {
  const opened = await openPage(here.browser);
  await opened.page.goto(here.address + path);
  await opened.page.locator('.keys-button').waitFor();
  return opened;
}
const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const titles = (page: Page): Promise<string[]> => page.locator('.card-title').allInnerTexts();

test('a whole journey by keyboard: find, open, save, note, export, import', async () => {
  const { page, faults } = await open('index.html');
  await press(page, '/');
  await page.keyboard.insertText('trilateral geometry');
  await page.locator('dialog .search-status', { hasText: 'One paper' }).waitFor();
  await press(page, 'Enter');
  await page.waitForURL(/papers\/less-or-more/);
  await page.locator('.marked').waitFor();
  await press(page, 's');
  await page.locator('[data-mark="saved"][aria-pressed="true"]').waitFor();
  await press(page, 'n');
  await page.keyboard.type('Is j a key here? No: s, m and n are letters.');
  await press(page, 'Escape');
  expect(await focused(page)).toMatch(/note/i);
  await page.locator('.note-text', { hasText: 'are letters.' }).waitFor();
  await press(page, 'm');
  await page.locator('[data-mark="read"][aria-pressed="true"]').waitFor();

  await press(page, 'g', 'l');
  await page.waitForURL(/library\.html/);
  await page.locator('#library-list .marked').waitFor();
  const reach = async (name: string): Promise<void> => {
    for (let tab = 0; tab < 40 && (await focused(page)) !== name; tab++) await press(page, 'Tab');
    expect(await focused(page)).toBe(name);
  };
  await reach('Export everything');
  const download = page.waitForEvent('download');
  await press(page, 'Enter');
  const file = Buffer.from(await readDownload(download));
  await page.context().close();

  const other = await open('library.html');
  const chooser = other.page.waitForEvent('filechooser');
  for (let tab = 0; tab < 40 && (await focused(other.page)) !== 'Import …'; tab++)
    await press(other.page, 'Tab');
  await press(other.page, 'Enter');
  await (await chooser).setFiles({ name: 'a.json', mimeType: 'application/json', buffer: file });
  await other.page.locator('#library-outcome', { hasText: 'Imported 1 paper:' }).waitFor();
  await other.page.locator('.note-text', { hasText: 'are letters.' }).waitFor();
  expect([...faults, ...other.faults]).toEqual([]);
  await other.page.context().close();
});

describe.each([DIGEST, TOPIC, 'index.html', 'search.html?topic=Knowledge+distillation'])('in %s', (path) => {
  test('j and k go through the papers, and Enter opens one', async () => {
    const { page } = await open(path);
    await page.locator('.card').nth(2).waitFor();
    const all = await titles(page);
    await press(page, 'j');
    expect(await focused(page)).toBe(all[0]);
    await press(page, 'j', 'j');
    expect(await focused(page)).toBe(all[2]);
    expect(
      await page.evaluate(() => {
        const { top, bottom } = document.activeElement!.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }),
    ).toBe(true);
    await press(page, 'k');
    expect(await focused(page)).toBe(all[1]);
    await press(page, 'Enter');
    await page.waitForURL(/papers\//);
    expect(await page.locator('h1').innerText()).toBe(all[1]);
    await page.context().close();
  });
});

test('previous and next follow the list one came from, and say which it is', async () => {
  const { page } = await open(TOPIC);
  const all = await titles(page);
  await press(page, 'j', 'j', 'o');
  await page.waitForURL(/papers\//);
  const next = page.locator('.turn [rel="next"]');
  await next.getByText('Next in Knowledge distillation').waitFor();
  expect(await next.innerText()).toContain(all[2]);
  expect(await page.locator('.turn').getAttribute('aria-label')).toBe('Papers in Knowledge distillation');
  await press(page, 'j');
  await page.locator('h1', { hasText: all[2] }).waitFor();
  await press(page, 'k');
  await page.locator('h1', { hasText: all[1] }).waitFor();
  // Back in the list, j goes on where the reader is.
  await page.goto(here.address + TOPIC);
  await page.locator('.marked').first().waitFor();
  await press(page, 'j');
  expect(await focused(page)).toBe(all[2]);
  await page.context().close();
});

test('previous and next are the digest’s for who comes from nowhere', async () => {
  const { page } = await open(DIGEST);
  const href = await page.locator('.card-title a').nth(1).getAttribute('href');
  await page.goto(new URL(href!, page.url()).href);
  await page.locator('.turn [rel="next"] .kicker', { hasText: /^Next$/ }).waitFor();
  await page.context().close();
});

test.each([
  ['h', /index\.html$/],
  ['t', /topics\.html$/],
  ['d', /digests\.html$/],
  ['s', /search\.html$/],
  ['l', /library\.html$/],
])('g %s goes there from a page deep within', async (key, address) => {
  const { page } = await open(DIGEST);
  await press(page, 'g', key);
  await page.waitForURL(address);
  await page.context().close();
});

test('? shows the keys, Escape closes them, and they can be turned off for good', async () => {
  const { page } = await open(DIGEST);
  await press(page, '?');
  const dialog = page.getByRole('dialog', { name: 'Keys' });
  await dialog.waitFor();
  await press(page, 'j');
  await press(page, 'Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Keys' }).click();
  await dialog.getByLabel('Use single keys').uncheck();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await press(page, 'j');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
  await page.getByRole('button', { name: 'Keys' }).click();
  await dialog.getByLabel('Use single keys').check();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
    scrollTo({ top: 0, behavior: 'instant' });
  });
  await press(page, 'j');
  expect(await focused(page)).toBe((await titles(page))[0]);
  await page.context().close();
});

describe('no key is stolen', () => {
  test('from a text field, a choice or a modifier', async () => {
    const { page } = await open('search.html?topic=Knowledge+distillation');
    await page.locator('#search-results .card').nth(2).waitFor();
    const box = page.locator('#search-box');
    await box.focus();
    await page.keyboard.type('jksmno?gh');
    expect(await box.inputValue()).toBe('jksmno?gh');
    const choice = page.locator('#search select').first();
    await choice.focus();
    await press(page, 'j', 'g', 'h');
    expect(await choice.evaluate((select) => select === document.activeElement)).toBe(true);
    expect(page.url()).toContain('search.html');
    await page.goto(here.address + DIGEST);
    await page.locator('.marked').first().waitFor();
    await press(page, 'j');
    const first = await focused(page);
    for (const key of ['Control+j', 'Alt+j', 'Meta+j', 'Shift+J', 'Control+s']) {
      await press(page, key);
      expect(await focused(page)).toBe(first);
    }
    expect(await page.locator('[aria-pressed="true"]').count()).toBe(0);
    await page.context().close();
  });

  test('in the keys’ own dialog', async () => {
    const { page } = await open(DIGEST);
    await press(page, '?');
    await press(page, 'j', 'g', 'h');
    expect(page.url()).toContain(DIGEST);
    await page.context().close();
  });

  test('m, s and n do nothing where no paper has the focus', async () => {
    const { page } = await open(DIGEST);
    await press(page, 'm', 's', 'n');
    expect(await page.locator('[aria-pressed="true"], .note-box').count()).toBe(0);
    await page.context().close();
  });
});
