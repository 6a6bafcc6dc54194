import { expect, test } from 'vitest';
import { formatProblem } from '../../src/core/problem.ts';
import { parseSiteSettings } from '../../src/core/site-settings.ts';

const read = (text: string) => {
  const { settings, problems } = parseSiteSettings(text, 'site.yaml');
  return { settings, told: problems.map(formatProblem) };
};
const good = 'name: Mine\ndescription: Papers.\n';

test('settings that are right are taken as they are', () => {
  const text = `${good}address: https://a.example/\nowner: Me\noffline: true\n`;
  expect(read(text)).toEqual({
    settings: {
      name: 'Mine',
      description: 'Papers.',
      address: 'https://a.example/',
      owner: 'Me',
      offline: true,
    },
    told: [],
  });
});

test.each(['no', 'off', '0', 'false', '"No"'])('offline: %s takes the service worker back', (value) => {
  expect(read(`${good}offline: ${value}\n`)).toMatchObject({ settings: { offline: false }, told: [] });
});

test('an unclear "offline" counts as no, and is told', () => {
  expect(read(`${good}offline: never\n`)).toMatchObject({
    settings: { offline: false },
    told: [expect.stringMatching(/^site\.yaml:3: offline: /)],
  });
});

test.each([
  ['a missing description', 'name: Mine\noffline: false\n', { name: 'Mine' }, 1],
  ['a name that is none', 'name: [a]\ndescription: Papers.\noffline: false\n', { name: 'Carrel' }, 1],
  ['an address of another scheme', `${good}address: ftp://a.example/\noffline: false\n`, { name: 'Mine' }, 3],
  ['an unknown key', `${good}offlin: no\noffline: false\n`, { name: 'Mine' }, 3],
  [
    'broken YAML',
    `name: "Mine\ndescription: Papers.\noffline: false\n`,
    { name: 'Carrel', description: 'Papers.' },
    1,
  ],
  ['a key twice', `${good}name: Yours\noffline: false\n`, { name: 'Carrel', description: 'Papers.' }, 3],
])('%s costs its key, and "offline: false" stands', (_, text, settings, line) => {
  const read = parseSiteSettings(text, 'site.yaml');
  expect(read.settings).toMatchObject({ ...settings, offline: false });
  expect(read.settings).not.toHaveProperty('address');
  expect(read.problems).toHaveLength(1);
  expect(read.problems[0]?.line).toBe(line);
});

test.each(['- a\n', 'words', ''])('a file without keys leaves the site unnamed: %j', (text) => {
  expect(read(text).settings).toMatchObject({ name: 'Carrel', description: expect.any(String) });
  expect(read(text).told.length).toBeGreaterThan(0);
});
