import type { Answer, Note } from '../../core/search/answer.ts';
import { FIELDS } from '../../core/search/query.ts';

/** How many papers were found, as the page and screen readers say it. */
export function sayCount({ papers }: Pick<Answer, 'papers'>): string {
  if (papers.length === 0) return 'Nothing found.';
  return papers.length === 1 ? 'One paper' : `${papers.length.toLocaleString('en')} papers`;
}

/** What the search did and the reader should know. */
export function sayNote(note: Note): string {
  switch (note.about) {
    case 'instead':
      return `No paper, or hardly one, has “${note.written}”; searched for ${list(note.words)}.`;
    case 'acronym':
      return `Searched for ${note.written} and for ${list(note.meanings)}.`;
    case 'pasted':
      return `The papers nearest to the text, by ${list(note.words)}.`;
    case 'some':
      return `No paper has all of it; these have ${note.most} of ${note.of} parts.`;
    case 'unknown':
      return `No paper has ${list(note.words)}, nor a word much like it. Other words may find it.`;
    case 'phrase':
      return `No paper has the words “${note.words.join(' ')}” side by side, exactly so.`;
    case 'id':
      return `No paper here has the identifier ${list(note.ids)}.`;
    case 'narrow':
      return note.without > 0
        ? `${note.without.toLocaleString('en')} ${note.without === 1 ? 'paper is' : 'papers are'} left out by the filters.`
        : 'No paper meets these conditions.';
    case 'misunderstood':
      return sayMisunderstood(note.what);
  }
}

function sayMisunderstood({
  about,
  written,
  nearest,
}: Extract<Note, { about: 'misunderstood' }>['what']): string {
  if (about === 'field')
    return nearest
      ? `There is no field “${written}:”; did you mean “${nearest}:”? It was searched for as a word.`
      : `There is no field “${written}:”. The fields are ${FIELDS.join(', ')}.`;
  if (about === 'date')
    return written.toLowerCase().startsWith('year:')
      ? `“${written}” names no year; months and days go with after: and before:.`
      : `“${written}” names no day; write a year, a month or a day: 2025, 2025-06, 2025-06-30.`;
  return nearest ? `There is no ${written}; searched in ${nearest}.` : `There is no ${written}.`;
}

function list(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(' or ');
}
