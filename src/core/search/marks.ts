/**
 * Words of titles, parts of authors' names and identifiers stand in the index once more with a letter of their own in
 * front. No text has such words, so a search for `title:survey` or `author:young` finds nothing else, and a search for
 * words finds no names.
 */
export const TITLE_MARK = 'ʈ';
export const AUTHOR_MARK = 'ɴ';
export const ID_MARK = 'ɪ';

/** True for a part of an author's name. */
export function isOfName(word: string): boolean {
  return word.startsWith(AUTHOR_MARK);
}

/** What tells the words of one field from those of others: their mark; nothing for words of texts. */
export function fieldOfWord(word: string): string {
  return [TITLE_MARK, AUTHOR_MARK, ID_MARK].find((mark) => word.startsWith(mark)) ?? '';
}

/** An identifier as one word: `2501.01234` → `ɪ250101234`. */
export function idWord(id: string): string {
  return ID_MARK + id.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
