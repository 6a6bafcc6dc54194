import { compare } from '../core/library/entry.ts';
import { type Label, placeLabels } from '../core/map/labels.ts';
import type { Layout, MapPaper } from '../core/map/layout.ts';
import { layOut } from '../core/map/layout.ts';
import type { Bubble } from '../core/map/overview.ts';
import { layOutTopics } from '../core/map/overview.ts';
import { monthOf, yearOf } from '../core/paper.ts';
import { createNearest } from '../core/related/nearest.ts';
import { vectorsOf } from '../core/related/vectors.ts';
import { sayPeriod } from './day.ts';
import { edition } from './edition.ts';
import { type AreaView, areas, type PaperView, papers, topicName, topics } from './library.ts';
import { paths } from './urls.ts';

/** More dots than this on one map are a crowd in which nobody finds anything; then each area and year has a map. */
const MOST_ON_ONE = 500;
/** An area's papers are more alike than others, and twice as many still make a map. */
const MOST_IN_A_YEAR = 1000;
/** How many of its nearest papers draw on a dot. */
const NEIGHBOURS = 6;
/** On a map of more than a few papers a topic of one paper is not named: its dot has a title. */
const FEW = 12;
const FEWEST_NAMED = 2;
/** How many colours styles/map.css has. */
const COLOURS = 14;

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

const areaOfTopic = new Map(edition.topics.map(({ slug, area }) => [slug, area]));

/** The site's maps: one of everything while that can be read, else one an area and year, the newest first. */
export const sheets: readonly MapSheet[] =
  papers.length <= MOST_ON_ONE
    ? [{ path: paths.map, name: 'All papers', papers }]
    : areas.flatMap(sheetsOfArea);

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

/** A month or a year as a reader says it. */
export function sayTime(time: string): string {
  return sayPeriod({ key: time, unit: time.length > 4 ? 'month' : 'year' });
}

/** The area of a paper's primary topic; none for an unsorted one. */
function areaOf({ tags: [primary] }: PaperView): string | undefined {
  return primary === undefined ? undefined : areaOfTopic.get(primary);
}

/** Papers of one colour: those of an area, or on the map of an area those of a topic. */
export interface MapGroup {
  readonly name: string;
  /** Where the group's own page is; none for papers without a topic. */
  readonly path?: string;
  /** The class by which styles know the colour. */
  readonly colour: string;
  readonly papers: readonly PaperView[];
}

/** A sheet's papers by their colours, the largest group first. */
export function groupsOf({ area, papers: own }: MapSheet): MapGroup[] {
  const groups = area
    ? area.topics.map((topic) => ({
        name: topic.name,
        path: paths.topic(topic.slug),
        papers: own.filter(({ tags }) => tags[0] === topic.slug),
      }))
    : areas.map(({ slug, name }) => ({
        name,
        path: `${paths.topics}#${slug}`,
        papers: own.filter((paper) => areaOf(paper) === slug),
      }));
  const unsorted = { name: 'Unsorted', papers: own.filter(({ tags }) => tags.length === 0) };
  return [
    ...groups.map((group, index) => ({ ...group, colour: colourOf(index) })),
    { ...unsorted, colour: 'colour-none' },
  ]
    .filter((group) => group.papers.length > 0)
    .sort((a, b) => b.papers.length - a.papers.length);
}

/** A sheet's dots and names, laid out. */
export function drawSheet({ papers: own }: MapSheet): { layout: Layout; labels: Label[] } {
  const layout = layOut(withNeighbours(own));
  const groups = Map.groupBy(
    own.map((paper, index) => ({ slug: paper.tags[0], point: layout.points[index]! })),
    ({ slug }) => slug,
  );
  const labelled = [...groups].flatMap(([slug, dots]) =>
    slug === undefined || (dots.length < FEWEST_NAMED && own.length > FEW)
      ? []
      : [{ slug, text: topicName(slug), size: dots.length, points: dots.map(({ point }) => point) }],
  );
  return { layout, labels: placeLabels(labelled, layout.width, layout.height) };
}

/** In order of id, so that a map does not depend on the order of the papers. */
function withNeighbours(own: readonly PaperView[]): MapPaper[] {
  const ids = own.map(({ id }) => id);
  const vectors = vectorsOf(
    own.map(({ plainTitle, plainAbstract, tags }) => ({
      title: plainTitle,
      abstract: plainAbstract,
      topics: tags,
    })),
  );
  const nearest = createNearest(vectors, ids);
  return own.map(({ id, tags }, index) => ({ id, topics: tags, near: nearest(index, NEIGHBOURS) }));
}

/** A topic's bubble, its colour and where it leads. */
export interface TopicBubble extends Bubble {
  readonly name: string;
  readonly papers: number;
  readonly colour: string;
}

/** All topics as bubbles, coloured by area: what stands before the maps of a large library. */
export function drawOverview(width: number) {
  const overview = layOutTopics(
    papers.map(({ tags }) => tags),
    width,
  );
  const colours = new Map(
    areas.flatMap((area, index) => area.topics.map(({ slug }) => [slug, colourOf(index)])),
  );
  const bySlug = new Map(topics.map((topic) => [topic.slug, topic]));
  const bubbles = overview.bubbles.flatMap((bubble): TopicBubble[] => {
    const topic = bySlug.get(bubble.slug);
    return topic
      ? [{ ...bubble, name: topic.name, papers: topic.papers.length, colour: colours.get(topic.slug) ?? '' }]
      : [];
  });
  const labels = placeLabels(
    bubbles.map(({ slug, name, papers: count, x, y }) => ({
      slug,
      text: name,
      size: count,
      points: [{ x, y }],
    })),
    overview.width,
    overview.height,
  );
  return { ...overview, bubbles, labels };
}

/** The class by which styles know a colour. */
function colourOf(index: number): string {
  return `colour-${(index % COLOURS) + 1}`;
}
