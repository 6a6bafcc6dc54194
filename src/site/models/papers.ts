import { compare } from '../../core/compare.ts';
import { UNDATED } from '../../core/paper.ts';
import type { Library, PaperView } from '../library.ts';
import { paths } from '../urls.ts';
import { linkOf, type PaperLink } from './card.ts';
import type { PageModel } from './page.ts';

/** All papers from A to Z by title. */
export interface AlphabetPage extends PageModel {
  readonly count: number;
  readonly letters: readonly { readonly letter: string; readonly papers: readonly PaperLink[] }[];
}

export function alphabetPages({ site, papers }: Library): AlphabetPage[] {
  const keys = new Map(papers.map((paper) => [paper, sortKey(paper)]));
  const byTitle = [...papers].sort((a, b) => compare(keys.get(a)!, keys.get(b)!) || compare(a.id, b.id));
  return [
    {
      path: paths.papers,
      title: 'Papers from A to Z',
      description: 'Every paper of this site by its title, from A to Z.',
      site,
      count: papers.length,
      letters: [...Map.groupBy(byTitle, (paper) => initial(keys.get(paper)!))].map(([letter, own]) => ({
        letter,
        papers: own.map(linkOf),
      })),
    },
  ];
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

/** All papers by the day they came. */
export interface DatesPage extends PageModel {
  readonly count: number;
  /** Newest first; the papers without a day are the last. */
  readonly years: readonly {
    /** Absent for papers without a day. */
    readonly year?: string;
    readonly days: readonly { readonly day: string; readonly papers: readonly PaperLink[] }[];
  }[];
}

export function datesPages({ site, papers }: Library): DatesPage[] {
  const days = [...Map.groupBy(papers, ({ date }) => date)].map(([day, own]) => ({
    day,
    papers: own.map(linkOf),
  }));
  return [
    {
      path: paths.dates,
      title: 'Papers by date',
      description: 'Every paper of this site by the day it came, newest first.',
      site,
      count: papers.length,
      years: [...Map.groupBy(days, ({ day }) => day.slice(0, 4))].map(([year, own]) => ({
        ...(UNDATED.startsWith(year) ? {} : { year }),
        days: own,
      })),
    },
  ];
}
