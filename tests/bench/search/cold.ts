import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { sorted } from './percentile.ts';
import type { Queries } from './queries.ts';

const PER_KIND = 10;
/** A host's answer has a head too. Bytes, about what GitHub Pages sends over HTTP/2. */
const HEAD = 150;

/**
 * What a first query costs with nothing kept: scripts and every file until the first ten results stand, each as a host
 * compresses it (gzip) with a head; and how many rounds of requests that took one after the other. Ours also counts the
 * script of the search page, and both what is shown first and the whole answer.
 */
export async function measureCold(
  browser: Browser,
  address: string,
  queries: Queries,
  who: 'bench' | 'stock',
): Promise<void> {
  const script =
    who === 'bench' ? gzipSync(await (await fetch(`${address}assets/search.js`)).text()).length + HEAD : 0;
  for (const until of who === 'bench' ? (['first', 'whole'] as const) : (['whole'] as const)) {
    const name = `${who === 'bench' ? `${until} answers` : 'stock Pagefind'}, cold`;
    const all: Cost[] = [];
    for (const [kind, own] of Object.entries(queries)) {
      const costs: Cost[] = [];
      for (const { text } of own.slice(0, PER_KIND))
        costs.push(await costOf(browser, address, text, who, script, until));
      all.push(...costs);
      print(`${kind}, ${name}`, costs);
    }
    print(`all kinds, ${name}`, all);
  }
}

interface Cost {
  readonly bytes: number;
  readonly rounds: number;
  readonly files: number;
}

async function costOf(
  browser: Browser,
  address: string,
  text: string,
  who: 'bench' | 'stock',
  script: number,
  until: 'first' | 'whole',
): Promise<Cost> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const isCounted = (url: string): boolean =>
    who === 'bench' ? /\/pagefind\/|search-engine/.test(url) : /\/stock\//.test(url);
  /** What a page asks for at once, before any script runs. */
  const isPreloaded = (url: string): boolean => /search-engine\.js|pagefind\/index\.json/.test(url);
  const bodies: Promise<number>[] = [];
  let rounds = 1;
  let open = 0;
  let answered = false;
  // A round begins when all that was asked for before has come. Requests of a worker are its context's.
  context.on('request', (request) => {
    if (!isCounted(request.url())) return;
    if (open === 0 && !isPreloaded(request.url())) rounds++;
    open++;
  });
  context.on('requestfinished', (request) => {
    if (!isCounted(request.url())) return;
    open--;
    if (answered) return;
    bodies.push(
      request.response().then(async (response) => gzipSync((await response?.body()) ?? '').length + HEAD),
    );
  });
  await page.goto(address);
  await page.evaluate(({ query, name, until }) => window[name].find(query, until), {
    query: text,
    name: who,
    until,
  });
  answered = true;
  const sizes = await Promise.all(bodies);
  await context.close();
  return { bytes: sizes.reduce((sum, size) => sum + size, script), rounds, files: sizes.length };
}

function print(what: string, costs: readonly Cost[]): void {
  const bytes = sorted(costs.map((cost) => cost.bytes / 1000));
  const rounds = sorted(costs.map((cost) => cost.rounds));
  const files = sorted(costs.map((cost) => cost.files));
  console.log(
    `${what}: median ${bytes(50).toFixed(0)} kB, p95 ${bytes(95).toFixed(0)} kB, most ${bytes(100).toFixed(0)} kB; ` +
      `round trips median ${rounds(50)}, most ${rounds(100)}; files median ${files(50)}, most ${files(100)}`,
  );
}
