/**
 * Why a file could not be saved: there is no room for it, the site has a newer build than the one being saved,
 * its host could not be reached or had no such file, or the reader asked to stop.
 */
export type FailureReason = 'quota' | 'changed' | 'unreachable' | 'stopped';

/** Thrown wherever saving ends early. */
export class SavingFailed extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** The reason of anything thrown while saving. */
export function reasonOf(error: unknown): FailureReason {
  if (error instanceof SavingFailed) return error.reason;
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'quota' : 'unreachable';
}

/** A saved response carries its file's hash, by which the next build finds what it need not fetch again. */
const HASH = 'carrel-hash';

/** The first 16 hex digits of the SHA-256 of a file's bytes, as manifests have them. */
export async function hashOf(body: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(digest.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The hash a saved response was saved with. */
export function savedHash(response: Response | undefined): string | undefined {
  return response?.headers.get(HASH) ?? undefined;
}

/** True for a response that may be saved: a whole one of this origin. */
export function isCacheable({ status, type }: Response): boolean {
  return status === 200 && type === 'basic';
}

/**
 * A response to save or to answer with, made anew from a body: it no longer counts as redirected, which browsers
 * refuse for pages, and its headers name no compression, because the body is already decompressed.
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
    if (!isCacheable(response))
      throw new SavingFailed('unreachable', `${address}: status ${response.status}`);
    const body = await response.arrayBuffer();
    if ((await hashOf(body)) === hash) return responseOf(body, response, hash);
  } catch (cause) {
    if (cause instanceof SavingFailed) throw cause;
    throw new SavingFailed(signal?.aborted ? 'stopped' : 'unreachable', address, { cause });
  }
  throw new SavingFailed('changed', `${address}: not the file of this build`);
}
