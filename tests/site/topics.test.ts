import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toText } from 'hast-util-to-text';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { contentWith, run } from '../scripts/run.ts';
import { pagesOf, readPage, target } from './pages.ts';

/** Two years of digests, one a fortnight: four papers on distillation, and ever more on federated learning. */
function yearsOfDigests(): Record<string, string> {
  const digests: Record<string, string> = {};
  for (let number = 0; number < 52; number++) {
    const day = new Date(Date.UTC(2024, 0, 3) + number * 14 * 86_400_000).toISOString().slice(0, 10);
    const paper = (topic: string, at: number): string =>
      JSON.stringify({
        title: `${number % 2 ? 'A Survey of' : 'Towards'} ${topic}, Part ${number}-${at}`,
        abstract: `We study ${topic} at length, number ${at} of issue ${number}. Code: https://github.com/carrel/part${at % 2 ? number : ''}`,
        published: day,
      });
    const lines = [0, 1, 2, 3].map((at) => paper('Knowledge Distillation', at));
    for (let at = 0; at < number / 10; at++) lines.push(paper('Federated Learning', at));
    digests[`digests/${day}-daily.jsonl`] = `${lines.join('\n')}\n`;
  }
  return digests;
}

const textOf = (site: string, path: string): string => toText(readPage(site, path).tree);

describe('a library of two years', () => {
  let site: string;
  beforeAll(() => {
    const content = contentWith(yearsOfDigests());
    site = join(content, '..', 'site');
    expect(run('build', '--content', content, '--out', site)).toMatchObject({ status: 0, stderr: '' });
  });
  const main = (path: string): string => textOf(site, path);

  test('shows on the topics page what is new in each, and its way through time', () => {
    expect(main('topics.html')).toMatch(/Knowledge distillation\s*208 papers\s*\+4\s*in the newest digest/);
    const { elements } = readPage(site, 'topics.html');
    const lines = elements.filter(({ properties }) => String(properties['className']) === 'sparkline');
    expect(lines.length).toBeGreaterThan(1);
  });

  test('cuts a long topic into pages numbered from the oldest', () => {
    const topic = 'topics/knowledge-distillation';
    const titles = (path: string): string[] => main(path).match(/Part \d+-\d+/g) ?? [];
    expect(titles(`${topic}.html`)).toHaveLength(28);
    expect(titles(`${topic}/1.html`)).toHaveLength(20);
    expect(titles(`${topic}/1.html`).at(-1)).toMatch(/^Part 0-/);
    const all = [
      `${topic}.html`,
      ...[9, 8, 7, 6, 5, 4, 3, 2, 1].map((page) => `${topic}/${page}.html`),
    ].flatMap(titles);
    expect(new Set(all).size).toBe(208);
  });

  test('narrows it by kind, year and code, with plain links', () => {
    const topic = 'topics/knowledge-distillation';
    expect(main(`${topic}/kind-survey.html`)).toContain('104 papers');
    expect(main(`${topic}/year-2024.html`)).toContain('104 papers');
    expect(main(`${topic}/year-2025.html`)).toContain('104 papers');
    // Every paper has code: that would narrow nothing.
    expect(existsSync(join(site, topic, 'code.html'))).toBe(false);
    const { elements } = readPage(site, `${topic}/kind-survey.html`);
    const current = elements.filter(({ properties }) => properties['ariaCurrent'] === 'page');
    expect(current.map((element) => toText(element).trim())).toContain('Survey');
  });

  test('draws its momentum, with the same figures as a table', () => {
    const { tree } = readPage(site, 'topics/knowledge-distillation.html');
    const cells: string[] = [];
    let bars = 0;
    visit(tree, 'element', (element) => {
      if (element.properties['className']?.toString() === 'bars')
        bars = String(element.properties['d']).split('M').length - 1;
      if (element.tagName === 'td') cells.push(toText(element).trim());
    });
    const counts = cells.filter((cell) => !cell.endsWith('%')).map(Number);
    expect(counts.reduce((sum, papers) => sum + papers, 0)).toBe(208);
    expect(bars).toBe(counts.length);
  });

  test('has each paper on one page of its letter and one of its month, all found from the indexes', () => {
    const papers = pagesOf(site).filter((path) => path.startsWith('papers/'));
    for (const [index, folder] of [
      ['papers.html', 'titles/'],
      ['dates.html', 'dates/'],
    ] as const) {
      const found = new Set<string>([index]);
      const listed: string[] = [];
      for (const page of found)
        for (const { tagName, properties } of readPage(site, page).elements) {
          const { path } = (tagName === 'a' && target(page, String(properties['href']))) || { path: '' };
          if (path.startsWith(folder)) found.add(path);
          if (path.startsWith('papers/')) listed.push(path);
        }
      expect([...found].slice(1).sort()).toEqual(pagesOf(site).filter((path) => path.startsWith(folder)));
      expect(listed.sort()).toEqual(papers);
    }
  });

  test('has no list heavier than 60 kB, and no link on one that leads nowhere', () => {
    const pages = new Set(pagesOf(site));
    for (const path of [...pages].filter((page) => !/^(?:map|papers\/)/.test(page))) {
      const { html, elements } = readPage(site, path);
      expect(Buffer.byteLength(html), path).toBeLessThan(60_000);
      for (const { tagName, properties } of elements) {
        const to = tagName === 'a' ? target(path, String(properties['href'])) : undefined;
        if (to?.path.endsWith('.html')) expect(pages, `${path} → ${to.path}`).toContain(to.path);
      }
    }
  });

  test('tells which topics grow', () => {
    const [, growing = '', shrinking = ''] =
      /Growing([\s\S]*)Shrinking([\s\S]*)/.exec(main('trends.html')) ?? [];
    expect(growing).toContain('Federated');
    expect(shrinking).toContain('Knowledge distillation');
  });

  test('maps each paper once, as a link with a title, and lists it below', () => {
    const dots = new Map<string, number>();
    for (const path of pagesOf(site).filter((page) => page.startsWith('map')))
      for (const { tagName, properties, children } of readPage(site, path).elements)
        if (
          tagName === 'a' &&
          children.some((child) => child.type === 'element' && child.tagName === 'circle')
        ) {
          expect(children.some((child) => child.type === 'element' && child.tagName === 'title')).toBe(true);
          const to = String(properties['href']).replace(/^(?:\.\.\/)*/, '');
          dots.set(to, (dots.get(to) ?? 0) + 1);
        }
    expect(dots.size).toBe(pagesOf(site).filter((path) => path.startsWith('papers/')).length);
    expect([...dots.values()].every((times) => times === 1)).toBe(true);
  });
});

