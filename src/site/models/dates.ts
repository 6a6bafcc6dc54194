import { UNDATED } from '../../core/paper.ts';
import { formatTime } from '../dates.ts';
import type { Library, PaperView } from '../library.ts';
import { isSmall, paginate } from '../pagination.ts';
import { paths } from '../urls.ts';
import { linkOf, type PaperLink } from './card.ts';
import type { PageModel } from './page.ts';
import { type Turn, turned } from './turn.ts';

/** Papers of one day, or those without a day. */
export interface Day {
  readonly day: string;
  readonly isDated: boolean;
  readonly papers: readonly PaperLink[];
}

/** All papers by the day they came, or in a large library the way to the pages of each month. */
export interface DatesPage extends PageModel {
  readonly count: number;
  /** Newest first; the papers without a day are the last. */
  readonly years: readonly {
    /** Absent for papers without a day. */
    readonly year?: string;
    /** All its days, or none where its months have pages of their own. */
    readonly days: readonly Day[];
    readonly months: readonly {
      readonly month: string;
      readonly path: string;
      readonly count: number;
    }[];
  }[];
}

/** Papers that came in one month, the newest first. */
export interface MonthPage extends PageModel {
  readonly month: string;
  readonly days: readonly Day[];
  /** Where each day of the month begins; only on the month's front page, which alone changes as the month goes on. */
  readonly index: readonly { readonly day: string; readonly path: string }[];
  readonly turn: Turn;
}

const DESCRIPTION = 'Every paper of this site by the day it came, newest first.';

export function datesPages(library: Library): DatesPage[] {
  const { site, papers } = library;
  const small = isSmall(library);
  return [
    {
      path: paths.dates,
      title: 'Papers by date',
      description: DESCRIPTION,
      site,
      count: papers.length,
      years: [...Map.groupBy(papers, ({ date }) => date.slice(0, 4))].map(([year, own]) => ({
        ...(UNDATED.startsWith(year) ? {} : { year }),
        days: small ? daysOf(own) : [],
        months: small
          ? []
          : [...Map.groupBy(own, monthOf)].map(([month, { length: count }]) => ({
              month,
              path: pathOf(month),
              count,
            })),
      })),
    },
  ];
}

export function monthPages(library: Library): MonthPage[] {
  if (isSmall(library)) return [];
  return [...Map.groupBy(library.papers, monthOf)].flatMap(([month, own]) => {
    const pages = turned(paginate(own, 'links'), pathOf(month), (number) => pathOf(month, number)).map(
      (page) => ({ ...page, days: daysOf(page.items) }),
    );
    const places = pages.flatMap(({ path, days }) =>
      days.map(({ day }) => ({ day, path: `${path}#${dayAnchor(day)}` })),
    );
    // A day that goes on on a further page begins on the first of them.
    const index = [...Map.groupBy(places, ({ day }) => day).values()].map(([first]) => first!);
    return pages.map(({ path, number, front, days, turn }) => ({
      path,
      title: `Papers by date: ${formatTime(month)}${front ? '' : `, page ${number}`}`,
      description: DESCRIPTION,
      site: library.site,
      month,
      days,
      index: front && index.length > 1 ? index : [],
      turn,
    }));
  });
}

/** Where a day stands on a page. */
export function dayAnchor(day: string): string {
  return `day-${day}`;
}

/** Where a year stands on the page of all of them. */
export function yearAnchor(year = 'undated'): string {
  return `year-${year}`;
}

/** The month a paper came in, which is not always the one it was published in. */
function monthOf({ date }: PaperView): string {
  return date.slice(0, 7);
}

function daysOf(papers: readonly PaperView[]): Day[] {
  return [...Map.groupBy(papers, ({ date }) => date)].map(([day, own]) => ({
    day,
    isDated: day !== UNDATED,
    papers: own.map(linkOf),
  }));
}

function pathOf(month: string, page?: number): string {
  return paths.month(UNDATED.startsWith(month) ? 'undated' : month, page);
}
