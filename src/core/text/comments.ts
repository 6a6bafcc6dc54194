import type { Repair } from './inline.ts';

/** A phrase behind a per cent sign, up to its comma, after which a sentence begins anew. */
const COMMENT_PROVEN =
  /(?<=[.!?] )% [A-Z][^.!?%,\n]{1,80}, (?=(?:A|An|As|At|By|For|From|Here|However|In|It|On|Our|Since|Such|The|There|These|This|Thus|To|We|When|While|With) [a-z])/g;

/**
 * Takes out TeX comments. Most per cent signs in abstracts are just that, so one begins a comment only at a line's
 * head or after the end of a clause; and in a text whose lines were joined, only where the sentence that begins anew
 * in mid-sentence proves that a line ended there.
 */
export function withoutComments(text: string): { text: string; repairs: Repair[] } {
  const repairs: Repair[] = [];
  const drop = (comment: string): string => {
    repairs.push({ from: comment.trim(), to: '' });
    return '';
  };
  const source = text.split('\n');
  const lines = source.map((line, index, all) => {
    if (/^\s*%/.test(line)) return drop(line);
    const comment = index < all.length - 1 ? /(?<=[.,;:!?)]\s)%(?!\s*\d).*$/.exec(line) : null;
    return comment ? line.slice(0, comment.index) + drop(comment[0]) : line;
  });
  const kept = lines.filter((line, index) => line !== '' || source[index] === '').join('\n');
  const joined = kept
    .replace(COMMENT_PROVEN, (comment) => drop(comment))
    .replace(/(?<=[.!?] )% (?=[A-Z])/g, (sign) => drop(sign));
  return { text: joined, repairs };
}
