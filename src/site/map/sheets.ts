import { compare } from '../../core/compare.ts';
import { monthOf, yearOf } from '../../core/paper.ts';
import { sayPeriod } from '../day.ts';
import { edition } from '../edition.ts';
import { type AreaView, areas, type PaperView, papers, unsorted } from '../library.ts';
import { paths } from '../urls.ts';

/** More dots than this on one map are a crowd in which nobody finds anything; then each area and year has a map. */
const MOST_ON_ONE = 500;
/** An area's papers are more alike than others, and twice as many still make a map. */
const MOST_IN_A_YEAR = 1000;

/** A map of papers: what it shows, and where on the site it stands. */
export interface MapSheet {
  readonly path: string;
  readonly name: string;
  /** What it is a part of, where one map of everything would be too full. */
  readonly area?: AreaView;
  /** The year or month it shows of it: `2025`, `2025-03`. */
  readonly time?: string;
  readonly papers: readonly PaperView[];
}

/** Where papers without a topic stand, as if it were an area. */
const NOWHERE: AreaView = {
  slug: 'unsorted',
  name: 'Unsorted',
  description: 'Papers that no topic fits.',
  topics: [],
  papers: unsorted.length,
};

const areaOfTopic = new Map(edition.topics.map(({ slug, area }) => [slug, area]));

/** The site's maps: one of everything while that can be read, else one an area and year, the newest first. */
export const sheets: readonly MapSheet[] =
  papers.length <= MOST_ON_ONE
    ? [{ path: paths.map, name: 'All papers', papers }]
    : [...areas, NOWHERE].flatMap(sheetsOfArea);

/** The slug of the area of a paper's primary topic. */
export function areaOf({ tags: [primary] }: PaperView): string {
  return areaOfTopic.get(primary ?? '') ?? NOWHERE.slug;
}

/** A month or a year as a reader says it. */
export function sayTime(time: string): string {
  return sayPeriod({ key: time, unit: time.length > 4 ? 'month' : 'year' });
}

/** A map for each year of an area, or for each month of a year that is itself too full. */
function sheetsOfArea(area: AreaView): MapSheet[] {
  const own = papers.filter((paper) => areaOf(paper) === area.slug);
  return [...Map.groupBy(own, yearOf)]
    .flatMap(([year, group]): [string, PaperView[]][] =>
      group.length <= MOST_IN_A_YEAR ? [[year, group]] : [...Map.groupBy(group, monthOf)],
    )
    .sort(([a], [b]) => compare(b, a))
    .map(([time, group]) => ({
      path: paths.mapOf(area.slug, time),
      name: `${area.name}, ${sayTime(time)}`,
      area,
      time,
      papers: group,
    }));
}
