import { compare } from '../../core/compare.ts';
import type { MapName, MapPaper } from '../../core/map/layout.ts';
import { monthOf, yearOf } from '../../core/paper.ts';
import { createNearest } from '../../core/related/nearest.ts';
import { weigh } from '../../core/related/vectors.ts';
import type { Taxonomy } from '../../core/topics/taxonomy.ts';
import { formatTime } from '../dates.ts';
import type { AreaView, Library, PaperView } from '../library.ts';
import { createColours } from '../map-colours.ts';
import { paths } from '../urls.ts';
import { byPrimaryTopic, type Counted, linkOf, type PaperLink } from './card.ts';
import type { PageModel } from './page.ts';

/** More dots than this on one map are a crowd in which nobody finds anything; then each area and year has a map. */
const MOST_ON_ONE = 500;
/** An area's papers are more alike than others, and twice as many still make a map. */
const MOST_IN_A_YEAR = 1000;
/** How many of its nearest papers draw on a dot. */
const NEIGHBOURS = 6;
/** On a map of more than a few papers a topic of one paper is not named: its dot has a title. */
const FEW = 12;
const FEWEST_NAMED = 2;
/** Where papers without a topic stand, as if it were an area. */
const UNSORTED = 'unsorted';

/** A map of papers. */
export interface MapPage extends PageModel {
  /** True for a map of one area: its colours are topics. */
  readonly ofArea: boolean;
  /** The sheet's name, for those who do not see it. */
  readonly name: string;
  /** What the layout is made from: a dot a paper. */
  readonly dots: readonly MapPaper[];
  readonly names: readonly MapName[];
  /** The papers, in the order of the dots. */
  readonly papers: readonly (PaperLink & { readonly plainTitle: string })[];
  /** The papers of one colour, as places in `papers`; the largest group first. */
  readonly groups: readonly MapGroup[];
  /** The same papers as a list. */
  readonly list: readonly { readonly name: string; readonly papers: readonly PaperLink[] }[];
}

/** Papers of one colour: those of an area, or on the map of an area those of a topic. */
export interface MapGroup {
  readonly name: string;
  /** Where the group's own page is, with a fragment where it is a part of one. */
  readonly path: string;
  /** The class by which styles know the colour. */
  readonly colour: string;
  readonly papers: readonly number[];
}

/** What stands before the maps of a large library: all topics as bubbles, and links to the sheets. */
export interface MapIndexPage extends PageModel {
  readonly topics: readonly (Counted & { readonly colour: string })[];
  /** The topics of each paper, which place the bubbles. */
  readonly papers: readonly (readonly string[])[];
  readonly areas: readonly {
    readonly name: string;
    readonly sheets: readonly { readonly path: string; readonly time: string; readonly count: number }[];
  }[];
}

/** A stretch of the library that is drawn as one map. */
interface Sheet {
  readonly path: string;
  readonly name: string;
  /** What it is a part of, where one map of everything would be too full. */
  readonly area?: Pick<AreaView, 'slug' | 'name' | 'topics'>;
  /** The year or month it shows of it. */
  readonly time?: string;
  readonly papers: readonly PaperView[];
}

/** The map of everything, while that can be read. */
export function wholeMapPages(library: Library): MapPage[] {
  return isSmall(library)
    ? [mapPage({ path: paths.map, name: 'All papers', papers: library.papers }, library, 'Map')]
    : [];
}

/** Else one map an area and year, the newest first … */
export function mapSheetPages(library: Library): MapPage[] {
  return sheetsOf(library).map((sheet) => mapPage(sheet, library, `Map: ${sheet.name}`));
}

/** … and a page that leads to them. */
export function mapIndexPages(library: Library): MapIndexPage[] {
  if (isSmall(library)) return [];
  const { areaColour } = createColours(library.taxonomy);
  return [
    {
      path: paths.map,
      title: 'Maps',
      description: 'The papers as maps, one for each area and year.',
      site: library.site,
      topics: library.topics.map(({ slug, name, area, papers }) => ({
        slug,
        name,
        count: papers.length,
        colour: areaColour(area),
      })),
      papers: library.papers.map(({ tags }) => tags),
      areas: [...Map.groupBy(sheetsOf(library), ({ area }) => area?.name ?? '')].map(([name, own]) => ({
        name,
        sheets: own.map(({ path, time = '', papers }) => ({
          path,
          time: formatTime(time),
          count: papers.length,
        })),
      })),
    },
  ];
}

