import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { sorted } from './percentile.ts';
import type { Queries } from './queries.ts';

const PER_KIND = 40;
/** A host's answer has a head too. Bytes, about what GitHub Pages sends over HTTP/2. */
const HEAD = 150;

/**
 * What a first query costs with nothing kept: the search script and every index file until the first ten results stand,
 * each as a host compresses it (gzip) with a head; and how many rounds of requests that took one after the other.
 */
export async function measureCold(browser: Browser, address: string, queries: Queries): Promise<void> {
  const script = gzipSync(await (await fetch(`${address}search-script.js`)).text()).length + HEAD;
  for (const [kind, own] of Object.entries(queries)) {
    const costs: { bytes: number; rounds: number; files: number }[] = [];
    for (const { text } of own.slice(0, PER_KIND)) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const bodies: Promise<number>[] = [];
      // The script and, at the same time, the index's first file are the first round; each other round begins when all
      // before it have come.
      let rounds = 1;
      let open = 0;
      page.on('request', (request) => {
        if (!request.url().includes('/search/')) return;
        if (open === 0 && !request.url().includes('/search/index.js')) rounds++;
        open++;
      });
      page.on('requestfinished', (request) => {
        if (!request.url().includes('/search/')) return;
        open--;
        bodies.push(
          request.response().then(async (response) => gzipSync((await response?.body()) ?? '').length + HEAD),
        );
      });
      await page.goto(address);
      await page.evaluate((query) => window.bench.find(query), text);
      const sizes = await Promise.all(bodies);
      costs.push({ bytes: sizes.reduce((sum, size) => sum + size, script), rounds, files: sizes.length });
      await context.close();
    }
    const bytes = sorted(costs.map((cost) => cost.bytes / 1000));
    const rounds = sorted(costs.map((cost) => cost.rounds));
    const files = sorted(costs.map((cost) => cost.files));
    console.log(
      `${kind}, cold: median ${bytes(50).toFixed(0)} kB, p95 ${bytes(95).toFixed(0)} kB, most ${bytes(100).toFixed(0)} kB; ` +
        `round trips median ${rounds(50)}, most ${rounds(100)}; files median ${files(50)}, most ${files(100)} (script ${(script / 1000).toFixed(1)} kB)`,
    );
  }
}
