import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { cacheStores } from 'undici';
import { PROJECT_ROOT } from '../../../src/integration/content-folder.ts';
import type { AnswerStore } from './ask.ts';
import { ask } from './ask.ts';
import { isPassing, Refusal, sayFailure } from './failure.ts';
import { askedWaits, readRetryAfter, sayWait } from './retry-after.ts';

/** How a download behaves. */
export interface Patience {
  /** Between two requests to one host, and before a retry. arXiv asks for three seconds. Milliseconds. */
  readonly pause: number;
  /** For a download as a whole, with its redirects and retries. Milliseconds. */
  readonly deadline: number;
  /** A digest larger than this is none. Bytes. */
  readonly largest: number;
}

/** What a download tells time by; only tests have another. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  sleep(milliseconds: number, signal: AbortSignal): Promise<unknown>;
}

export const PATIENCE: Patience = { pause: 3000, deadline: 60_000, largest: 128 * 1024 * 1024 };
const CLOCK: Clock = { now: Date.now, sleep: (wait, signal) => sleep(wait, undefined, { signal }) };
const TRIES = 5;

/**
 * Makes a function that fetches digests politely: one request at a time to a host, with pauses between, as late as the
 * host asks for, and from a cache where the host allows it.
 * @param folder where answers and the waits hosts asked for are kept
 */
export function downloader(
  patience: Patience = PATIENCE,
  folder = join(PROJECT_ROOT, 'node_modules', '.cache', 'carrel'),
  clock: Clock = CLOCK,
): (url: string) => Promise<Uint8Array> {
  const lastRequest = new Map<string, number>();
  const waits = askedWaits(join(folder, 'waits.json'));
  let store: AnswerStore | undefined;

  const askPolitely = async (url: string, host: string, signal: AbortSignal): Promise<Uint8Array> => {
    const pause = (lastRequest.get(host) ?? Number.NEGATIVE_INFINITY) + patience.pause - clock.now();
    if (pause > 0) await clock.sleep(pause, signal);
    store ??= openStore(folder);
    try {
      return await ask(url, { store, largest: patience.largest, signal });
    } finally {
      lastRequest.set(host, clock.now());
    }
  };

  const askAgain = async (url: string, host: string, signal: AbortSignal): Promise<Uint8Array> => {
    const end = clock.now() + patience.deadline;
    for (let tries = 1; ; tries++) {
      try {
        return await askPolitely(url, host, signal);
      } catch (error) {
        const asked = error instanceof Refusal ? readRetryAfter(error.retryAfter, clock.now()) : undefined;
        const wait = asked ?? patience.pause * 2 ** (tries - 1);
        if (tries === TRIES || !isPassing(error) || clock.now() + wait >= end) {
          if (!asked) throw error;
          waits.keep(host, asked, clock.now());
          throw new Error(`${(error as Error).message}; the host asks to wait ${sayWait(asked)}`);
        }
        await clock.sleep(wait, signal);
      }
    }
  };

  return async (url) => {
    const { host } = new URL(url);
    const left = waits.left(host, clock.now());
    if (left > 0) throw new Error(`the host asks to wait ${sayWait(left)} more; it is not asked before`);
    const signal = AbortSignal.timeout(patience.deadline);
    try {
      return await askAgain(url, host, signal);
    } catch (error) {
      if (!signal.aborted) throw new Error(sayFailure(error), { cause: error });
      throw new Error(
        `no whole answer within ${sayWait(patience.deadline)}; --timeout SECONDS gives it more`,
      );
    }
  };
}

function openStore(folder: string): AnswerStore {
  mkdirSync(folder, { recursive: true });
  return new cacheStores.SqliteCacheStore({ location: join(folder, 'http.sqlite') });
}
