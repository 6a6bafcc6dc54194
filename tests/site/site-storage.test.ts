import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openPage, startBrowser } from './browser.ts';
import type { Host } from './host.ts';
import { startHost } from './host.ts';

const site = inject('sample');
let browser: Browser;
let host: Host;
let folder: string;
let ones: string;
let others: string;

// Two sites on one host, as two projects of one owner are.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'carrel-two-sites-'));
  for (const name of ['one', 'other']) cpSync(site, join(folder, name), { recursive: true });
  host = await startHost(folder);
  ones = `${host.address}one/`;
  others = `${host.address}other/`;
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What a site knows of its reader's choices. */
async function choices(page: Page, address: string) {
  await page.goto(`${address}search.html`);
  await page.locator('.search-saved').waitFor({ state: 'attached' });
  const searches = await page.locator('.saved-searches a').allTextContents();
  await page.goto(`${address}settings.html`);
  const theme = await page.evaluate(() => document.documentElement.dataset['theme']);
  const offline = await page.locator('#offline-switch').textContent();
  await page.getByRole('button', { name: 'Keys' }).click();
  const keys = await page.getByLabel('Use single keys').isChecked();
  return { searches, theme, keys, saves: offline?.includes('Save pages') === false };
}

const NOTHING = { searches: [], theme: undefined, keys: true, saves: true };
const CHOSEN = { searches: ['federated'], theme: 'dark', keys: false, saves: false };

test('what a reader chooses on one site is not chosen on another of the same host', async () => {
  const { page, faults } = await openPage(browser);
  await page.goto(`${ones}search.html?q=federated`);
  await page.getByRole('button', { name: 'Save this search' }).click();
  await page.locator('.saved-searches a', { hasText: 'federated' }).waitFor();
  await page.goto(`${ones}settings.html`);
  await page.getByRole('radio', { name: 'Dark' }).check();
  await page.locator('#offline-switch:enabled').click();
  await page.locator('#offline-status', { hasText: 'Nothing is saved' }).waitFor();
  await page.getByRole('button', { name: 'Keys' }).click();
  await page.getByLabel('Use single keys').uncheck();
  expect(await choices(page, others)).toEqual(NOTHING);
  expect(await choices(page, ones)).toEqual(CHOSEN);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('what was kept for the whole host is taken over by each site, and then each one’s own', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${ones}robots.txt`);
  await page.evaluate(() => {
    localStorage.setItem('carrel-searches', '[{"query":"?q=federated","day":"","ofDay":0}]');
    localStorage.setItem('carrel-settings', '{"theme":"dark"}');
    localStorage.setItem('carrel-offline', 'off');
    localStorage.setItem('carrel:keys', 'off');
  });
  expect(await choices(page, ones)).toEqual(CHOSEN);
  await page.getByLabel('Use single keys').check();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Back to the site’s own' }).click();
  await page.goto(`${ones}search.html`);
  await page.getByRole('button', { name: 'Forget the search federated' }).click();
  expect(await choices(page, ones)).toEqual({ ...NOTHING, saves: false });
  expect(await choices(page, others)).toEqual(CHOSEN);
  await page.context().close();
});
