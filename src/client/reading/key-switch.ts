import { readStored, store } from '../storage/site-storage.ts';

/** True where single keys work: they disturb those who use speech input (WCAG 2.1.4). */
export function keysAreOn(): boolean {
  return readStored('keys') !== 'off';
}

/** Remembers the reader's choice; a browser that keeps nothing keeps the keys as they are. */
export function turnKeys(on: boolean): void {
  store('keys', on ? 'on' : 'off');
}
