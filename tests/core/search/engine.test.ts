import { beforeAll, describe, expect, test } from 'vitest';
import type { Search } from '../../../src/core/search/answer.ts';
import type { Condition } from '../../../src/core/search/query.ts';
import { indexOf, record } from './index-of.ts';

const papers = [
  record('kd', 'Knowledge Distillation for Small Models', {
    abstract: 'A student learns from a teacher.',
    authors: ['Geoffrey Hinton', 'Oriol Vinyals'],
    topics: ['knowledge-distillation'],
    kinds: ['survey'],
    code: true,
    date: '2025-07-30',
    ids: ['2501.01234'],
  }),
  record('dist', 'Distilling Language', {
    abstract: 'We speak of the distillation of knowledge in colour images.',
    topics: ['knowledge-distillation'],
    date: '2025-06-12',
  }),
  record('cross', 'Cross-Lingual Retrieval', {
    abstract: 'Across languages. An analysis of behaviour.',
    authors: ['Zoë Transfer', 'Geoffrey Smith'],
    topics: ['retrieval'],
    date: '2024-12-01',
    ids: ['2412.00001', '10.1145/1.2'],
  }),
  record('bridge', 'Branched Schrödinger Bridges', {
    abstract:
      'Crowd counting in a dataset of crowds; optimised. We analyse centres, and their defence in dialogue.',
    date: '2024-11-30',
    digests: ['2024-11-30-b'],
  }),
  record('phrase', 'Transfer of Knowledge', {
    abstract: 'Transfer learning, and knowledge that is transferred.',
    date: '2024-11-29',
  }),
  record('proto', '__proto__ constructor', { abstract: '<img src=x onerror=alert(1)>', date: '2024-11-28' }),
];
let search: Search;
beforeAll(async () => {
  ({ search } = await indexOf([papers], {
    topics: [
      { slug: 'knowledge-distillation', name: 'Knowledge distillation', under: 'learning' },
      { slug: 'retrieval', name: 'Retrieval', under: 'language' },
    ],
    areas: [
      { slug: 'learning', name: 'Learning' },
      { slug: 'language', name: 'Language' },
    ],
    kinds: [{ slug: 'survey', name: 'Survey' }],
    acronyms: [['kd', 'knowledge distillation']],
  }));
});

async function found(text: string, chosen: Condition[] = []): Promise<string[]> {
  const answer = await search.ask({ text, chosen });
  return (await search.read(answer?.papers ?? [])).map(({ id }) => id);
}
const notes = async (text: string) => (await search.ask({ text }))?.notes;

