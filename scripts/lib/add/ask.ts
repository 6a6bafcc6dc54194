import type { cacheStores } from 'undici';
import { Agent, interceptors, request } from 'undici';
import { connectorFor } from './connector.ts';
import { Refusal } from './failure.ts';

const REDIRECTS = 5;

/** Answers that may be kept. */
export type AnswerStore = InstanceType<typeof cacheStores.SqliteCacheStore>;

/** What a request keeps to. */
export interface Limits {
  readonly store: AnswerStore;
  /** Of the answer decoded. Bytes. */
  readonly largest: number;
  readonly signal: AbortSignal;
}

/**
 * Asks once for an address, and follows its redirects.
 * @returns the answer, decoded
 * @throws a `Refusal` for an answer with another status than 200
 */
export async function ask(url: string, { store, largest, signal }: Limits): Promise<Uint8Array> {
  const agent = new Agent({
    connect: connectorFor(new URL(url).hostname),
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  const dispatcher = agent.compose(
    interceptors.redirect({ maxRedirections: REDIRECTS }),
    interceptors.cache({ store }),
    interceptors.decompress(),
  );
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher,
      signal,
      headers: {
        accept: 'application/json, application/atom+xml, application/rss+xml, text/html;q=0.8, */*;q=0.5',
        'accept-encoding': 'gzip, deflate, br',
      },
    });
    // What is left of an answer nobody reads is an error to nobody.
    body.on('error', () => {});
    if (statusCode !== 200) throw new Refusal(statusCode, headers['retry-after']?.toString());
    const encoding = headers['content-encoding'] ?? 'identity';
    if (encoding !== 'identity')
      throw new Error(`the answer is encoded as ${encoding}, which is not known here`);
    if (Number(headers['content-length'] ?? 0) > largest) throw tooLarge(largest);
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of body) {
      size += chunk.length;
      if (size > largest) throw tooLarge(largest);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } finally {
    await agent.destroy();
  }
}

function tooLarge(largest: number): Error {
  return new Error(`more than ${largest} bytes are no digest`);
}
