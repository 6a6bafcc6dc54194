import { describe, expect, test } from 'vitest';
import { addressOf, fileAt, isSaved, pagesIn, papersIn } from '../../../src/core/offline/address.ts';

const scope = 'https://host.example/reading/';

describe('fileAt', () => {
  test.each([
    ['', 'index.html'],
    ['index.html', 'index.html'],
    ['papers/a.html?from=b#c', 'papers/a.html'],
    ['papers/a', 'papers/a.html'],
    ['deep/', 'deep/index.html'],
    ['assets/site.css', 'assets/site.css'],
    ['digests/%E8%AE%BA.html', 'digests/论.html'],
  ])('takes %j for %j', (address, path) => {
    expect(fileAt(scope + address, scope)).toBe(path);
  });

  test.each([
    'https://other.example/reading/a.html',
    'http://host.example/reading/a.html',
    'https://host.example/a.html',
    'https://host.example/reading',
    'https://host.example/reading/%E0%A4%A',
  ])('knows no file at %s', (address) => {
    expect(fileAt(address, scope)).toBeUndefined();
  });
});

test('addressOf and fileAt are each other’s way back, whatever a file is called', () => {
  for (const path of ['index.html', 'digests/a b#c?d%.html', 'digests/论文.html', 'search/0a1b/words-1.js'])
    expect(fileAt(addressOf(path, scope), scope)).toBe(path);
});

test.each([
  ['sw.js', false],
  ['_headers', false],
  ['data/papers.ndjson', false],
  ['carrel.zip', false],
  ['robots.txt', false],
  ['sitemap.xml', false],
  ['index.html', true],
  ['assets/_start.js', true],
  ['papers/sw.js.html', true],
])('whether %s is saved: %s', (path, saved) => {
  expect(isSaved(path)).toBe(saved);
});

test('papersIn finds the papers a page links, each once, and no list of papers', () => {
  const html =
    '<a href="../papers/a.html">A</a><a href="papers/b.html#x">B</a><a href="../papers/a.html">A</a>' +
    '<a href="../papers.html">all</a><a href="https://x.example/papers/c.html">C</a><a href="papers/d.html?q">D</a>';
  expect(papersIn(html)).toEqual(['papers/a.html']);
});

test('pagesIn finds the further pages of a list, and none of what narrows it or of another', () => {
  const html =
    '<a href="../topics/a/2.html">2</a><a href="../topics/a/1.html">1</a><a href="../topics/a/kind-survey.html">S</a>' +
    '<a href="../topics/b/1.html">B</a><a href="../topics/a/kind-survey/1.html">S</a><a href="../topics/a.html">A</a>';
  expect(pagesIn(html, 'topics/a.html')).toEqual(['topics/a/2.html', 'topics/a/1.html']);
});
