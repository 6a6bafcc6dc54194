import type { Browser } from 'playwright-core';
import { fold } from '../../../src/core/search/tokens.ts';
import type { BenchPaper, Queries } from './queries.ts';
import { TOGETHER_NOWHERE } from './queries.ts';

const FIRST = 5;
/** "Hardly a paper" is not said of a word that more papers have. */
const HARDLY = 2;

/**
 * How often the wanted paper is among the first five, and how often something is said that is not so.
 * @param who ours, or Pagefind as it comes
 */
export async function measureQuality(
  browser: Browser,
  address: string,
  queries: Queries,
  papers: readonly BenchPaper[],
  who: 'bench' | 'stock',
): Promise<void> {
  const page = await browser.newPage();
  await page.goto(address);
  const having = papersWithWords(papers);
  for (const [kind, own] of Object.entries(queries)) {
    const found = await page.evaluate(
      async ({ texts, name }) => {
        const all: { ids: string[]; said: string[] }[] = [];
        for (const text of texts) all.push(await window[name].find(text));
        return all;
      },
      { texts: own.map(({ text }) => text), name: who },
    );
    const isRight = ({ wanted }: { wanted?: string }, index: number): boolean =>
      wanted === undefined
        ? found[index]!.ids.length > 0 && falseClaims(found[index]!.said, having).length === 0
        : found[index]!.ids.slice(0, FIRST).includes(wanted);
    const right = own.filter(isRight).length;
    const claims = found.flatMap(({ said }) => falseClaims(said, having));
    const what =
      kind === TOGETHER_NOWHERE ? 'something shown, nothing false said' : 'wanted paper in the first five';
    console.log(
      `${who === 'bench' ? '' : 'stock Pagefind, '}${kind}: ${what} ${((100 * right) / own.length).toFixed(1)} % of ${own.length}; false claims ${claims.length}`,
    );
    if (process.argv.includes('--show')) {
      own.forEach((query, index) => {
        if (!isRight(query, index)) console.log(`  ${query.text}: not ${query.wanted ?? 'so'}`);
      });
      for (const claim of claims) console.log(`  false: ${claim}`);
    }
  }
  await page.close();
}

function papersWithWords(papers: readonly BenchPaper[]): Map<string, number> {
  const having = new Map<string, number>();
  for (const { title, abstract } of papers)
    for (const word of new Set((`${title} ${abstract}`.match(/[\p{L}\p{N}]+/gu) ?? []).map(fold)))
      having.set(word, (having.get(word) ?? 0) + 1);
  return having;
}

/** What was said to be in no paper, or hardly one, and is. */
function falseClaims(said: readonly string[], having: ReadonlyMap<string, number>): string[] {
  return said.filter((sentence) => {
    if (!/^No paper(?:, or hardly one,)? has “/.test(sentence)) return false;
    const most = sentence.includes('hardly') ? HARDLY : 0;
    const [claim = ''] = sentence.split(/[;.]/);
    return [...claim.matchAll(/“(\p{L}+)”/gu)].some(([, word = '']) => (having.get(fold(word)) ?? 0) > most);
  });
}
