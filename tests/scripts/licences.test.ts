import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { PROJECT_ROOT } from '../../src/integration/content-folder.ts';

/** Licences under which we may use and hand on what we depend on; each was looked at once. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  // sharp's own image library, which builds may use and readers never get.
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'Python-2.0',
]);
/** Packages whose package.json does not name their licence, as their own files have it. */
const READ_BY_HAND: Readonly<Record<string, string>> = { i: 'MIT' };

interface Lock {
  readonly packages: Readonly<Record<string, { readonly license?: string }>>;
}

/** The packages of a lock file under a licence that is not allowed, each with it. */
function refused({ packages }: Lock): string[] {
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return [name, license ?? READ_BY_HAND[name] ?? 'no licence'] as const;
    })
    .filter(([, licence]) => !licence.split(/ (?:AND|OR) /).every((one) => ALLOWED.has(one)))
    .map(([name, licence]) => `${name}: ${licence}`);
}

test('every dependency has a licence that is allowed', () => {
  const lock = JSON.parse(readFileSync(join(PROJECT_ROOT, 'package-lock.json'), 'utf8')) as Lock;
  expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
  expect(refused(lock)).toEqual([]);
});

test('any other is named', () => {
  expect(
    refused({
      packages: {
        '': { license: 'Unknown' },
        'node_modules/good': { license: 'MIT OR Apache-2.0' },
        'node_modules/good/node_modules/@a/bad': { license: 'MIT AND GPL-3.0-only' },
        'node_modules/silent': {},
      },
    }),
  ).toEqual(['@a/bad: MIT AND GPL-3.0-only', 'silent: no licence']);
});

test('a site has the licences of what it brings to its readers', () => {
  const text = readFileSync(join(inject('sample'), 'licences.txt'), 'utf8');
  const sections = text.split(/\n\n-{80}\n\n/);
  expect(sections[0]).toMatch(/^carrel \S+ \(MIT\)\n\n[\s\S]*Permission is hereby granted/);
  const section = (name: string) => sections.find((one) => one.startsWith(`${name} `));
  expect(section('@fontsource-variable/source-serif-4')).toContain('SIL OPEN FONT LICENSE');
  expect(section('idb')).toContain('Jake Archibald');
  expect(section('stemmer')).toContain('Titus Wormer');
  for (const one of sections) expect(one.length, one).toBeGreaterThan(400);
  // What only builds use is not in it.
  expect(section('astro')).toBeUndefined();
});

test('every page leads to them', () => {
  const page = readFileSync(join(inject('sample'), 'topics', 'unsorted.html'), 'utf8');
  expect(page).toContain('href="../licences.txt"');
});
