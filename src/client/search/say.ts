import type { Answer, Note } from '../../core/search/answer.ts';
import { FIELDS } from '../../core/search/query.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six'];

/** How many papers were found, as the page and screen readers say it. */
export function sayCount({ papers, pending }: Pick<Answer, 'papers' | 'pending'>): string {
  if (papers.length === 0) return 'Nothing found.';
  const count = papers.length === 1 ? 'One paper' : `${papers.length.toLocaleString('en')} papers`;
  return pending ? `${count} so far` : count;
}

/** Which papers are still being searched. */
export function sayPending([first, last]: readonly [first: string, last: string]): string {
  const [from, to] = [first.slice(0, 4), last.slice(0, 4)];
  return `Also searching ${from === to ? from : `${from}–${to}`} …`;
}

/** How far a search went, where part of the site could not be read. */
export function sayCoverage(papers: number, all: number, offline: boolean): string {
  const some = papers.toLocaleString('en');
  return offline
    ? `Search covers the ${some} papers saved here.`
    : `Search covers ${some} of ${all.toLocaleString('en')} papers; the rest could not be read.`;
}

/**
 * What the search did and the reader should know.
 * @param partly true where not all papers could be searched
 */
export function sayNote(note: Note, partly = false): string {
  const none = partly ? 'No paper that was searched' : 'No paper';
  switch (note.about) {
    case 'instead':
      return note.papers === 0
        ? `${none} has “${note.written}”; searched for ${list(note.words)}.`
        : `Hardly a paper has “${note.written}”; searched for ${list(note.words)} too.`;
    case 'acronym':
      return `Searched for ${note.written} and for ${list(note.meanings)}.`;
    case 'pasted':
      return `The papers nearest to the text, by ${list(note.words)}.`;
    case 'words':
      return `Searched for ${list(note.words, 'and')}, the rarest words of the query.`;
    case 'some':
      return `${none} has ${note.of === 2 ? 'both' : `all ${NUMBERS[note.of] ?? note.of}`} words; best matches first.`;
    case 'unknown':
      return note.rest
        ? `${none} has ${list(note.words)}, nor a word much like it; searched for the rest.`
        : `${none} has ${list(note.words)}, nor a word much like it. Other words may find it.`;
    case 'phrase':
      return `${none} has the words “${note.words.join(' ')}” side by side.`;
    case 'id':
      return `${none} here has the identifier ${list(note.ids)}.`;
    case 'narrow':
      return note.without > 0
        ? `${note.without.toLocaleString('en')} ${note.without === 1 ? 'paper is' : 'papers are'} left out by the filters.`
        : `${none} meets these conditions.`;
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

function list(words: readonly string[], or = 'or'): string {
  return words.map((word) => `“${word}”`).join(` ${or} `);
}
