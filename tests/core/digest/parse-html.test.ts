import { describe, expect, test } from 'vitest';
import { htmlText } from '../../../src/core/digest/markup-text.ts';
import { PAPERS, read } from './read.ts';

const [paper] = PAPERS;
const page = `<h2>${paper.title}</h2><p>${paper.abstract}</p>`;
const mail = (body: string) =>
  `From: a@b.example\nSubject: x\nDate: Fri, 01 Aug 2025 00:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/html\n\n${body}`;
const rss = (title: string, description: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title><item><title>${title}</title><description>${description}</description></item></channel></rss>`;

describe.each([2000, 50_000])('elements nested %i times', (times) => {
  test.each(['div', 'section', 'ul><li', 'blockquote', 'font', 'b', 'span'])(
    'do not hide a paper on a page: %s',
    async (tag) => {
      const { records, problems } = await read(
        `<!doctype html><body>${`<${tag}>`.repeat(times)}${page}`,
        'a.html',
      );
      expect(records.map(({ title }) => title)).toEqual([paper.title]);
      expect(records[0]?.abstract).toContain('gather 31% more nectar');
      expect(problems).toEqual([]);
    },
  );

  test('do not hide a paper in a mail', async () => {
    const { records } = await read(
      mail(`<html><body>${'<div>'.repeat(times)}${page}</body></html>`),
      'a.eml',
    );
    expect(records).toMatchObject([{ title: paper.title }]);
  });

  test.each([
    ['as markup', (text: string) => text],
    ['as text', (text: string) => `<![CDATA[${text}]]>`],
  ])('do not hide a paper in a feed, %s', async (_, wrap) => {
    const nested = wrap(`${'<b>'.repeat(times)}${paper.abstract}${'</b>'.repeat(times)}`);
    const { records, problems } = await read(rss(paper.title, nested), 'a.xml');
    expect(problems).toEqual([]);
    expect(records).toMatchObject([{ title: paper.title, abstract: paper.abstract }]);
  });

  test('cost no word and no paragraph of what they hold', () => {
    const inner = '<p>One <em>two</em> <b>three</b>.</p><p>Four.</p>';
    expect(htmlText(`Zero. ${'<div>'.repeat(times)}${inner}${'</div>'.repeat(times)} Five.`)).toBe(
      'Zero.\n\nOne \\emph{two} three.\n\nFour.\n\nFive.',
    );
  });

  test.each(['template', 'svg', 'math'])('that nobody sees are passed over: %s', async (tag) => {
    const { records } = await read(
      `<!doctype html><body>${page}${`<${tag}>`.repeat(times)}${'x'.repeat(50)}`,
      'a.html',
    );
    expect(records).toMatchObject([{ title: paper.title }]);
  });
});

test('a page that would grow without end is told, and no more', async () => {
  const bold = Array.from({ length: 3000 }, (_, id) => `<b id="${id}">`).join('');
  const { records, problems } = await read(`<!doctype html><body><p>${bold}${'<p>x'.repeat(3000)}`, 'a.html');
  expect(records).toEqual([]);
  expect(problems).toMatchObject([{ severity: 'error', file: 'digests/a.html', line: 1 }]);
  expect(problems[0]?.message).toContain('elements');
});

test('a digest that cannot be taken in is told, and no more', async () => {
  const deep = `{"error":${'['.repeat(50_000)}${']'.repeat(50_000)}}`;
  expect(await read(deep, 'a.json')).toMatchObject({
    records: [],
    problems: [{ severity: 'error', file: 'digests/a.json', line: 1 }],
  });
});
