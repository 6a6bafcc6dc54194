import fc from 'fast-check';
import { restoreRecord } from '../../scripts/lib/split/restore-record.ts';
import { readDigest } from '../../src/core/digest/index.ts';
import { cluster } from '../../src/core/library/cluster.ts';
import type { Entry } from '../../src/core/library/entry.ts';
import { mergeClusters } from '../../src/core/library/merge.ts';
import { readPaperFile, writePaperFile } from '../../src/core/library/paper-file.ts';
import { isProblem } from '../../src/core/problem.ts';

const marks = fc.constantFrom(
  '\\',
  '{',
  '}',
  '$',
  '$$',
  '^',
  '_',
  '%',
  '~',
  '`',
  '*',
  '[',
  '](https://a.b)',
  '|',
  '---',
  '\\\\',
  '#',
  '##',
  '- ',
  '1. ',
  '>',
  '<p>',
  '</a>',
  '<![CDATA[',
  ']]>',
  '&amp;',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\u0000',
  '\u202E',
  '@article{a,',
  'Title:',
  'Summary:',
  'Abstract:',
  'arXiv:2501.00001',
  '{"title":',
  '"abstract"',
  '12',
  'Jul 30',
  '·',
  '7 authors',
);
const words = fc.constantFrom(
  'distillation',
  'We propose',
  'a method',
  'that',
  'students',
  '95\\%',
  'KD^{3}',
  '2times',
  'https://github.com/a/b',
  'über',
  '知识',
  '😀',
  'the',
  'and shows',
  'gains.',
);
const prose = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: words },
      { weight: 1, arbitrary: marks },
      { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
    ),
    { minLength: 30, maxLength: 90 },
  )
  .map((parts) => `${parts.join(' ')}.`);
const line = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: words },
      { weight: 1, arbitrary: marks },
      { weight: 1, arbitrary: fc.string({ maxLength: 6 }) },
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(' '));
const paper = fc.record({ title: line, abstract: prose });

/** Digests as nobody would send them, and some as somebody might. */
export const digests: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.oneof(line, prose, marks), { maxLength: 30 }).map((parts) => parts.join('\n')),
  fc
    .array(
      fc.oneof(
        paper.map(({ title, abstract }) => `${title}\n\n${abstract}\n`),
        line,
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('\n')),
  fc
    .array(
      paper.map((one) => JSON.stringify(one)),
      { minLength: 1, maxLength: 8 },
    )
    .map((lines) => lines.join('\n')),
  fc.array(paper, { maxLength: 5 }).map((list) => JSON.stringify(list, null, 1)),
  fc.json({ maxDepth: 4 }),
  fc
    .array(paper, { maxLength: 5 })
    .map((list) =>
      list.map(({ title, abstract }) => `Title: ${title}\nSummary: ${abstract}\n---`).join('\n'),
    ),
  fc
    .array(paper, { maxLength: 5 })
    .map(
      (list) =>
        `<html><body>${list.map(({ title, abstract }) => `<h3><a href="/papers/2501.00001">${title}</a></h3><p>${abstract}</p>`).join('')}`,
    ),
  fc
    .array(paper, { maxLength: 5 })
    .map(
      (list) =>
        `<feed xmlns="http://www.w3.org/2005/Atom">${list.map(({ title, abstract }) => `<entry><title>${title}</title><summary>${abstract}</summary></entry>`).join('')}</feed>`,
    ),
  fc
    .array(paper, { maxLength: 5 })
    .map((list) =>
      list
        .map(
          ({ title, abstract }, index) =>
            `@misc{k${index},\n title = {${title}},\n abstract = {${abstract}}\n}`,
        )
        .join('\n'),
    ),
  fc
    .array(paper, { maxLength: 5 })
    .map(
      (list) =>
        `| Title | Summary |\n|---|---|\n${list.map(({ title, abstract }) => `| ${title} | ${abstract} |`).join('\n')}`,
    ),
  fc
    .array(paper, { maxLength: 5 })
    .map((list) =>
      list
        .map(
          ({ title, abstract }) =>
            `\\\\\narXiv:2501.00001\nTitle: ${title}\nAuthors: A\n\\\\\n${abstract}\n\\\\ ( https://arxiv.org )`,
        )
        .join('\n'),
    ),
);

/** Takes a digest all the way to paper files; throws where a promise of the way is broken. */
export async function wholeWay(text: string): Promise<void> {
  const source = { size: text.length, text: () => text, lines: () => text.split(/\r?\n/) };
  const entries: Entry[] = [];
  let problems = 0;
  for await (const reading of readDigest({ head: text.slice(0, 65_536), source }, 'digests/2025-01-01-fuzz')
    .readings) {
    if (isProblem(reading)) {
      problems++;
      claim(
        reading.line >= 1 && reading.message !== '' && !reading.message.includes('\n'),
        'a problem has a line and one line of words',
      );
      continue;
    }
    claim(
      reading.title.trim() !== '' && reading.abstract.trim() !== '' && reading.line >= 1,
      'a paper has a title, an abstract and a line',
    );
    entries.push(
      restoreRecord(
        reading,
        { digest: 'fuzz', date: '2025-01-01', position: entries.length + 1 },
        'digests/fuzz',
      ),
    );
  }
  claim(entries.length + problems > 0, 'a digest holds papers, or it is said what is wrong');
  const { clusters } = cluster(entries);
  claim(
    clusters.reduce((sum, one) => sum + one.entries.length, 0) === entries.length,
    'every entry is in one cluster',
  );
  const papers = mergeClusters(clusters);
  claim(new Set(papers.map(({ id }) => id)).size === clusters.length, 'every cluster is a paper of its own');
  for (const { plain: _, ...paper } of papers) {
    claim(/^[a-z0-9-]{1,80}$/.test(paper.id), 'an id is safe');
    const { value, problems: faults } = readPaperFile(
      paper.id,
      writePaperFile({ ...paper, tags: [] }),
      'papers/fuzz.md',
    );
    claim(
      value !== undefined && faults.length === 0 && value.title === paper.title,
      `a paper file reads back: ${faults[0]?.message}`,
    );
  }
}

function claim(holds: boolean, promise: string): void {
  if (!holds) throw new Error(promise);
}
