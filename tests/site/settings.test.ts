import { describe, expect, inject, test } from 'vitest';
import { openPage } from './browser.ts';
import { shiftsOf, watchShifts } from './layout-shifts.ts';
import { pageKinds } from './pages.ts';
import { useSite } from './use-site.ts';

const site = inject('sample');
const here = useSite(site);

const CHOSEN = JSON.stringify({ theme: 'dark', size: 'larger', face: 'sans', measure: 'narrow' });
const store = (text: string): string => `localStorage.setItem('carrel / settings', ${JSON.stringify(text)})`;

test('are reached and changed by keyboard, hold on every page, and at once in other tabs', async () => {
  const { page, faults } = await openPage(here.browser);
  const other = await page.context().newPage();
  await other.goto(`${here.address}papers.html`);
  await page.goto(here.address);
  const link = page.getByRole('link', { name: 'Settings' });
  for (let press = 0; press < 20; press++) {
    await page.keyboard.press('Tab');
    if (await link.evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await page.waitForURL(/settings\.html$/);
  await page.getByRole('radio', { name: 'As the system' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
  await page.getByRole('radio', { name: 'Sans serif' }).check();
  const look = () => {
    const { backgroundColor, fontFamily } = getComputedStyle(document.body);
    return [backgroundColor, fontFamily.includes('Source Serif')];
  };
  expect(await page.evaluate(look)).toEqual(['rgb(25, 23, 20)', false]);
  await expect.poll(() => other.evaluate(look)).toEqual(['rgb(25, 23, 20)', false]);
  await page.goto(`${here.address}guide.html`);
  expect(await page.evaluate(look)).toEqual(['rgb(25, 23, 20)', false]);
  await page.goto(`${here.address}settings.html`);
  await page.getByRole('button', { name: 'Back to the site’s own' }).click();
  expect(await page.evaluate(look)).toEqual(['rgb(251, 249, 244)', true]);
  expect(await page.getByRole('radio', { name: 'As the system' }).isChecked()).toBe(true);
  expect(faults).toEqual([]);
  await page.context().close();
});

test('are on the root before there is a body to draw', async () => {
  const { page } = await openPage(here.browser);
  await page.addInitScript(store(CHOSEN));
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      Object.assign(globalThis, { atBody: { ...document.documentElement.dataset } });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(here.address);
  expect(await page.evaluate(() => (globalThis as { atBody?: unknown }).atBody)).toMatchObject(
    JSON.parse(CHOSEN),
  );
  await page.context().close();
});

test('that are broken, or of another site, leave the site’s own', async () => {
  const { page, faults } = await openPage(here.browser);
  await page.addInitScript(store('{"theme":"<b>","size":[]}'));
  await page.goto(here.address);
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();
  expect(faults).toEqual([]);
  await page.context().close();
});

test('without JavaScript there is no link to them, and their page says why', async () => {
  const { page } = await openPage(here.browser, { javaScriptEnabled: false });
  await page.goto(here.address);
  expect(await page.getByRole('link', { name: 'Settings' }).count()).toBe(0);
  await page.goto(`${here.address}settings.html`);
  expect(await page.getByText('needs JavaScript').isVisible()).toBe(true);
  expect(await page.getByRole('radio').count()).toBe(0);
  expect(await page.getByRole('button', { name: /offline|saved/ }).count()).toBe(0);
  await page.context().close();
});

describe.each(pageKinds(site))('%s', (path) => {
  test('fits 320 pixels in the largest type, and 200 % zoom, without scrolling sideways', async () => {
    const { page } = await openPage(here.browser, { viewport: { width: 320, height: 640 } });
    await page.goto(here.address + path);
    const fits = () => document.documentElement.scrollWidth <= innerWidth;
    expect(await page.evaluate(fits)).toBe(true);
    await page.evaluate(store(CHOSEN));
    await page.reload();
    expect(await page.evaluate(fits)).toBe(true);
    // What a window of 1280 pixels shows at 200 %.
    await page.setViewportSize({ width: 640, height: 450 });
    expect(await page.evaluate(fits)).toBe(true);
    await page.context().close();
  });
});

/** Pages, and the last that a script adds to them. */
const drawn: (readonly [path: string, last: string])[] = [
  ...pageKinds(site).map((path) => [path, '#copy'] as const),
  ['search.html', '[data-answered]'],
  ['search.html?q=distillation', '.search-facets > details'],
  ['search.html?q=knowlege+distilation', '.search-facets > details'],
  ['search.html?q=survey&kind=survey', '.search-facets > details'],
  ['search.html?q=zzqxyvvw', '[data-answered]'],
];

// Scripts come once the first picture is drawn, so that what they add would be seen to move.
describe.each(drawn)('%s', (path, last) => {
  test('moves nothing once it is drawn, on a first visit and later ones, narrow and wide', async () => {
    const { page } = await openPage(here.browser, {
      viewport: { width: 390, height: 844 },
      serviceWorkers: 'allow',
    });
    const painted = () => performance.getEntriesByType('paint').length > 0;
    await page.route(/\/assets\/(?!appearance)\w+\.js$/, async (route) => {
      await page.waitForFunction(painted);
      await route.continue();
    });
    await watchShifts(page);
    const settled = async (): Promise<void> => {
      await page.evaluate(async () => {
        await document.fonts.ready;
      });
      await page.locator(last).first().waitFor({ state: 'attached' });
      expect(await shiftsOf(page)).toEqual([]);
    };
    await page.goto(here.address + path);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await page.locator('#copy', { hasText: /^$|saved/ }).waitFor({ state: 'attached' });
    await settled();
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      await page.reload();
      await page.locator('#copy', { hasText: 'Read from the copy' }).waitFor();
      await settled();
    }
    await page.context().close();
  });
});

test('less motion, more contrast and colours of the reader’s own are honoured', async () => {
  const { page } = await openPage(here.browser, { reducedMotion: 'reduce', contrast: 'more' });
  await page.goto(`${here.address}settings.html`);
  const [scroll, soft, ink] = await page.evaluate(() => {
    const root = getComputedStyle(document.documentElement);
    const colour = (selector: string): string => getComputedStyle(document.querySelector(selector)!).color;
    return [root.scrollBehavior, colour('.lede'), colour('h1')];
  });
  expect(scroll).toBe('auto');
  expect(soft).toBe(ink);
  await page.emulateMedia({ forcedColors: 'active' });
  const lines = await page
    .locator('.masthead li a')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link).borderBlockEndColor));
  // The section one is in is underlined, the others are not.
  expect(new Set(lines.slice(0, -1)).size).toBe(1);
  expect(lines.at(-1)).not.toBe(lines[0]);
  await page.context().close();
});
