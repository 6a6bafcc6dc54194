import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAPERS, read } from './read.ts';

type Paper = (typeof PAPERS)[number];

/** A text wrapped as programs wrap it, each line after an indent. */
function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    if (line.length + word.length + 1 > width && line.trim() !== '') {
      lines.push(line);
      line = indent;
    }
    line += line === indent ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
}

const all = (write: (paper: Paper, index: number) => string): string => PAPERS.map(write).join('');
const url = ({ id }: Paper): string => `https://huggingface.co/papers/${id}`;

const STYLES: Record<string, string> = {
  'a plain paste': `new\n\nSubscribe\n\nDaily Papers\n\nbyAK and the research community\n\nJul 30\n\n${all(({ title, abstract }) => `${title}\n\n${abstract}\n\n`)}`,
  'a plain paste with Windows line ends': all(({ title, abstract }) => `${title}\r\n\r\n${abstract}\r\n\r\n`),
  'no blank lines at all': all(({ title, abstract }) => `${title}\n${abstract}\n`),
  'votes, authors and dates around each paper': `Daily Papers\n\n${all(({ title, abstract }, index) => `${index + 12}\n\n${title}\n\n${abstract}\n\n7 authors\n\n·\n\nJul 2${index}, 2025\n\n`)}`,
  'names between title and abstract': all(
    ({ title, abstract }) => `${title}\n\nAda Lovelace, Alan M. Turing, Grace Hopper\n\n${abstract}\n\n`,
  ),
  'an abstract that is labelled': all(({ title, abstract }) => `${title}\n\nAbstract\n\n${abstract}\n\n`),
  'a label in the line of the abstract': all(
    ({ title, abstract }) => `${title}\n\nAbstract: ${abstract}\n\n`,
  ),
  'addresses on lines of their own': all(
    (paper, index) =>
      ` [-] ${index + 3}\n\nhttps://huggingface.co/login?next=%2Fpapers%2F${paper.id}\n\n${paper.title}\n\n${url(paper)}\n\n${paper.abstract}\n\n${url(paper)}\n\n[\n\n18 authors](${url(paper)})\n\n·\n\nJun 2, 2025\n\n`,
  ),
  'a Markdown scraper': `# Daily Papers\n\n- Daily\n- Weekly\n\n${all((paper) => `[36](https://huggingface.co/login?next=%2Fpapers%2F${paper.id})\n\n### [${paper.title}](${url(paper)})\n\n[${wrap(paper.abstract, 80).replaceAll('\n', '\\\\\n')}](${url(paper)})\n\n[- ![](https://a.example/avatars/1.svg)\\\\\n- 7 authors](${url(paper)})\n\n·\n\nNov 12, 2024[1](${url(paper)}#community)\n\n`)}`,
  'Markdown headings': all(({ title, abstract }) => `## ${title}\n\n${abstract}\n\n`),
  'bold titles': all(({ title, abstract }) => `**${title}**\n\n${abstract}\n\n`),
  'a numbered list': all(({ title, abstract }, index) => `${index + 1}. ${title}\n\n   ${abstract}\n\n`),
  'a bulleted list with linked titles': all(
    (paper) => `- [${paper.title}](${url(paper)})\n  ${paper.abstract}\n`,
  ),
  'wrapped lines with blank lines between': all(
    ({ title, abstract }) => `${wrap(title, 72)}\n\n${wrap(abstract, 72)}\n\n`,
  ),
  'wrapped lines without blank lines within a paper': all(
    ({ title, abstract }) => `${title}\n${wrap(abstract, 78)}\n\n`,
  ),
  'a text browser with numbered links': `   #[1]alternate\n\n   [2]Hugging Face\n     * [3]Models\n     * [4]Datasets\n\nDaily Papers\n\n${all(({ title, abstract }, index) => `   [${index + 20}]${index + 7}\n\n${wrap(`[${index + 10}]${title}`, 75, '   ')}\n\n${wrap(`[${index + 30}]${abstract}`, 75, '   ')}\n\n   [${index + 40}]5 authors\n\n`)}References\n\n   1. https://a.example/\n   2. https://huggingface.co/\n   3. https://huggingface.co/models\n   4. https://huggingface.co/datasets\n${all((paper, index) => `  ${index + 10}. ${url(paper)}\n  ${index + 20}. https://huggingface.co/login\n  ${index + 30}. ${url(paper)}\n  ${index + 40}. ${url(paper)}\n`)}`,
  'a trending page that lists every paper twice': all(
    (paper) =>
      `[${paper.title}](${url(paper)})\n\n${paper.abstract}\n\nSubmitted by ada\n\n${paper.title}\n\n${paper.abstract}\n\nGitHub 1.2k\n\narXiv Page\n\n`,
  ),
  'titles that wrap over two lines': all(
    ({ title, abstract }) => `${title.length > 40 ? wrap(title, 44) : title}\n\n${abstract}\n\n`,
  ),
  'abstracts of two paragraphs': all(
    ({ title, abstract }) => `${title}\n\n${abstract.replace(/(?<=\.) (?=[A-Z])/, '\n\n')}\n\n`,
  ),
  'a page foot': `${all(({ title, abstract }) => `${title}\n\n${abstract}\n\n`)}System theme\n\nCompany\n\nTOS and Privacy Policy\n\nAbout the people behind it\n`,
  'code links under each paper': all(
    (paper) => `${paper.title}\n\n${paper.abstract}\n\nhttps://github.com/ada/${paper.id}\n\n`,
  ),
  'no-break spaces and tabs': all(
    ({ title, abstract }) => `\t${title.replaceAll(' ', '\u00A0')}\n\n\u00A0${abstract}\n\n`,
  ),
};

const fold = (text: string): string => text.replace(/\s+/g, ' ');

describe('a papers page is read by its structure', () => {
  test.each(Object.entries(STYLES))('%s', async (_, text) => {
    const { records, problems } = await read(text);
    expect(records.map(({ title }) => fold(title))).toEqual(PAPERS.map(({ title }) => title));
    expect(records.map(({ abstract }) => fold(abstract))).toEqual(PAPERS.map(({ abstract }) => abstract));
    expect(problems).toEqual([]);
  });
});

describe('what is worth keeping is kept', () => {
  test('the address, the arXiv id, the votes, the day', async () => {
    const { records } = await read(STYLES['addresses on lines of their own']!);
    expect(records[1]).toMatchObject({
      arxiv: '2507.02345',
      votes: 4,
      published: '2025-06-02',
      links: ['https://huggingface.co/papers/2507.02345'],
    });
  });

  test('the authors', async () => {
    const { records } = await read(STYLES['names between title and abstract']!);
    expect(records[0]?.authors).toEqual(['Ada Lovelace', 'Alan M. Turing', 'Grace Hopper']);
  });

  test('a code link', async () => {
    const { records } = await read(STYLES['code links under each paper']!);
    expect(records[2]?.links).toEqual(['https://github.com/ada/2507.03456']);
  });

  test("a text browser's numbered addresses", async () => {
    const { records } = await read(STYLES['a text browser with numbered links']!);
    expect(records.map(({ arxiv }) => arxiv)).toEqual(PAPERS.map(({ id }) => id));
  });

  test('the day of the page, with the year of the file', async () => {
    const { records } = await read(STYLES['a plain paste']!, '2024-07-30-x.txt');
    expect(records[0]?.date).toBe('2024-07-30');
  });

  test('the line at which a paper begins', async () => {
    const { records } = await read(STYLES['a plain paste']!);
    expect(records.map(({ line }) => line)).toEqual([11, 15, 19]);
  });
});

describe('what is wrong is named', () => {
  const [first, second, third] = PAPERS.map(({ title, abstract }) => ({ title, abstract }));

  test('a title without an abstract', async () => {
    const { records, problems } = await read(
      `${first!.title}\n\n${first!.abstract}\n\nA Title Without Any Text Below\n\n${second!.title}\n\n${second!.abstract}\n`,
    );
    expect(records).toHaveLength(2);
    expect(problems).toMatchObject([
      {
        severity: 'error',
        line: 5,
        message: 'a title without an abstract: "A Title Without Any Text Below"',
      },
    ]);
  });

  test('an abstract without a title', async () => {
    const { records, problems } = await read(
      `${first!.title}\n\n${first!.abstract}\n\n12 authors\n\n${third!.abstract}\n`,
    );
    expect(records).toHaveLength(1);
    expect(problems).toMatchObject([{ severity: 'error', line: 7 }]);
    expect(problems[0]?.message).toContain(third!.abstract.slice(0, 40));
  });

  test('a page without a paper', async () => {
    expect((await read('Hello\n\nthere\n')).problems).toMatchObject([
      { severity: 'error', message: 'no paper found in it' },
    ]);
  });
});

test('in any mixture of papers and boilerplate no paper is lost', async () => {
  const boilerplate = fc.constantFrom(
    '12',
    '7 authors',
    '·',
    'Jul 29, 2025',
    'https://huggingface.co/papers/2507.01234',
    '[-] 47',
    'Upvote 3',
    '-',
    '3 comments',
    'GitHub 120',
  );
  const pieces = fc.array(fc.oneof(boilerplate, fc.nat(PAPERS.length - 1)), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(pieces, async (parts) => {
      const papers = [...new Set(parts.filter((part) => typeof part === 'number'))];
      const once = parts.filter((part, index) => typeof part === 'string' || parts.indexOf(part) === index);
      const text = once
        .map((part) =>
          typeof part === 'number'
            ? `${PAPERS[part]!.title}\n\n${PAPERS[part]!.abstract}\n\n`
            : `${part}\n\n`,
        )
        .join('');
      const { records } = await read(text);
      expect(records.map(({ abstract }) => abstract).sort()).toEqual(
        papers.map((part) => PAPERS[part]!.abstract).sort(),
      );
    }),
    { seed: 20250730, numRuns: 300 },
  );
});
