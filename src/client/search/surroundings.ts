/**
 * What Pagefind's script takes from around it. It swallows requests that fail and files that are damaged, and finds
 * less; so its requests and complaints go through here, and whoever asked is told.
 */

/** A file that has not come by then does not count on coming. Milliseconds. */
const PATIENCE = 45_000;

/** Gives the bytes of a file by its address; rejects where it cannot. */
export type ReadFile = (address: string) => Promise<Response>;

let read: ReadFile = (address) => globalThis.fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
const complaints: string[] = [];

/** Files that have been asked for before Pagefind does. */
const expected = new Map<string, Promise<Response>>();

/** Has files read otherwise than from the network. */
export function readFilesBy(other: ReadFile): void {
  read = other;
}

/** Asks for a file that Pagefind will want, to have it sooner. */
export function expect(address: string): void {
  const response = read(address);
  response.catch(() => {
    // Told to Pagefind when it asks.
  });
  expected.set(address, response);
}

/** A file of the site; rejects where there is none. Pagefind's program lies beside the shards, once for all. */
export async function fetch(asked: string): Promise<Response> {
  const address = asked.replace(/[^/]+\/(wasm\.[^/]+)$/, '$1');
  const response = await (expected.get(address) ?? read(address));
  expected.delete(address);
  if (!response.ok) throw new Error(`${nameOf(address)} is missing`);
  return response;
}

/** Takes Pagefind's complaints. */
export const console = {
  error: (message: unknown): unknown => complaints.push(String(message)),
  warn: (message: unknown): unknown => complaints.push(String(message)),
  log: (): void => {},
};

/** Does something with a shard, and rejects where Pagefind complained of a file of it meanwhile. */
export async function withoutComplaints<T>(folder: string, act: () => Promise<T>): Promise<T> {
  const before = complaints.length;
  const value = await act();
  const complaint = complaints.slice(before).find((text) => text.includes(folder) || !text.includes('/'));
  if (complaint) throw new Error(complaint.split('\n')[0]);
  return value;
}

function nameOf(address: string): string {
  return address.replace(/\?.*$/, '').split('/').slice(-2).join('/');
}
