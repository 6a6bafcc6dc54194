import { fingerprint } from './paper.ts';

/** The site's own pages, and names that no file can have on Windows. */
const RESERVED = /^(?:index|unsorted|con|prn|aux|nul|com\d|lpt\d)$/;

/** True for a name that a page of the owner's cannot have in its address. */
export function isReserved(name: string): boolean {
  return RESERVED.test(name);
}

/**
 * Names for files that are safe in addresses, one a file: the file's name without its ending; with it where two files
 * differ in nothing else, or the name is reserved; a plain part and a hash where the name has letters an address would
 * have to escape.
 * @param names file names in the house's order
 * @param shown the part of a file's name that counts
 */
export function addressNames(
  names: readonly string[],
  shown: (name: string) => string = (name) => name,
): Map<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    const whole = shown(name);
    const stem = whole.replace(/\.gz$/i, '').replace(/\.[A-Za-z0-9]+$/, '');
    const candidates = [safe(stem), safe(whole), `${safe(whole)}-${fingerprint(name, 6)}`];
    const slug =
      candidates.find((candidate) => !taken.has(candidate) && !isReserved(candidate)) ?? fingerprint(name);
    taken.add(slug);
    slugs.set(name, slug);
  }
  return slugs;
}

function safe(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 64);
  const kept = /^[A-Za-z0-9._ -]{1,64}$/.test(text);
  return kept && plain ? plain : `${plain || 'digest'}-${fingerprint(text, 6)}`;
}