describe('finds', () => {
  test.each([
    ['distillation', ['kd', 'dist']],
    ['knowledge distillation', ['kd', 'dist']],
    ['model', ['kd']],
    ['schrodinger', ['bridge']],
    ['Schrödinger bridge', ['bridge']],
    ['crosslingual', ['cross']],
    ['cross lingual', ['cross']],
    ['cross-lingual', ['cross']],
    ['color', ['dist']],
    ['behavior', ['cross']],
    ['optimized crowd', ['bridge']],
    ['analyze', ['bridge']],
    ['center', ['bridge']],
    ['defenses', ['bridge']],
    ['dialogs', ['bridge']],
    ['data set', ['bridge']],
    ['KD', ['kd', 'dist']],
    ['knowledge -distillation', ['phrase']],
    ['"knowledge distillation"', ['kd']],
    ['"transfer learning"', ['phrase']],
    ['"knowledge transfer"', []],
    ['"student learns"', ['kd']],
    // No phrase runs from the title into the abstract.
    ['"models a student"', []],
    ['title:knowledge', ['phrase', 'kd']],
    ['title:"of knowledge"', ['phrase']],
    ['topic:knowledge-distillation', ['kd', 'dist']],
    ['topic:learning', ['kd', 'dist']],
    ['-topic:learning', ['cross', 'bridge', 'phrase', 'proto']],
    ['kind:survey', ['kd']],
    ['has:code', ['kd']],
    ['year:2024', ['cross', 'bridge', 'phrase', 'proto']],
    ['-year:2024', ['kd', 'dist']],
    ['author:hinton', ['kd']],
    ['author:geoffrey', ['kd', 'cross']],
    ['author:"geoffrey hinton"', ['kd']],
    ['author:"smith zoe"', []],
    ['author:zoe retrieval', ['cross']],
    ['knowledge -author:hinton', ['phrase', 'dist']],
    ['hinton', ['kd']],
    ['Hinton distillation', ['kd']],
    // A name that is a word as well.
    ['transfer', ['phrase', 'cross']],
    ['title:hinton', []],
    // Nobody of that name, though there is such a word.
    ['author:teacher', []],
    ['author:"oriol vinyals"', ['kd']],
    ['author:geoffrey-hinton', ['kd']],
    // What is left out is no beginning of other words.
    ['knowledge -author:hint', ['phrase', 'kd', 'dist']],
    ['knowledge -distill', ['phrase']],
    ['calling', []],
    ['after:2025-06', ['kd', 'dist']],
    ['after:2025-07', ['kd']],
    ['before:2024-11-30', ['phrase', 'proto']],
    ['digest:2024-11-30', ['bridge']],
    ['2501.01234', ['kd']],
    ['https://arxiv.org/abs/2501.01234v2', ['kd']],
    ['id:2412', ['cross']],
    ['10.1145/1.2', ['cross']],
    ['__proto__', ['proto']],
    ['constructor', ['proto']],
    ['toString', []],
    ['<img onerror=alert>', ['proto']],
  ])('%s', async (text, expected) => {
    expect(await found(text)).toEqual(expected);
  });

  test('a word while it is typed', async () => {
    expect(await found('knowledge distil')).toEqual(['kd', 'dist']);
    expect(await found('schr')).toEqual(['bridge']);
  });

  test('nothing where nothing is asked', async () => {
    for (const text of ['', '  ', '"', '-']) expect(await search.ask({ text })).toBeUndefined();
  });

  test('what is chosen besides the query', async () => {
    expect(await found('', [{ field: 'has', value: 'code', not: false }])).toEqual(['kd']);
    expect(
      await found('knowledge', [{ field: 'date', value: '2024-01-01', last: '2024-12-31', not: false }]),
    ).toEqual(['phrase']);
  });
});

describe('forgives', () => {
  test.each([
    ['knowlege', 'knowledge'],
    ['disitllation', 'distillation'],
    ['xrowd', 'crowd'],
    ['knowledgedistillation', 'knowledge distillation'],
  ])('%s, and says so', async (text, meant) => {
    expect((await found(text)).length).toBeGreaterThan(0);
    expect(await notes(text)).toContainEqual({
      about: 'instead',
      written: text,
      words: expect.arrayContaining([meant]),
      papers: 0,
    });
    expect((await search.ask({ text }))?.literal).toBe(`"${text}"`);
  });

  test('a topic nobody has heard of, by the nearest', async () => {
    expect(await found('topic:knowledge-distilation')).toEqual(['kd', 'dist']);
    expect(await notes('topic:knowledge-distilation')).toContainEqual({
      about: 'misunderstood',
      what: {
        about: 'value',
        written: 'topic:knowledge-distilation',
        nearest: 'topic:knowledge-distillation',
      },
    });
  });

  test.each(['digest:1999', 'year:1999'])('%s finds nothing, and says that there is none', async (text) => {
    expect(await found(text)).toEqual([]);
    expect(await notes(text)).toContainEqual({
      about: 'misunderstood',
      what: { about: 'value', written: text },
    });
  });
});

