import { describe, expect, test } from 'vitest';
import { addressOf, fileAt, isSaved } from '../../../src/core/offline/address.ts';

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
  ['sitemap-index.xml', false],
  ['sitemap-0.xml', false],
  ['index.html', true],
  ['assets/_start.js', true],
  ['papers/sw.js.html', true],
])('whether %s is saved: %s', (path, saved) => {
  expect(isSaved(path)).toBe(saved);
});
