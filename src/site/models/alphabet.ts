import { compare } from '../../core/compare.ts';
import type { Library, PaperView } from '../library.ts';
import { divide, isSmall } from '../pagination.ts';
import { paths } from '../urls.ts';
import { linkOf, type PaperLink } from './card.ts';
import type { PageModel } from './page.ts';
import { type Turn, type Turned, turned } from './turn.ts';

/** A letter of the alphabet, or # for titles that begin with none of them. */
export interface Letter {
  readonly letter: string;
  /** The page, and the place on it, where its papers begin. */
  readonly path: string;
}

/** All papers from A to Z by title, or in a large library the way to the pages of each letter. */
export interface AlphabetPage extends PageModel {
  readonly count: number;
  readonly letters: readonly (Letter & {
    readonly count: number;
    /** All of them, or none where they have pages of their own. */
    readonly papers: readonly PaperLink[];
    readonly stretches: readonly Stretch[];
  })[];
}

/** A page of a letter, as a link to it says where it begins. */
export interface Stretch {
  readonly path: string;
  /** The first words of its first title. */
  readonly from: string;
}

/** Papers whose titles begin with one letter. */
export interface LetterPage extends PageModel {
  readonly letter: string;
  readonly count: number;
  readonly papers: readonly PaperLink[];
  readonly letters: readonly Letter[];
  /** All pages of the letter; empty where there is only one. */
  readonly stretches: readonly Stretch[];
  readonly turn: Turn;
}

/** The words by which a stretch of titles is known: so many of its first title. */
const GUIDE_WORDS = 2;

const DESCRIPTION = 'Every paper of this site by its title, from A to Z.';

export function alphabetPages(library: Library): AlphabetPage[] {
  const { site, papers } = library;
  const small = isSmall(library);
  return [
    {
      path: paths.papers,
      title: 'Papers from A to Z',
      description: DESCRIPTION,
      site,
      count: papers.length,
      letters: byLetter(library).map(({ letter, papers: own }) => ({
        letter,
        path: small ? `${paths.papers}#${anchorOf(letter)}` : paths.letter(letter),
        count: own.length,
        papers: small ? own.map(linkOf) : [],
        stretches: small ? [] : stretchesOf(pagesOf(letter, own)),
      })),
    },
  ];
}

export function letterPages(library: Library): LetterPage[] {
  if (isSmall(library)) return [];
  const all = byLetter(library);
  const letters = all.map(({ letter }) => ({ letter, path: paths.letter(letter) }));
  return all.flatMap(({ letter, papers: own }) => {
    const pages = pagesOf(letter, own);
    const stretches = stretchesOf(pages);
    return pages.map(({ path, number, items, turn }) => ({
      path,
      title: `Papers from A to Z: ${letter}${number > 1 ? `, page ${number}` : ''}`,
      description: DESCRIPTION,
      site: library.site,
      letter,
      count: own.length,
      papers: items.map(linkOf),
      letters,
      stretches,
      turn,
    }));
  });
}

/** Where a letter stands on the page of all of them. */
export function anchorOf(letter: string): string {
  return `titles-${letter === '#' ? 'other' : letter}`;
}

function pagesOf(letter: string, papers: readonly PaperView[]): Turned<PaperView>[] {
  return turned(divide(papers, 'links'), paths.letter(letter), (number) => paths.letter(letter, number));
}

function stretchesOf(pages: readonly Turned<PaperView>[]): Stretch[] {
  if (pages.length < 2) return [];
  return pages.map(({ path, items: [first] }) => ({
    path,
    from: first?.plainTitle.split(/\s+/).slice(0, GUIDE_WORDS).join(' ').replace(/[:,]$/, '') ?? '',
  }));
}

/** The papers by title, under the letters they begin with. */
function byLetter({ papers }: Library) {
  const keys = new Map(papers.map((paper) => [paper, sortKey(paper)]));
  const byTitle = [...papers].sort((a, b) => compare(keys.get(a)!, keys.get(b)!) || compare(a.id, b.id));
  return [...Map.groupBy(byTitle, (paper) => initial(keys.get(paper)!))].map(([letter, own]) => ({
    letter,
    papers: own,
  }));
}

/** A title for sorting: letters and digits alone, so that quotes and accents do not scatter the alphabet. */
function sortKey({ plainTitle }: PaperView): string {
  const folded = plainTitle.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.replace(/^[^\p{L}\p{N}]+/u, '');
}

/** The heading under which a sort key stands. */
function initial(key: string): string {
  const letter = key.charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}
