import { expect, test } from 'vitest';
import { UNDATED } from '../../../src/core/paper.ts';
import type { Library } from '../../../src/site/library.ts';
import { dataFiles } from '../../../src/site/models/data.ts';
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
import { alphabetPages, datesPages } from '../../../src/site/models/papers.ts';
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
  libraryPages,
  mapIndexPages,
  mapSheetPages,
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
const many = libraryOf(
  Array.from({ length: 620 }, (_, index) => ({
    id: `paper-${index}`,
    tags: index % 7 === 0 ? [] : ['invasive-species'],
    digests: [listedIn(index < 300 ? '2024-05-01' : '2025-07-30', (index % 300) + 1)],
    date: index < 300 ? '2024-05-01' : '2025-07-30',
  })),
  { guide: [{ slug: '1-reading', markdown: '# Reading\n\nOpen a page.' }] },
);

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
