import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import { Agent, cacheStores, interceptors, request } from 'undici';
import { HOUSE } from '../content-folder.ts';

/** How a download behaves; only tests are in more of a hurry. */
export interface Patience {
  /** Between two requests to one host, and before a retry. arXiv asks for three seconds. Milliseconds. */
  readonly pause: number;
  /** For the answer to begin, and between two pieces of it. Milliseconds. */
  readonly timeout: number;
  /** A digest larger than this is none. Bytes. */
  readonly largest: number;
}

const PATIENCE: Patience = { pause: 3000, timeout: 60_000, largest: 128 * 1024 * 1024 };
const RETRIES = 4;

/** Makes a function that fetches digests politely: one request at a time to a host, retried, and from a cache. */
export function downloader(
  patience: Patience = PATIENCE,
  cacheFile = defaultCacheFile(),
): (url: string) => Promise<Uint8Array> {
  const lastRequest = new Map<string, number>();
  const agent = new Agent({ headersTimeout: patience.timeout, bodyTimeout: patience.timeout }).compose(
    interceptors.retry({
      maxRetries: RETRIES,
      minTimeout: patience.pause,
      maxTimeout: patience.pause * 8,
      timeoutFactor: 2,
      retryAfter: true,
      statusCodes: [429, 500, 502, 503, 504],
    }),
    interceptors.redirect({ maxRedirections: 5 }),
    interceptors.cache({ store: new cacheStores.SqliteCacheStore({ location: cacheFile }) }),
  );
  return async (url) => {
    const { host } = new URL(url);
    const wait = (lastRequest.get(host) ?? Number.NEGATIVE_INFINITY) + patience.pause - performance.now();
    if (wait > 0) await sleep(wait);
    try {
      return await fetchBody(url, agent, patience.largest);
    } finally {
      lastRequest.set(host, performance.now());
    }
  };
}

function defaultCacheFile(): string {
  const folder = join(HOUSE, 'node_modules', '.cache', 'carrel');
  mkdirSync(folder, { recursive: true });
  return join(folder, 'http.sqlite');
}

async function fetchBody(url: string, dispatcher: Dispatcher, largest: number): Promise<Uint8Array> {
  const { statusCode, headers, body } = await request(url, {
    dispatcher,
    headers: {
      accept: 'application/json, application/atom+xml, application/rss+xml, text/html;q=0.8, */*;q=0.5',
    },
  });
  const tooLarge = (): Error => new Error(`more than ${largest} bytes are no digest`);
  const abandon = async (error: Error): Promise<never> => {
    body.on('error', () => {});
    body.destroy();
    throw error;
  };
  if (statusCode !== 200) return abandon(new Error(`the server answers ${statusCode}`));
  if (Number(headers['content-length'] ?? 0) > largest) return abandon(tooLarge());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > largest) return abandon(tooLarge());
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
