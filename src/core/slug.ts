/**
 * The words of a text as an address may have them: small letters and digits, with one hyphen for whatever is between
 * them. Only ASCII stays, so fold a text first if its accents should not cost letters; empty where nothing stays.
 */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
