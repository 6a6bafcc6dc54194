import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toText } from 'hast-util-to-text';
import { describe, expect, inject, test } from 'vitest';
import { readPage, readPapers } from './pages.ts';

const site = inject('sample');
const content = inject('sampleContent');
const papers = readPapers(site);
const byTitle = (start: string) => {
  const found = papers.find(({ title }) => title.startsWith(start));
  if (!found) throw new Error(`no paper begins with ${start}`);
  return found;
};
/** The digest's own blocks: a title, a blank line, an abstract, after the page's boilerplate. */
const blocks = readFileSync(join(content, 'digests', '2025-07-30-knowledge-transfer.txt'), 'utf8')
  .split(/\n\s*\n/)
  .map((block) => block.trim())
  .slice(6);
/** Text with everything the text room may change folded away. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();

describe('the sample digest', () => {
  test('has 71 papers, each with a file, a page and a line of data', () => {
    expect(papers).toHaveLength(71);
    expect(readdirSync(join(site, 'papers'))).toHaveLength(71);
    expect(readdirSync(join(content, 'papers')).filter((name) => name.endsWith('.md'))).toHaveLength(71);
    expect(
      papers.every(
        ({ date, digests }) => date === '2025-07-30' && digests[0] === '2025-07-30-knowledge-transfer',
      ),
    ).toBe(true);
  });

  test('comes with every title exact and every abstract whole, in its order', () => {
    const titles = blocks.filter((_, index) => index % 2 === 0);
    const abstracts = blocks.filter((_, index) => index % 2 === 1);
    expect(papers.map(({ title }) => title.replaceAll('’', "'").replaceAll('–', '-'))).toEqual(titles);
    const restored = new Set(['To address this,']);
    abstracts.forEach((abstract, index) => {
      const words = (text: string): string[] =>
        text
          .split(/\s+/)
          .map(folded)
          .filter((word) => word !== '');
      const shown = new Set(words(papers[index]!.abstract));
      const lost = words(abstract).filter((word) => !shown.has(word));
      expect(lost.length, `${papers[index]!.title}: ${lost.join(' ')}`).toBeLessThanOrEqual(
        restored.size * 3,
      );
    });
  });

  test('shows on each page the abstract that its data tells', () => {
    for (const { url, title, abstract } of papers) {
      const { elements } = readPage(site, url);
      const prose = elements.find(({ properties }) => String(properties['className']).includes('prose'));
      expect(folded(toText(prose!)), title).toBe(folded(abstract));
    }
  });

  test.each([
    ['Rethinking Vision', '42.7% and boosts', '42.7\\%'],
    ['Rethinking Vision', '“teacher” ViT', '``teacher'],
    ['From Known', '‘Known’ visual content', '`Known'],
    ['Distribution Shift', 'KD³', 'KD^{3}'],
    ['ScaLearn', '(e.g. adapters)', '\\eg'],
    ['Enhancing Visual', 'regularization, etc. However', '\\etc'],
    ['Efficient Crowd', 'https://github.com/HCPLab-SYSU/SKT.', '{https'],
    ['Languages You Know', 'transfer any linguistic', '*any*'],
    ['CooK', 'knowledge – relevant', '--'],
    ['LEMON', 'and', '% To'],
  ])('%s … reads “%s”', (title, restored, residue) => {
    const { abstract } = byTitle(title);
    expect(abstract).toContain(restored);
    expect(abstract).not.toContain(residue);
  });

  test('has no stray TeX comment left', () => {
    expect(papers.filter(({ abstract }) => /\s%\s/.test(abstract))).toEqual([]);
  });

  test.each([
    ['Class-relation', 'https://github.com/kleinzcy/Cr-KD-NCD'],
    ['On Giant', 'https://github.com/Facico/Dynamic-Logit-Fusion'],
    ['Efficient Crowd', 'https://github.com/HCPLab-SYSU/SKT'],
    ['torchdistill', 'https://github.com/yoshitomo-matsubara/torchdistill'],
    ['Twin-Merging', 'https://github.com/LZY-the-boys/Twin-Mergin'],
  ])('%s … links its code at %s', (title, url) => {
    const paper = byTitle(title);
    expect(paper.code).toContain(url);
    const { elements } = readPage(site, paper.url);
    expect(elements.some(({ tagName, properties }) => tagName === 'a' && properties['href'] === url)).toBe(
      true,
    );
    expect(readFileSync(join(content, 'papers', `${paper.id}.md`), 'utf8')).toContain(url);
  });

  test('has each paper under a topic, with the phrases that say so, and no topic over half of them', () => {
    const sizes = new Map<string, number>();
    for (const { title, abstract, topics } of papers) {
      expect(topics.length, title).toBeGreaterThan(0);
      for (const { slug, phrases } of topics) {
        sizes.set(slug, (sizes.get(slug) ?? 0) + 1);
        for (const phrase of phrases)
          expect(`${title} ${abstract}`.toLowerCase()).toContain(phrase.toLowerCase());
      }
    }
    for (const [slug, size] of sizes) expect(size, slug).toBeLessThanOrEqual(35);
  });
});
