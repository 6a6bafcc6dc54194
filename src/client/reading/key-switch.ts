/** Where it is stored that the reader turned single keys off: they disturb those who use speech input (WCAG 2.1.4). */
const SWITCH = 'carrel:keys';

/** True where single keys work. The same for every site of this host, because it depends on the reader. */
export function keysAreOn(): boolean {
  try {
    return localStorage.getItem(SWITCH) !== 'off';
  } catch {
    return true;
  }
}

/** Remembers the reader's choice; a browser that keeps nothing keeps the keys as they are. */
export function turnKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(SWITCH);
    else localStorage.setItem(SWITCH, 'off');
  } catch {}
}
