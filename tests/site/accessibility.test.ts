import { expect, inject, test } from 'vitest';
import { findColourFaults, findFaults } from './axe.ts';
import { openPage } from './browser.ts';
import { pageKinds } from './pages.ts';
import { useSite } from './use-site.ts';

const site = inject('sample');
const here = useSite(site);

const WIDTHS = [390, 1280];

test.each([...pageKinds(site), 'search.html?q=distillation', 'search.html?q=zzqxyvvw', 'topics.html?dialog'])(
  '%s has no fault axe can find, narrow and wide, light and dark',
  async (path) => {
    // The page's own policy would keep axe out.
    const { page, faults } = await openPage(here.browser, { bypassCSP: true });
    await page.goto(here.address + path);
    if (path.includes('?dialog')) {
      await page.keyboard.press('/');
      await page.locator('dialog input').fill('distillation');
    }
    if (path.includes('distillation') || path.includes('dialog'))
      await page.locator('.search-results h2').first().waitFor();
    if (path.includes('zzqx')) await page.locator('#search-status', { hasText: 'Nothing' }).waitFor();
    if (!path.includes('dialog'))
      for (const summary of await page.locator('summary:visible').all()) await summary.click();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await findFaults(page), `${width} px, light`).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await findColourFaults(page), `${width} px, dark`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
    await page.context().close();
  },
);