function isSmall({ papers }: Library): boolean {
  return papers.length <= MOST_ON_ONE;
}

function sheetsOf(library: Library): Sheet[] {
  if (isSmall(library)) return [];
  const areaOf = areaFinder(library.taxonomy);
  const byArea = Map.groupBy(library.papers, areaOf);
  return [...library.areas, { slug: UNSORTED, name: 'Unsorted', topics: [] }].flatMap((area) =>
    sheetsOfArea(area, byArea.get(area.slug) ?? []),
  );
}

/** A map for each year of an area, or for each month of a year that is itself too full. */
function sheetsOfArea(area: NonNullable<Sheet['area']>, papers: readonly PaperView[]): Sheet[] {
  return [...Map.groupBy(papers, yearOf)]
    .flatMap(([year, group]): [string, PaperView[]][] =>
      group.length <= MOST_IN_A_YEAR ? [[year, group]] : [...Map.groupBy(group, monthOf)],
    )
    .sort(([a], [b]) => compare(b, a))
    .map(([time, group]) => ({
      path: paths.mapOf(area.slug, time),
      name: `${area.name}, ${formatTime(time)}`,
      area,
      time,
      papers: group,
    }));
}

function mapPage(sheet: Sheet, library: Library, title: string): MapPage {
  const { path, name, area, papers } = sheet;
  return {
    path,
    title,
    description: `${papers.length} papers as dots, near ones near.`,
    site: library.site,
    ofArea: area !== undefined,
    name,
    dots: dotsOf(papers),
    names: namesOf(papers),
    papers: papers.map((paper) => ({ ...linkOf(paper), plainTitle: paper.plainTitle })),
    groups: groupsOf(sheet, library),
    list: byPrimaryTopic(papers).map((group) => ({ name: group.name, papers: group.papers.map(linkOf) })),
  };
}

/** Nearest within the sheet: a neighbour on another one draws nobody. */
function dotsOf(papers: readonly PaperView[]): MapPaper[] {
  const vectors = weigh(papers.map(({ terms }) => terms));
  const nearest = createNearest(
    vectors,
    papers.map(({ id }) => id),
  );
  return papers.map(({ id, tags }, index) => ({ id, topics: tags, near: nearest(index, NEIGHBOURS) }));
}

/** The topics that a sheet names amid their papers. */
function namesOf(papers: readonly PaperView[]): MapName[] {
  return [...Map.groupBy(papers.keys(), (index) => papers[index]!.topics[0])].flatMap(([topic, own]) =>
    topic === undefined || (own.length < FEWEST_NAMED && papers.length > FEW)
      ? []
      : [{ slug: topic.slug, text: topic.name, papers: own }],
  );
}

function groupsOf({ area, papers }: Sheet, { areas, taxonomy }: Library): MapGroup[] {
  const { areaColour, topicColour, noColour } = createColours(taxonomy);
  const areaOf = areaFinder(taxonomy);
  const places = (accepts: (paper: PaperView) => boolean): number[] =>
    papers.flatMap((paper, index) => (accepts(paper) ? index : []));
  const groups = area
    ? area.topics.map(({ slug, name }) => ({
        name,
        path: paths.topic(slug),
        colour: topicColour(slug),
        papers: places(({ tags: [primary] }) => primary === slug),
      }))
    : areas.map(({ slug, name }) => ({
        name,
        path: `${paths.topics}#${slug}`,
        colour: areaColour(slug),
        papers: places((paper) => areaOf(paper) === slug),
      }));
  const unsorted = {
    name: 'Unsorted',
    path: paths.unsorted,
    colour: noColour,
    papers: places(({ tags }) => tags.length === 0),
  };
  return [...groups, unsorted]
    .filter((group) => group.papers.length > 0)
    .sort((a, b) => b.papers.length - a.papers.length);
}

/** Makes a function that tells the slug of the area of a paper's primary topic. */
function areaFinder({ topics }: Taxonomy): (paper: PaperView) => string {
  const areaOfTopic = new Map(topics.map(({ slug, area }) => [slug, area]));
  return ({ tags: [primary] }) => areaOfTopic.get(primary ?? '') ?? UNSORTED;
}
