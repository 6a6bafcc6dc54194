// How exactly copies of a papers page are read, in styles that real clippers leave, over every day of a corpus.
import { join } from 'node:path';
import { read } from '../core/digest/read.ts';
import { corporaFolder, readCorpus } from './corpus.ts';
import { machine } from './machine.ts';

interface Paper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly upvotes: number;
  readonly day: string;
}

const address = ({ id }: Paper): string => `https://huggingface.co/papers/${id}`;
const names = ({ authors }: Paper): string => authors.slice(0, 8).join(', ');

/** A text wrapped between words, each line after an indent. */
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

const STYLES: Record<string, (day: readonly Paper[]) => string> = {
  'plain paste': (day) =>
    `new\n\nSubscribe\n\nDaily Papers\n\nbyAK and the research community\n\nJul 30\n\n${day.map(({ title, abstract }) => `${title}\n\n${abstract}\n\n`).join('')}`,
  'votes and dates': (day) =>
    `Daily Papers\n\n${day.map(({ upvotes, title, abstract, authors }) => `${upvotes}\n\n${title}\n\n${abstract}\n\n${authors.length} authors\n\n·\n\nJul 2, 2025\n\n`).join('')}`,
  'Markdown scraper': (day) =>
    `# Daily\n\n${day.map((paper) => `[${paper.upvotes}](https://huggingface.co/login?next=%2Fpapers%2F${paper.id})\n\n### [${paper.title}](${address(paper)})\n\n[${wrap(paper.abstract, 80).replaceAll('\n', '\\\\\n')}](${address(paper)})\n\n[- 7 authors](${address(paper)})\n\n·\n\nNov 12, 2024\n\n`).join('')}`,
  'hard-wrapped text': (day) =>
    day.map(({ title, abstract }) => `${wrap(title, 76)}\n\n${wrap(abstract, 76)}\n\n`).join(''),
  'text browser': (day) =>
    `   [1]Models\n\n${day.map(({ title, abstract, authors }, index) => `${wrap(`[${index * 2 + 10}]${title}`, 76, '   ')}\n\n${wrap(abstract, 76, '   ')}\n\n   [${index * 2 + 11}]${authors.length} authors\n\n`).join('')}References\n\n   1. https://huggingface.co/models\n${day.map((paper, index) => `  ${index * 2 + 10}. ${address(paper)}\n  ${index * 2 + 11}. ${address(paper)}\n`).join('')}`,
  'names under titles': (day) =>
    day.map((paper) => `${paper.title}\n${names(paper)}\n\n${paper.abstract}\n\n`).join(''),
  'headings and labels': (day) =>
    day.map((paper) => `## ${paper.title}\n\n**Authors:** ${names(paper)}\n\n${paper.abstract}\n\n`).join(''),
  'no blank lines': (day) => day.map(({ title, abstract }) => `${title}\n${abstract}\n`).join(''),
};

const papers = readCorpus<Paper>(join(corporaFolder('styles.ts'), 'hf-daily-2024-2025.ndjson.gz'));
const days = Map.groupBy(papers, ({ day }) => day);
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();
const percent = (part: number): string => `${((100 * part) / papers.length).toFixed(2)} %`;

console.log(`machine: ${machine()}`);
console.log(`input: hf-daily-2024-2025.ndjson.gz, ${papers.length} papers on ${days.size} days`);
for (const [name, style] of Object.entries(STYLES)) {
  const sum = { titles: 0, abstracts: 0, surplus: 0, problems: 0 };
  for (const [day, own] of days) {
    const { records, problems } = await read(style(own), `${day}-clip.txt`);
    const byTitle = new Map(records.map((record) => [folded(record.title), record]));
    for (const { title, abstract } of own) {
      const found = byTitle.get(folded(title));
      if (found) sum.titles++;
      if (found && folded(found.abstract) === folded(abstract)) sum.abstracts++;
    }
    sum.surplus += Math.max(0, records.length - own.length);
    sum.problems += problems.length;
  }
  console.log(
    `${name}: titles ${percent(sum.titles)}, abstracts ${percent(sum.abstracts)}; ${sum.surplus} too many, ${sum.problems} problems`,
  );
}