describe('the sample', () => {
  const site = inject('sample');

  test('says that one digest makes no trend', () => {
    expect(textOf(site, 'trends.html')).toContain('there is one so far');
  });

  test('names on a paper the papers near it and what they share', () => {
    const text = textOf(
      site,
      'papers/diffkg-knowledge-graph-diffusion-model-for-recommendation-76c3a86ecf.html',
    );
    expect(text).toMatch(/Related papers[\s\S]*both on knowledge graph/);
    for (const path of pagesOf(site).filter((page) => page.startsWith('papers/'))) {
      const related = readPage(site, path).html.match(/class="related"[\s\S]*?<\/section>/)?.[0] ?? '';
      expect(related.match(/<li>/g)?.length ?? 0, path).toBeLessThanOrEqual(6);
    }
  });

  test('marks in the abstract the phrases that gave a paper its topics', () => {
    const { html } = readPage(
      site,
      'papers/diffkg-knowledge-graph-diffusion-model-for-recommendation-76c3a86ecf.html',
    );
    expect(html).toContain('<span class="highlight">recommendation systems</span>');
  });

  test('has its kinds and code on the cards, and lists for them', () => {
    const text = textOf(site, 'digests/2025-07-30-knowledge-transfer/kind-survey.html');
    expect(text).toContain('A Survey on Knowledge Distillation of Large Language Models');
    expect(text).toMatch(/\bSurvey\b[\s\S]*\bCode\b/);
    expect(readFileSync(join(site, 'digests/2025-07-30-knowledge-transfer/code.html'), 'utf8')).toContain(
      'torchdistill',
    );
  });
});
