import { readStored, store } from '../storage/site-storage.ts';

/**
 * The settings as they are stored; null where there are none. They lie not with the reader's papers and notes, but where
 * a script can read them before the page is first drawn.
 */
export function storedSettings(): string | null {
  return readStored('settings');
}

/** False where the browser keeps nothing. */
export function storeSettings(text: string): boolean {
  return store('settings', text);
}

/** True until the reader has removed what was saved. */
export function wantsOffline(): boolean {
  return readStored('offline') !== 'off';
}

export function storeWantsOffline(wanted: boolean): void {
  store('offline', wanted ? 'on' : 'off');
}
