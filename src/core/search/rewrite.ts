import { PART, parseQuery } from './query.ts';

/** A query whose words are in quotation marks, and so taken as they are; the rest of it stays as it was. */
export function literalQuery(text: string): string {
  return text.replace(
    PART,
    (whole: string, minus?: string, name?: string, quoted?: string, bare?: string) => {
      const isWords = !minus && quoted === undefined && bare && parseQuery(whole).words.length > 0;
      return isWords ? `${name ? `${name}:` : ''}"${bare.replace(/["“”„]/g, ' ')}"` : whole;
    },
  );
}

/** A query whose phrases may be found as words. */
export function looseQuery(text: string): string {
  return text.replace(/["“”„]/g, '');
}