describe('where no paper has all words', () => {
  test('gives the best matches, each with what it lacks', async () => {
    const answer = await search.ask({ text: 'crowd counting retrieval' });
    const hits = await search.read(answer!.papers);
    expect(answer!.notes).toEqual([{ about: 'some', of: 3 }]);
    expect(hits[0]).toMatchObject({ id: 'bridge', missing: ['retrieval'] });
    for (const { id, missing } of hits) expect(missing.length, id).toBeGreaterThan(0);
  });

  test('goes on without a word that no paper has, and says so', async () => {
    const answer = await search.ask({ text: 'qqqqzzzz crowd' });
    expect(answer!.notes).toEqual([{ about: 'unknown', words: ['qqqqzzzz'], rest: true }]);
    expect(await search.read(answer!.papers)).toMatchObject([{ id: 'bridge', missing: ['qqqqzzzz'] }]);
  });
});

describe('where nothing is found', () => {
  test('says which word no paper has', async () => {
    expect(await notes('qqqqzzzz')).toEqual([{ about: 'unknown', words: ['qqqqzzzz'], rest: false }]);
  });

  test('says that a phrase stands nowhere, and how to ask for its words', async () => {
    const answer = await search.ask({ text: '"counting crowd"' });
    expect(answer?.notes).toEqual([{ about: 'phrase', words: ['counting', 'crowd'] }]);
    expect(await found(answer?.loose ?? '')).toEqual(['bridge']);
  });

  test('says that it has no paper of an id', async () => {
    expect(await notes('2501.99999')).toEqual([{ about: 'id', ids: ['2501.99999'] }]);
  });

  test('says how many papers the conditions leave out', async () => {
    expect(await notes('schrodinger year:2025')).toContainEqual({ about: 'narrow', without: 1 });
  });
});

test('a pasted abstract finds itself first', async () => {
  const text = `${papers[1]!.abstract} ${papers[1]!.abstract} A longer text than anybody would type into a search box by hand.`;
  expect((await found(text))[0]).toBe('dist');
});

test('a year that is no year is told, however little else is asked', async () => {
  expect(await notes('year:2025-06')).toContainEqual({
    about: 'misunderstood',
    what: { about: 'date', written: 'year:2025-06' },
  });
});

test('a paper without an abstract, or without a letter, is there', async () => {
  const index = await indexOf([[record('bare', 'Bare Title'), record('signs', '???', { abstract: '!' })]]);
  const answer = await index.search.ask({ text: 'bare' });
  expect(await index.search.read(answer!.papers)).toMatchObject([
    { id: 'bare', title: 'Bare Title', excerpt: '' },
  ]);
  const all = await index.search.ask({ text: '-zzz' });
  expect((await index.search.read(all!.papers)).map(({ id, title }) => [id, title])).toContainEqual([
    'signs',
    '???',
  ]);
});

test('an acronym finds what it stands for without its hyphen too', async () => {
  const index = await indexOf([[record('rag', 'Retrieval Augmented Generation for Law')]], {
    acronyms: [['rag', 'retrieval-augmented generation']],
  });
  expect((await index.search.ask({ text: 'rag' }))?.papers).toHaveLength(1);
});

test('a pasted text is looked for by its most telling words, short names among them', async () => {
  const index = await indexOf([[record('rag', 'RAG in Court'), record('other', 'Something Else')]]);
  const text = `RAG is what this long text is about, and it goes on with words such as ${'qwertyuiopasdf zxcvbnmlkjhgfd poiuytrewqasdf mnbvcxzasdfghj lkjhgfdsaqwert '.repeat(2)} until its end`;
  const answer = await index.search.ask({ text });
  const hits = await index.search.read(answer?.papers ?? []);
  expect(hits.map(({ id }) => id)).toEqual(['rag']);
  expect(answer?.literal).toBeUndefined();
});

test('the newest come first by date, and counts are of what was found', async () => {
  const answer = (await search.ask({ text: 'knowledge', order: 'date' }))!;
  expect((await search.read(answer.papers)).map(({ id }) => id)).toEqual(['kd', 'dist', 'phrase']);
  expect(await search.days(answer.papers)).toEqual(['2025-07-30', '2025-06-12', '2024-11-29']);
  expect(await search.counts(answer.papers)).toEqual({
    topics: { 'knowledge-distillation': 2, retrieval: 0 },
    areas: { learning: 2, language: 0 },
    kinds: { survey: 1 },
    years: { 2025: 2, 2024: 1 },
    code: 1,
  });
});

