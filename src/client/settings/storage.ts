/**
 * Where settings lie: not with the reader's papers and notes, but where a script can read them before the page is
 * first drawn.
 */
export const SETTINGS_KEY = 'carrel-settings';
const OFFLINE_KEY = 'carrel-offline';

/** The settings as they are stored; null where there are none, or where the browser keeps nothing. */
export function storedSettings(): string | null {
  return read(SETTINGS_KEY);
}

/** False where the browser keeps nothing. */
export function storeSettings(text: string): boolean {
  return write(SETTINGS_KEY, text);
}

/** True until the reader has removed what was saved. */
export function wantsOffline(): boolean {
  return read(OFFLINE_KEY) !== 'off';
}

export function storeWantsOffline(wanted: boolean): void {
  write(OFFLINE_KEY, wanted ? 'on' : 'off');
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
