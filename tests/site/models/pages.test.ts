import { expect, test } from 'vitest';
import { UNDATED } from '../../../src/core/paper.ts';
import type { Library } from '../../../src/site/library.ts';
import { alphabetPages, letterPages } from '../../../src/site/models/alphabet.ts';
import { dataFiles } from '../../../src/site/models/data.ts';
import { datesPages, monthPages } from '../../../src/site/models/dates.ts';
import { digestIndexPages, digestPages, digestTopicsPages } from '../../../src/site/models/digests.ts';
import {
  libraryPages,
  notFoundPages,
  searchPages,
  settingsPages,
  unsavedPages,
} from '../../../src/site/models/fixed.ts';
import { guideIndexPages, guidePages } from '../../../src/site/models/guide.ts';
import { homePages } from '../../../src/site/models/home.ts';
import { mapIndexPages, mapSheetPages, wholeMapPages } from '../../../src/site/models/map.ts';
import { paperPages } from '../../../src/site/models/paper.ts';
import { portablePages } from '../../../src/site/models/portable.ts';
import { topicIndexPages, topicPages, unsortedPages } from '../../../src/site/models/topics.ts';
import { trendsPages } from '../../../src/site/models/trends.ts';
import { libraryOf, listedIn } from './library-of.ts';

const ALL: readonly ((library: Library) => readonly { readonly path: string }[])[] = [
  alphabetPages,
  dataFiles,
  datesPages,
  digestIndexPages,
  digestPages,
  digestTopicsPages,
  guideIndexPages,
  guidePages,
  homePages,
  letterPages,
  libraryPages,
  mapIndexPages,
  mapSheetPages,
  monthPages,
  notFoundPages,
  paperPages,
  portablePages,
  searchPages,
  settingsPages,
  topicIndexPages,
  topicPages,
  trendsPages,
  unsavedPages,
  unsortedPages,
  wholeMapPages,
];

/** Enough papers for several pages of a list and for more than one map. */
const sketches = Array.from({ length: 620 }, (_, index) => ({
  id: `paper-${index}`,
  tags: index % 7 === 0 ? [] : ['invasive-species'],
  digests: [listedIn(index < 300 ? '2024-05-01' : '2025-07-30', (index % 300) + 1)],
  date: index < 300 ? '2024-05-01' : '2025-07-30',
}));
const many = libraryOf(sketches, { guide: [{ slug: '1-reading', markdown: '# Reading\n\nOpen a page.' }] });

test.each(ALL.map((make) => [make.name, make] as const))('%s gives plain JSON', (_, make) => {
  for (const page of make(many)) expect(JSON.parse(JSON.stringify(page))).toEqual(page);
});

test('no two pages have one path', () => {
  const paths = ALL.flatMap((make) => make(many).map(({ path }) => path));
  expect(paths.length).toBe(new Set(paths).size);
});

test('one more paper in another digest leaves the pages of earlier papers as they are', () => {
  const before = [
    { id: 'a', digests: [listedIn('2025-07-30', 1)] },
    { id: 'b', digests: [listedIn('2025-07-30', 2)] },
  ];
  const unlike = { title: 'Ice', abstract: 'Glaciers melt.', date: '2025-08-01' };
  const after = [...before, { id: 'c', ...unlike, digests: [listedIn('2025-08-01', 1)] }];
  const [a] = paperPages(libraryOf(before)).filter(({ path }) => path === 'papers/a.html');
  const [again] = paperPages(libraryOf(after)).filter(({ path }) => path === 'papers/a.html');
  expect(again).toEqual(a);
});

test('a paper of no digest says its day, or that it has none', () => {
  const [undated] = paperPages(libraryOf([{ id: 'a', date: UNDATED }]));
  expect(undated).toMatchObject({ digests: [], paper: { facts: { date: '' } } });
  const [dated] = paperPages(libraryOf([{ id: 'a', date: '2025-02-03' }]));
  expect(dated).toMatchObject({ digests: [], paper: { facts: { date: '2025-02-03' } } });
});

test('papers without a day stand together at the end of the list by date', () => {
  const [page] = datesPages(libraryOf([{ id: 'a', date: UNDATED }, { id: 'b' }]));
  expect(page?.years.map(({ year }) => year)).toEqual(['2025', undefined]);
});

