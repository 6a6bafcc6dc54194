import { describe, expect, test } from 'vitest';
import { PAPERS, read } from './read.ts';

const [bees, facts] = PAPERS;
const json = (paper: (typeof PAPERS)[number], more = {}) => ({
  id: paper.id,
  title: paper.title,
  abstract: paper.abstract,
  ...more,
});

/** The same two papers in every format. */
const DIGESTS: Record<string, { file: string; format: string; text: string }> = {
  'JSON lines': {
    file: '2025-07-30-x.jsonl',
    format: 'ndjson',
    text: `${JSON.stringify(json(bees))}\n\n${JSON.stringify({ id: facts.id, title: facts.title, summary: facts.abstract })}\n`,
  },
  'a JSON array': {
    file: 'x.json',
    format: 'json',
    text: JSON.stringify([json(bees), json(facts)], null, 2),
  },
  'the daily-papers API': {
    file: 'x.json',
    format: 'json',
    text: JSON.stringify([
      {
        paper: {
          id: bees.id,
          title: bees.title,
          summary: bees.abstract,
          upvotes: 9,
          authors: [{ name: 'Ada' }],
        },
        title: bees.title,
      },
      { paper: { id: facts.id, title: facts.title }, summary: facts.abstract },
    ]),
  },
  'a list of entries as Python prints them': {
    file: 'x.json',
    format: 'json',
    text: JSON.stringify(
      [bees, facts].map(
        (paper) =>
          `{'paper': {'id': '${paper.id}', 'title': "${paper.title}", 'summary': '${paper.abstract}', 'hidden': False, 'user': None}}`,
      ),
    ),
  },
  'an answer wrapped into an object': {
    file: 'x.json',
    format: 'json',
    text: JSON.stringify(
      { status: 'success', date: '2025-01-10', count: 2, data: [json(bees), json(facts)] },
      null,
      1,
    ),
  },
  'labelled text': {
    file: 'x.txt',
    format: 'labelled',
    text: [bees, facts]
      .map(
        ({ title, id, abstract }) =>
          `Title: ${title.replace(': ', ':\n  ')}\nPDF: https://arxiv.org/pdf/${id}\nSummary: ${abstract}\n---\n`,
      )
      .join(''),
  },
  'a Markdown table': {
    file: 'x.md',
    format: 'markdown-table',
    text: `## Papers for 2025-05-01\n\n| Title | Authors | Summary |\n|-------|---------|---------|\n${[bees, facts].map(({ title, id, abstract }) => `| ${title.replace(' in ', '\n  in ')} (Read more on [arXiv](https://arxiv.org/abs/${id}) or [HuggingFace](https://huggingface.co/papers/${id}))| Ada, Bob | ${abstract} |\n`).join('')}`,
  },
  "arXiv's e-mail listing": {
    file: 'x.txt',
    format: 'arxiv-listing',
    text: `------------\n${[bees, facts].map(({ title, id, abstract }) => `\\\\\narXiv:${id}\nDate: Wed, 30 Jul 2025 10:00:00 GMT   (12kb)\n\nTitle: ${title.replace(': ', ':\n  ')}\nAuthors: Ada Lovelace (Home) and Bob\nCategories: cs.LG cs.CL\n\\\\\n  ${abstract}\n\\\\ ( https://arxiv.org/abs/${id} ,  12kb)\n------------------------------------------------------------------------------\n`).join('')}`,
  },
  RSS: {
    file: 'x.xml',
    format: 'feed',
    text: `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>cs.LG</title>${[bees, facts].map(({ title, id, abstract }) => `<item><title>${title}</title><link>https://arxiv.org/abs/${id}</link><description>arXiv:${id}v1 Announce Type: new \nAbstract: ${abstract}</description><dc:creator>Ada, Bob</dc:creator></item>`).join('\n')}</channel></rss>`,
  },
  Atom: {
    file: 'x.xml',
    format: 'feed',
    text: `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>q</title>${[bees, facts].map(({ title, id, abstract }) => `<entry><id>http://arxiv.org/abs/${id}v2</id><title>${title}</title><summary>${abstract}</summary><published>2025-07-29T00:00:00Z</published><author><name>Ada</name></author></entry>`).join('\n')}</feed>`,
  },
  'a JSON feed': {
    file: 'x.json',
    format: 'feed',
    text: JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'x',
      items: [bees, facts].map(({ title, id, abstract }) => ({
        id,
        url: `https://arxiv.org/abs/${id}`,
        title,
        content_html: `<p>${abstract}</p>`,
      })),
    }),
  },
  BibTeX: {
    file: 'x.bib',
    format: 'bibtex',
    text: [bees, facts]
      .map(
        ({ title, id, abstract }, index) =>
          `@misc{key${index},\n  title = {${title}},\n  author = {Lovelace, Ada and Bob Smith},\n  eprint = {${id}},\n  archivePrefix = {arXiv},\n  year = {2025},\n  abstract = {${abstract.replaceAll('%', '\\%')}}\n}\n`,
      )
      .join('\n'),
  },
  'a saved web page': {
    file: 'x.html',
    format: 'html',
    text: `<!doctype html><html><head><title>Daily</title><script>var x = "${'no paper '.repeat(60)}"</script></head><body><nav><a href="/models">Models</a></nav>${[bees, facts].map(({ title, id, abstract }) => `<article><div>12</div><h3><a href="/papers/${id}">${title}</a></h3><p>${abstract}</p><div>7 authors</div></article>`).join('')}</body></html>`,
  },
  'an e-mail': {
    file: 'x.eml',
    format: 'email',
    text: `From: Digest <d@a.example>\r\nSubject: Papers\r\nDate: Wed, 30 Jul 2025 10:00:00 +0000\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${[bees, facts].map(({ title, abstract }) => `${title}\r\n\r\n${abstract}\r\n\r\n`).join('')}`,
  },
};

const fold = (text: string): string => text.replaceAll('\\%', '%').replace(/\s+/g, ' ').trim();

describe.each(Object.entries(DIGESTS))('%s', (name, { file, format, text }) => {
  test('is recognised and read whole', async () => {
    const result = await read(text, file);
    expect(result.format).toBe(format);
    expect(result.problems).toEqual([]);
    expect(result.records.map(({ title }) => fold(title))).toEqual([bees.title, facts.title]);
    expect(result.records.map(({ abstract }) => fold(abstract))).toEqual([bees.abstract, facts.abstract]);
    if (name !== 'an e-mail')
      expect(result.records.map(({ arxiv }) => arxiv?.replace(/v\d$/, ''))).toEqual([bees.id, facts.id]);
  });
});

describe('each format keeps what it knows', () => {
  test.each([
    ['the daily-papers API', { votes: 9, authors: ['Ada'] }],
    ['an answer wrapped into an object', { date: '2025-01-10' }],
    ['a Markdown table', { date: '2025-05-01', authors: ['Ada', 'Bob'] }],
    [
      "arXiv's e-mail listing",
      { authors: ['Ada Lovelace', 'Bob'], categories: ['cs.LG', 'cs.CL'], published: '2025-07-30' },
    ],
    ['RSS', { authors: ['Ada', 'Bob'] }],
    ['Atom', { published: '2025-07-29', authors: ['Ada'] }],
    ['BibTeX', { authors: ['Ada Lovelace', 'Bob Smith'], published: '2025-01-01' }],
    ['an e-mail', { date: '2025-07-30' }],
  ])('%s', async (name, kept) => {
    const { file, text } = DIGESTS[name]!;
    expect((await read(text, file)).records[0]).toMatchObject(kept);
  });
});

describe('what is no digest is refused by what it is', () => {
  test.each([
    ['an error object', '{"error": "Too many requests"}', 'an error, not a digest: Too many requests'],
    ['an empty list', '[]', 'no paper in it: the list is empty'],
    ['broken JSON', '[\n{"title": ', 'broken JSON'],
    [
      'an empty feed',
      '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>arXiv Query</title></feed>',
      'no paper in it: the feed is empty',
    ],
    [
      'an error as an entry',
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>https://arxiv.org/api/errors#incorrect_id</id><title>Error</title><summary>incorrect id format for abc</summary></entry></feed>',
      'an error, not a paper: incorrect id format for abc',
    ],
    [
      'a web page without papers',
      '<!doctype html><html><body><h1>502 Bad Gateway</h1></body></html>',
      'no paper on this page: "## 502 Bad Gateway"',
    ],
  ])('%s', async (_, text, message) => {
    const { records, problems } = await read(text, 'x.json');
    expect(records).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: 'error' });
    expect(problems[0]?.message).toContain(message);
  });

  test('one broken line costs one paper and is told with its line', async () => {
    const { records, problems } = await read(
      `${JSON.stringify(json(bees))}\n{"title": \n${JSON.stringify(json(facts))}\n`,
      'x.jsonl',
    );
    expect(records).toHaveLength(2);
    expect(problems).toMatchObject([{ severity: 'error', line: 2 }]);
  });

  test('a replacement without an abstract is noted', async () => {
    const { text } = DIGESTS["arXiv's e-mail listing"]!;
    const { records, problems } = await read(
      `${text}\\\\\narXiv:2501.00001\nreplaced with revised version Wed, 30 Jul 2025 10:00:00 GMT\n\nTitle: An Old One\nAuthors: Ada\n\\\\ ( https://arxiv.org/abs/2501.00001 ,  12kb)\n`,
    );
    expect(records).toHaveLength(2);
    expect(problems).toMatchObject([
      { severity: 'note', message: 'a replacement without an abstract: "An Old One"' },
    ]);
  });
});
