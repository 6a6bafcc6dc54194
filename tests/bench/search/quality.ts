import type { Browser } from 'playwright-core';
import type { Queries } from './queries.ts';

const FIRST = 5;

/** How often the wanted paper is among the first five. */
export async function measureQuality(browser: Browser, address: string, queries: Queries): Promise<void> {
  const page = await browser.newPage();
  await page.goto(address);
  for (const [kind, own] of Object.entries(queries)) {
    const found = await page.evaluate(
      async (texts) => {
        const all: string[][] = [];
        for (const text of texts) all.push((await window.bench.find(text)).ids);
        return all;
      },
      own.map(({ text }) => text),
    );
    const right = own.filter(({ wanted }, index) => found[index]!.slice(0, FIRST).includes(wanted)).length;
    console.log(
      `${kind}: wanted paper in the first five ${((100 * right) / own.length).toFixed(1)} % of ${own.length}`,
    );
    if (process.argv.includes('--show'))
      own.forEach(({ text, wanted }, index) => {
        if (!found[index]!.slice(0, FIRST).includes(wanted)) console.log(`  ${text}: not ${wanted}`);
      });
  }
  await page.close();
}
