import { readStored, store } from '../storage/site-storage.ts';

/** Whether single keys do anything: they get in the way of those who steer a browser by voice (WCAG 2.1.4). */
export function keysAreOn(): boolean {
  return readStored('keys') !== 'off';
}

/** Remembers the reader's choice; a browser that keeps nothing keeps the keys as they are. */
export function turnKeys(on: boolean): void {
  store('keys', on ? 'on' : 'off');
}
