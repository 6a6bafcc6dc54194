import { fingerprint } from './paper.ts';
import { slugOf } from './slug.ts';

/** The day in a digest's file name, at its head by custom, where it is a day of the calendar. */
export function dayIn(name: string): string | undefined {
  const day = /(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/.exec(name)?.[1];
  return day && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ? day : undefined;
}

/**
 * Names for digests that are safe in addresses, one a file: the file's name without its ending; with it where two
 * files differ in nothing else; a plain part and a hash where the name has letters an address would have to escape.
 * @param names file names in the house's order
 */
export function digestSlugs(names: readonly string[]): Map<string, string> {
  const slugs = new Map<string, string>();
  const taken = new Set<string>();
  for (const name of names) {
    const stem = name.replace(/\.gz$/i, '').replace(/\.[A-Za-z0-9]+$/, '');
    const candidates = [safe(stem), safe(name), `${safe(name)}-${fingerprint(name, 6)}`];
    const slug = candidates.find((candidate) => !taken.has(candidate)) ?? fingerprint(name);
    taken.add(slug);
    slugs.set(name, slug);
  }
  return slugs;
}

function safe(text: string): string {
  const plain = slugOf(text).slice(0, 64);
  const kept = /^[A-Za-z0-9._ -]{1,64}$/.test(text);
  return kept && plain ? plain : `${plain || 'digest'}-${fingerprint(text, 6)}`;
}
