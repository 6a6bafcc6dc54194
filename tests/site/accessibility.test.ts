import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Served } from '../../scripts/lib/serve.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { findFaults } from './axe.ts';
import { openPage, startBrowser } from './browser.ts';
import { pageKinds } from './pages.ts';

const site = inject('sample');
let browser: Browser;
let served: Served;

beforeAll(async () => {
  browser = await startBrowser();
  served = await serve(site, 0);
});
afterAll(async () => {
  await browser.close();
  served.server.close();
});

describe.each([
  ['light', 390],
  ['dark', 1280],
] as const)('in the %s theme at %i px', (colorScheme, width) => {
  test.each([
    ...pageKinds(site),
    'search.html?q=distillation',
    'search.html?q=zzqxyvvw',
    'topics.html?dialog',
  ])('%s has no fault axe can find', async (path) => {
    // The page's own policy would keep axe out.
    const { page, faults } = await openPage(browser, {
      colorScheme,
      viewport: { width, height: 900 },
      bypassCSP: true,
    });
    await page.goto(served.address + path);
    if (path.includes('?dialog')) {
      await page.keyboard.press('/');
      await page.locator('dialog input').fill('distillation');
    }
    if (path.includes('distillation') || path.includes('dialog'))
      await page.locator('.search-results h2').first().waitFor();
    if (path.includes('zzqx')) await page.locator('#search-status', { hasText: 'Nothing' }).waitFor();
    if (!path.includes('dialog'))
      for (const summary of await page.locator('summary:visible').all()) await summary.click();
    expect(await findFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
    await page.context().close();
  });
});