test('a small library stands on one page by title and on one by date', () => {
  const small = libraryOf([
    { id: 'a', title: 'Reeds' },
    { id: 'b', title: '“Birds”' },
    { id: 'c', title: '42 nests' },
  ]);
  const [alphabet] = alphabetPages(small);
  expect(alphabet?.letters.map(({ letter, papers }) => [letter, papers.length])).toEqual([
    ['#', 1],
    ['B', 1],
    ['R', 1],
  ]);
  expect(datesPages(small)[0]?.years[0]?.days.flatMap(({ papers }) => papers)).toHaveLength(3);
  expect([...letterPages(small), ...monthPages(small)]).toEqual([]);
});

test('in a large one each paper stands once on a page of its letter and once on a page of its month', () => {
  for (const pages of [letterPages(many), monthPages(many)]) {
    const listed = pages.flatMap((page) =>
      'days' in page ? page.days.flatMap(({ papers }) => papers) : page.papers,
    );
    expect(listed.length).toBe(620);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(620);
  }
  const paths = new Set([...letterPages(many), ...monthPages(many)].map(({ path }) => path));
  const linked = [
    ...alphabetPages(many)[0]!.letters.flatMap(({ path, stretches }) => [
      path,
      ...stretches.map((one) => one.path),
    ]),
    ...datesPages(many)[0]!.years.flatMap(({ months }) => months.map(({ path }) => path)),
  ];
  for (const path of linked) expect(paths).toContain(path);
});

test('a new digest changes no page of an earlier month, and few pages of a topic', () => {
  const fresh = Array.from({ length: 20 }, (_, index) => ({
    id: `new-${index}`,
    tags: ['invasive-species'],
    digests: [listedIn('2025-08-06', index + 1)],
    date: '2025-08-06',
  }));
  const after = libraryOf([...sketches, ...fresh]);
  const changed = <T extends { readonly path: string }>(
    make: (library: Library) => readonly T[],
  ): string[] => {
    const old = new Map(make(many).map((page) => [page.path, JSON.stringify(page)]));
    return make(after).flatMap((page) =>
      old.has(page.path) && old.get(page.path) !== JSON.stringify(page) ? page.path : [],
    );
  };
  expect(changed(monthPages)).toEqual([]);
  // The page behind the front one learns of the page that has come between them.
  expect(changed(topicPages)).toEqual([
    'topics/invasive-species.html',
    'topics/invasive-species/25.html',
    'topics/invasive-species/year-2025.html',
    'topics/invasive-species/year-2025/12.html',
  ]);
});

test('a hundred and more digests are listed on several pages, each digest once', () => {
  const days = Array.from({ length: 230 }, (_, index) =>
    new Date(Date.UTC(2020, 0, 1 + 7 * index)).toISOString().slice(0, 10),
  );
  const pages = digestIndexPages(
    libraryOf(days.map((day) => ({ id: `of-${day}`, date: day, digests: [listedIn(day, 1)] }))),
  );
  expect(pages.map(({ path }) => path)).toEqual(['digests.html', 'earlier/1.html']);
  expect(pages.flatMap(({ digests }) => digests.map(({ date }) => date))).toEqual(days.toReversed());
});

test('a long digest is divided, in its own order and by topic, and every link of its glance leads to a group', () => {
  const [digest] = many.digests;
  const own = digestPages(many).filter((page) => page.digest.slug === digest!.slug && !page.list.facet);
  expect(own.length).toBeGreaterThan(1);
  expect(own.flatMap(({ list }) => list.cards.map(({ id }) => id))).toEqual(
    digest!.papers.map(({ id }) => id),
  );
  const byTopic = digestTopicsPages(many).filter((page) => page.digest.slug === digest!.slug);
  const places = byTopic.flatMap(({ path, groups }) => groups.map(({ slug }) => `${path}#${slug}`));
  for (const { path } of byTopic[0]!.glance) expect(places).toContain(path);
});

test('what belongs to a list is told to those who keep it', () => {
  const file = dataFiles(many).find(({ path }) => path === 'data/lists/topics/invasive-species.json');
  const { pages, papers } = (file as unknown as { value: { pages: string[]; papers: string[] } }).value;
  const all = topicPages(many).filter(({ list, topic }) => topic.slug === 'invasive-species' && !list.facet);
  expect(pages).toEqual(all.map(({ path }) => path));
  expect(papers).toHaveLength(all.flatMap(({ list }) => list.cards).length);
});

test('the zip is offered only where there is one, and its own copy offers none', () => {
  expect(portablePages(many)).toEqual([]);
  const [offer, inZip] = portablePages({ ...many, site: { ...many.site, portable: true } });
  expect(offer?.zip).toMatchObject({ name: 'reeds-2025-07-30.zip', date: '2025-07-30' });
  expect(inZip).toMatchObject({ listed: false });
  expect(inZip).not.toHaveProperty('zip');
});
