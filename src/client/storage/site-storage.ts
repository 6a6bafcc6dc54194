/**
 * Path of the site's root: sites that share a host keep what they keep under it, each for itself. Told by where the
 * site's scripts lie, since the one in the head runs before there is a body to ask.
 */
export const home = new URL('..', (document.currentScript as HTMLScriptElement).src).pathname;

/** What a browser's storage of texts keeps of a site, and under which key that stood when sites were not told apart. */
const FORMER = {
  settings: 'carrel-settings',
  offline: 'carrel-offline',
  searches: 'carrel-searches',
  keys: 'carrel:keys',
  list: undefined,
} as const;

export type StoredName = keyof typeof FORMER;
/** For this site's good, or as long as its tab lives. */
export type Area = 'localStorage' | 'sessionStorage';

/** The key under which this site keeps something. */
export function keyOf(name: StoredName): string {
  return `carrel ${home} ${name}`;
}

/** What is stored; null where nothing is, or where the browser keeps nothing. */
export function readStored(name: StoredName, area: Area = 'localStorage'): string | null {
  try {
    return globalThis[area].getItem(keyOf(name)) ?? adopt(name, globalThis[area]);
  } catch {
    return null;
  }
}

/** @returns false where the browser keeps nothing, or has no room */
export function store(name: StoredName, text: string, area: Area = 'localStorage'): boolean {
  try {
    globalThis[area].setItem(keyOf(name), text);
    return true;
  } catch {
    return false;
  }
}

/** Takes over what stands under a former key. It stays there: the host's other sites have yet to take it over. */
function adopt(name: StoredName, storage: Storage): string | null {
  const former = FORMER[name];
  const text = former ? storage.getItem(former) : null;
  if (text !== null) storage.setItem(keyOf(name), text);
  return text;
}
