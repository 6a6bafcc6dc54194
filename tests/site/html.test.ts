import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { HEADERS_FILE } from '../../src/site/security.ts';
import { pageKinds, pagesOf, readPage, target } from './pages.ts';

const site = inject('sample');
const pages = pagesOf(site);

describe.each(pageKinds(site))('%s', (path) => {
  const { html, elements } = readPage(site, path);
  const all = (name: string) => elements.filter(({ tagName }) => tagName === name);

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document'],
      rules: {
        // The serialiser's choices, right by the standard.
        'doctype-style': 'off',
        'void-style': 'off',
        'no-trailing-whitespace': 'off',
        // A list whose bullets are styled away is read as a list by VoiceOver only with its role.
        'no-redundant-role': 'off',
        'prefer-native-element': ['error', { exclude: ['list'] }],
        'long-title': 'off',
        // Integrity hashes guard files of other hosts; these pages have none.
        'require-sri': 'off',
      },
    });
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`)),
    ).toEqual([]);
  });

  test('has a title, a description, a language, one h1, landmarks and an icon', () => {
    // A picture's parts have titles of their own.
    expect(html.slice(0, html.indexOf('</head>')).match(/<title>/g)).toHaveLength(1);
    expect(html).toMatch(/<meta name="description" content="[^"]+">/);
    expect(html).toContain('<html lang="en">');
    expect(all('h1')).toHaveLength(1);
    for (const landmark of ['header', 'nav', 'main', 'footer'])
      expect(all(landmark).length).toBeGreaterThan(0);
    expect(html).toContain('rel="icon"');
  });

  test('has no heading out of order', () => {
    const levels = elements.flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? []).map(Number);
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1));
  });
});

test('no page has an inline script, a style or an event handler, or loads anything from elsewhere', () => {
  for (const path of pages) {
    for (const { tagName, properties, children } of readPage(site, path).elements) {
      expect(tagName, path).not.toBe('style');
      if (tagName === 'script') expect(children, path).toEqual([]);
      for (const [name, value] of Object.entries(properties)) {
        expect(name, path).not.toMatch(/^(?:style|on)/i);
        if (
          name === 'src' ||
          (tagName === 'link' && name === 'href' && properties['rel']?.toString() !== 'canonical')
        )
          expect(String(value), path).not.toMatch(/^(?:[a-z]+:|\/\/)/i);
      }
    }
  }
});

test('every link within the site is relative and leads to a file, and its fragment to an element', () => {
  const ids = new Map<string, Set<string>>();
  const idsOf = (path: string): Set<string> => {
    const known =
      ids.get(path) ??
      new Set(readPage(site, path).elements.flatMap(({ properties }) => String(properties.id ?? '') || []));
    ids.set(path, known);
    return known;
  };
  for (const path of pages) {
    for (const { tagName, properties } of readPage(site, path).elements) {
      if (tagName === 'base') continue;
      for (const name of ['href', 'src', 'action'] as const) {
        const link = properties[name];
        const to = typeof link === 'string' ? target(path, link) : undefined;
        if (!to) continue;
        expect(link, path).not.toMatch(/^\//);
        expect(existsSync(join(site, to.path)), `${path} links ${link}`).toBe(true);
        if (to.fragment) expect(idsOf(to.path).has(to.fragment), `${path} links ${link}`).toBe(true);
      }
    }
  }
});

test('every paper is three clicks from the front page', () => {
  let reached = new Set(['index.html']);
  for (let click = 1; click <= 3; click++) {
    const next = new Set(reached);
    for (const path of reached)
      for (const { tagName, properties } of readPage(site, path).elements) {
        const to =
          tagName === 'a' && typeof properties['href'] === 'string'
            ? target(path, properties['href'])
            : undefined;
        if (to?.path.endsWith('.html')) next.add(to.path);
      }
    reached = next;
  }
  expect(pages.filter((path) => path.startsWith('papers/') && !reached.has(path))).toEqual([]);
});

test('the policy of the pages stands in _headers too, and the sitemap names every listed page', () => {
  expect(readFileSync(join(site, '_headers'), 'utf8')).toBe(HEADERS_FILE);
  const sitemap = readFileSync(join(site, 'sitemap-0.xml'), 'utf8');
  const named = [...sitemap.matchAll(/<loc>https:\/\/reading\.example\/([^<]*)<\/loc>/g)].map(
    ([, path]) => path || 'index.html',
  );
  const listed = pages.filter(
    (path) => !readPage(site, path).html.includes('name="robots" content="noindex"'),
  );
  expect(named.sort()).toEqual(listed);
});
