import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openPage } from './browser.ts';
import { hostileStrings } from './hostile.ts';
import { pagesOf, readPage, readPapers } from './pages.ts';
import { useSite } from './use-site.ts';

const site = inject('hostile');
const strings = hostileStrings();
const papers = readPapers(site);
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

test('no attack string is lost: each has its paper, its page and its words', () => {
  expect(papers).toHaveLength(strings.length);
  expect(pagesOf(site).filter((path) => path.startsWith('papers/'))).toHaveLength(strings.length);
  const byNumber = new Map(papers.map((paper) => [Number(/^Number (\d+)/.exec(paper.title)?.[1]), paper]));
  strings.forEach((text, index) => {
    const paper = byNumber.get(index);
    expect(paper, text).toBeDefined();
    // TeX's own signs may turn letters into others; what has none must come through letter by letter.
    if (!/[\\${}^_~`]|&\w+;|https?:|www\./.test(text))
      expect(folded(paper!.abstract), text).toContain(folded(text));
  });
});

test('no attack string becomes an element, an attribute or an address of its own', () => {
  for (const path of pagesOf(site))
    for (const { tagName, properties } of readPage(site, path).elements) {
      expect(['iframe', 'object', 'embed', 'style', 'img', 'video', 'audio', 'foreignObject']).not.toContain(
        tagName,
      );
      if (tagName === 'script')
        expect(String(properties['src']), path).toMatch(/^(?:\.\.\/)*assets\/[a-z]+\.js$/);
      for (const [name, value] of Object.entries(properties)) {
        expect(name, path).not.toMatch(/^(?:style|on)/i);
        if (['href', 'src', 'action'].includes(name))
          expect(String(value), path).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
      }
    }
});

const here = useSite(site);

describe.each([{ bypassCSP: false }, { bypassCSP: true }])(
  'nothing executes in a browser, %o,',
  (options) => {
    /** Opens a page, lets a test walk through the site, and fails on anything that went wrong on the way. */
    const walk = async (steps: (page: Page) => Promise<void>): Promise<void> => {
      const { page, faults } = await openPage(here.browser, options);
      await steps(page);
      expect(faults).toEqual([]);
      await page.context().close();
    };
    const isUnharmed = async (page: Page, after: string): Promise<void> =>
      expect(await page.evaluate(() => 'attacked' in window), after).toBe(false);

    test('of titles, abstracts and links', () =>
      walk(async (page) => {
        const own = papers.filter(({ title }) => Number(/\d+/.exec(title)?.[0]) < 34);
        for (const path of [
          'index.html',
          'papers.html',
          'digests/2025-01-01-hostile.html',
          ...own.map(({ url }) => url),
        ]) {
          await page.goto(here.address + path);
          await isUnharmed(page, path);
        }
      }));

    test('of what is looked for', () =>
      walk(async (page) => {
        for (const query of strings.slice(0, 12)) {
          await page.goto(`${here.address}search.html?q=${encodeURIComponent(`string ${query}`)}`);
          await page.locator('#search-status', { hasText: /paper|Nothing/ }).waitFor();
          await isUnharmed(page, query);
        }
      }));

    test('of names, which results show marked where they were looked for', () =>
      walk(async (page) => {
        await page.goto(`${here.address}search.html?q=author:attacked`);
        await page.locator('.card-meta mark', { hasText: 'attacked' }).first().waitFor();
        await isUnharmed(page, 'author:attacked');
      }));

    test('of topics and kinds in addresses, of searches that were kept, and in the dialog', () =>
      walk(async (page) => {
        for (const query of strings.slice(0, 12)) {
          const attack = encodeURIComponent(query);
          await page.goto(
            `${here.address}search.html?q=string&topic=${attack}&kind=${attack}&year=${attack}`,
          );
          await page.locator('#search-status', { hasText: /paper|Nothing/ }).waitFor();
          await page.evaluate((text) => {
            const kept = [{ query: `?q=${text}`, day: text, ofDay: 0 }, { query: text }, text];
            localStorage.setItem('carrel / searches', JSON.stringify(kept));
          }, query);
          await page.goto(`${here.address}index.html`);
          await page.keyboard.press('/');
          await page.locator('dialog input').fill(`number ${query}`);
          await page.locator('dialog .search-status', { hasText: /\d paper|One paper|Nothing/ }).waitFor();
          await isUnharmed(page, query);
        }
      }));
  },
);
