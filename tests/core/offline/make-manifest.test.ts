import { describe, expect, test } from 'vitest';
import { makeManifest } from '../../../src/core/offline/make-manifest.ts';
import type { FileEntry } from '../../../src/core/offline/manifest.ts';
import { listOf, readList } from '../../../src/core/offline/manifest.ts';

const file = (path: string, bytes = 1000, hash = '0123456789abcdef'): FileEntry => ({ path, hash, bytes });
const newest = { date: '2025-07-30', page: 'digests/new.html', papers: ['papers/a.html'] };
const SMALL = [
  file('sw.js'),
  file('data/papers.ndjson'),
  file('index.html'),
  file('assets/site.css'),
  file('papers/a.html'),
  file('papers/b.html'),
  file('topics/t.html'),
  file('digests/new.html'),
  file('digests/old.html'),
  file('pagefind/index.json'),
  file('pagefind/wasm.en.pagefind'),
  file('pagefind/words-0a1b/long-end-1.txt'),
  file('pagefind/2024-01-0a1b/pagefind-entry.json'),
  file('pagefind/2025-03-0a1b/pagefind-entry.json'),
];
const corePaths = (files: readonly FileEntry[]): string[] =>
  makeManifest(files, newest).manifest.core.map(({ path }) => path);

describe('makeManifest', () => {
  test('saves the shell, the search over the newest papers and the newest digest on a first visit', () => {
    expect(corePaths(SMALL)).toEqual([
      'assets/site.css',
      'digests/new.html',
      'index.html',
      'pagefind/2025-03-0a1b/pagefind-entry.json',
      'pagefind/index.json',
      'pagefind/wasm.en.pagefind',
      'pagefind/words-0a1b/long-end-1.txt',
      'papers/a.html',
    ]);
  });

  test('leaves the large parts of a large library to those who ask for them', () => {
    const large = [
      ...SMALL.filter(({ path }) => path !== 'papers/a.html'),
      file('papers.html', 5_000_000),
      file('papers/a.html', 3_000_000),
      file('pagefind/2025-03-0a1b/index/en_1.pf_index', 90_000_000),
    ];
    expect(corePaths(large)).toEqual([
      'assets/site.css',
      'digests/new.html',
      'index.html',
      'pagefind/index.json',
      'pagefind/wasm.en.pagefind',
      'pagefind/words-0a1b/long-end-1.txt',
    ]);
  });

  test('leaves out a newest digest whose own page is too large', () => {
    const { manifest } = makeManifest([file('digests/new.html', 5_000_000)], newest);
    expect(manifest.core).toEqual([]);
  });

  test('counts what can be saved, and lists it all', () => {
    const { manifest, lists } = makeManifest(SMALL, newest);
    expect(manifest).toMatchObject({ files: 12, papers: 2, bytes: 12000, newest: '2025-07-30' });
    const listed = [...lists.values()].flatMap((text) => readList(text));
    expect(listed.map(({ path }) => path).sort()).toEqual(
      SMALL.map(({ path }) => path)
        .filter((path) => !/sw\.js|ndjson/.test(path))
        .sort(),
    );
  });

  test('stays small for forty thousand papers: each is found in its list', () => {
    const many = Array.from({ length: 40_000 }, (_, index) => file(`papers/p-${index}.html`));
    const { manifest, lists } = makeManifest([...SMALL, ...many], newest);
    expect(JSON.stringify(manifest).length).toBeLessThan(20_000);
    for (const { path } of many.filter((_, index) => index % 997 === 0)) {
      const list = listOf(manifest, path)!;
      expect(readList(lists.get(list.path)!).some((entry) => entry.path === path)).toBe(true);
    }
    expect(listOf(manifest, '0')).toBeUndefined();
  });

  test('is the same whatever the order of the files, and another when one of them changes', () => {
    const version = (files: readonly FileEntry[]): string => makeManifest(files, newest).manifest.version;
    expect(version([...SMALL].reverse())).toBe(version(SMALL));
    expect(version([...SMALL.slice(1), file('topics/t.html', 1000, 'fedcba9876543210')])).not.toBe(
      version(SMALL),
    );
  });

  test('knows a site without digests', () => {
    expect(makeManifest([file('index.html')]).manifest).toMatchObject({ newest: '', papers: 0 });
  });
});