describe('names', () => {
  const hair = [
    record('grooming', 'A Study of Hair', { abstract: 'Hair, strand by strand.' }),
    record('splats', 'Gaussian Splatting', { abstract: 'Scenes of Gaussians.', authors: ['Hairong Li'] }),
    ...Array.from({ length: 4 }, (_, number) => record(`gs${number}`, `Gaussian Splatting ${number}`)),
    record('young', 'Young Stars', { authors: ['Li Chen'] }),
    record('chen', 'Stars', { authors: ['Chen Young'] }),
  ];

  test('count only whole, and where the texts have nothing', async () => {
    const index = await indexOf([hair]);
    const ask = async (text: string) => {
      const answer = await index.search.ask({ text });
      return (await index.search.read(answer!.papers)).map(({ id, missing }) => [id, ...missing]);
    };
    const found = await ask('gaussian splatting hair ');
    expect(found).toContainEqual(['grooming', 'gaussian', 'splatting']);
    expect(found).toContainEqual(['splats', 'hair']);
    expect((await ask('young stars'))[0]).toEqual(['young']);
    expect((await ask('chen stars'))[0]).toEqual(['chen']);
  });
});

describe('shards', () => {
  const newer = record('new', 'Crowd Counting', { date: '2025-07-30' });
  const older = record('old', 'Crowd Counting Again', { date: '2023-02-01', authors: ['Ada Crowd'] });
  const common = Array.from({ length: 3 }, (_, number) => record(`n${number}`, `Crowd Counting ${number}`));

  test('the newest papers are given first, with what is still being searched', async () => {
    const index = await indexOf([[newer, ...common], [older]]);
    const first: unknown[] = [];
    const answer = await index.search.ask({ text: 'crowd counting' }, ({ papers: some, pending }) =>
      first.push([some.length, pending]),
    );
    expect(first).toEqual([[4, { older: ['2023-02-01', '2023-02-01'] }]]);
    expect(answer!.papers).toHaveLength(5);
    expect(answer!.pending).toBeUndefined();
  });

  test('what has all words is given before wider readings are asked for', async () => {
    const index = await indexOf([[newer, older, record('crowdcounting', 'A Crowdcounting Machine')]]);
    const first: unknown[] = [];
    const answer = await index.search.ask({ text: 'crowd counting' }, ({ papers: some, pending }) =>
      first.push([some.length, pending]),
    );
    expect(first).toEqual([[2, {}]]);
    expect(answer!.papers).toHaveLength(3);
  });

  test('are left alone where the conditions rule them out', async () => {
    const index = await indexOf([[newer], [older]]);
    index.broken.add('1');
    const answer = await index.search.ask({ text: 'crowd after:2025' });
    expect(answer).toMatchObject({ papers: { length: 1 } });
    expect(answer!.covers).toBeUndefined();
  });

  test('that cannot be read are told, and asked again', async () => {
    const index = await indexOf([[newer], [older]]);
    index.broken.add('1');
    expect(await index.search.ask({ text: 'crowd' })).toMatchObject({ papers: { length: 1 }, covers: 1 });
    index.broken.add('0');
    await expect(index.search.ask({ text: 'counting' })).rejects.toThrow('missing');
    const only = await indexOf([[newer]]);
    only.broken.add('0');
    await expect(only.search.ask({ text: 'counting' }, () => {})).rejects.toThrow('missing');
    index.broken.clear();
    const answer = await index.search.ask({ text: 'crowd counting' });
    expect(answer!.papers).toHaveLength(2);
    expect(answer!.covers).toBeUndefined();
  });

  test('a word that only the oldest papers have is not said to be in none', async () => {
    const index = await indexOf([
      [newer],
      [record('moth', 'Moths', { abstract: 'Phototaxis.', date: '2023-01-01' })],
    ]);
    expect(await index.search.ask({ text: 'phototaxis' })).toMatchObject({
      papers: { length: 1 },
      notes: [],
    });
  });
});
