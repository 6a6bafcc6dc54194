import type { Browser } from 'playwright-core';
import { sorted } from './percentile.ts';
import type { Queries } from './queries.ts';

const PER_KIND = 30;
const SLOWDOWN = 4;
/** The words that most papers have, alone and together. */
const COMMON = [
  'model',
  'models',
  'learning',
  'language',
  'data',
  'using',
  'method',
  'the',
  'large language model',
  'learning model data',
];

/**
 * How long a query takes once the search is open, on a processor slowed down: with files it has not read before, and
 * asked again. Milliseconds from the call until the first ten results are read.
 */
export async function measureWarm(
  browser: Browser,
  address: string,
  queries: Queries,
  who: 'bench' | 'stock',
): Promise<void> {
  const page = await browser.newPage();
  // A worker would not be slowed down: both run on the page itself.
  await page.addInitScript(() => Object.defineProperty(globalThis, 'Worker', { value: undefined }));
  await page.goto(address);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.evaluate((name) => window[name].find('crowd counting'), who);
  const time = async (texts: readonly string[]): Promise<(percent: number) => number> =>
    sorted(
      await page.evaluate(
        async ({ list, name }) => {
          const times: number[] = [];
          for (const text of list) times.push((await window[name].find(text)).ms);
          return times;
        },
        { list: texts, name: who },
      ),
    );
  const kinds = Object.entries(queries).map(
    ([kind, own]) => [kind, own.slice(0, PER_KIND).map(({ text }) => text)] as const,
  );
  for (const [kind, texts] of [...kinds, ['common words', COMMON] as const]) {
    const fresh = await time(texts);
    const again = await time(texts);
    console.log(
      `${who === 'bench' ? '' : 'stock Pagefind, '}${kind}, warm, CPU ${SLOWDOWN}× slower: files new p50 ${fresh(50).toFixed(0)} p95 ${fresh(95).toFixed(0)} ms; ` +
        `asked again p50 ${again(50).toFixed(0)} p95 ${again(95).toFixed(0)} most ${again(100).toFixed(0)} ms`,
    );
  }
  const all = kinds.flatMap(([, texts]) => texts);
  const every = await time([...all, ...COMMON]);
  console.log(
    `${who === 'bench' ? '' : 'stock Pagefind, '}all kinds, warm: p95 ${every(95).toFixed(0)} ms, most ${every(100).toFixed(0)} ms`,
  );
  await page.close();
}
