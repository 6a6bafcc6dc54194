import { SavingFailed } from './failure.ts';

/** A saved response carries its file's hash, by which the next build finds what it need not fetch again. */
const HASH = 'carrel-hash';

/** The first 16 hex digits of the SHA-256 of a file's bytes, as inventories have them. */
export async function hashOf(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The hash a saved response was saved with. */
export function savedHash(response: Response | undefined): string | undefined {
  return response?.headers.get(HASH) ?? undefined;
}

/** True for what may be saved at all: a whole answer of this origin. */
export function isWholeAndOwn({ status, type }: Response): boolean {
  return status === 200 && type === 'basic';
}

/**
 * A response to save or to answer with, made anew from a body: it no longer counts as redirected, which browsers
 * refuse for pages, and its headers do not tell of a compression that is undone.
 */
export function responseOf(body: ArrayBuffer, { status, headers }: Response, hash?: string): Response {
  const own = new Headers(headers);
  own.delete('content-encoding');
  own.delete('content-length');
  if (hash) own.set(HASH, hash);
  return new Response(body, { status, headers: own });
}

/**
 * Fetches a file past every cache, ready to be saved.
 * @param hash of the bytes it must have: while a host is being updated it may have files of two builds
 * @throws SavingFailed
 */
export async function fetchFile(address: string, hash: string, signal?: AbortSignal): Promise<Response> {
  try {
    const response = await fetch(address, { cache: 'no-store', ...(signal ? { signal } : {}) });
    if (!isWholeAndOwn(response))
      throw new SavingFailed('unreachable', `${address}: status ${response.status}`);
    const body = await response.arrayBuffer();
    if ((await hashOf(body)) === hash) return responseOf(body, response, hash);
  } catch (cause) {
    if (cause instanceof SavingFailed) throw cause;
    throw new SavingFailed(signal?.aborted ? 'stopped' : 'unreachable', address, { cause });
  }
  throw new SavingFailed('changed', `${address}: not the file of this build`);
}
