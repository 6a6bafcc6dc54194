import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { placeTopics } from './topics.ts';

/** A paper to be put on a map. */
export interface MapPaper {
  readonly id: string;
  /** Slugs, best first. */
  readonly topics: readonly string[];
  /** Places in the list of papers, and how near those papers are: cosine, 0 to 1. */
  readonly near: readonly { readonly index: number; readonly similarity: number }[];
}

/** Where a paper's dot stands. CSS pixels from the map's top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  /** One point a paper, in the papers' order. */
  readonly points: readonly Point[];
  readonly width: number;
  readonly height: number;
}

/** Between two dots' middles: the least size of a target for a finger (WCAG 2.2, 2.5.8). CSS pixels. */
export const SPACING = 24;
/** Room around the outermost dots, enough for half a label. CSS pixels. */
const MARGIN = 48;
/** Between dots on a map with room to spare: so that few papers are no huddle in the middle of a page. CSS pixels. */
const AIRY = 46;
/** The width and height of such a map, about, as one number: the root of its area. CSS pixels. */
const PAGE = 360;
/** How far topics lie apart, as a part of what the dots themselves take up. */
const ROOM = 0.9;
/** Steps until the forces have come to rest, and then until no dot lies on another. */
const TICKS = 240;
const SETTLING = 60;
/** How much further a map stretches sideways than down: pages are wide. */
const STRETCH = 1.5;

interface Dot extends SimulationNodeDatum {
  readonly home: Point;
}

/**
 * Lays papers out so that near ones stand near and no dot covers another. Papers start among their topics, which are
 * placed by how many papers they share; then each is drawn to its neighbours. Deterministic: d3-force throws no dice.
 */
export function layOut(papers: readonly MapPaper[]): Layout {
  const spacing = Math.max(SPACING, Math.min(AIRY, PAGE / Math.sqrt(papers.length)));
  const extent = ROOM * spacing * Math.sqrt(papers.length);
  const places = placeTopics(papers.map(({ topics }) => topics));
  const dots = papers.map(({ topics }, index): Dot => {
    const home = homeOf(topics, places, extent);
    // Dots that share a home start on a spiral around it, in the papers' order.
    const angle = index * Math.PI * (3 - Math.sqrt(5));
    const radius = (spacing / 4) * Math.sqrt(index % 97);
    return { home, x: home.x + radius * Math.cos(angle), y: home.y + radius * Math.sin(angle) };
  });
  const links = papers.flatMap(({ near }, source) =>
    near.map(({ index, similarity }) => ({ source, target: index, similarity })),
  );
  const collide = forceCollide<Dot>(spacing / 2 + 0.5).iterations(2);
  forceSimulation(dots)
    .stop()
    .force(
      'near',
      forceLink<Dot, SimulationLinkDatum<Dot> & { similarity: number }>(links)
        .distance(spacing)
        .strength(({ similarity }) => similarity / 2),
    )
    .force(
      'apart',
      forceManyBody<Dot>()
        .strength(-12)
        .distanceMax(extent / 2),
    )
    .force('x', forceX<Dot>(({ home }) => home.x).strength(0.08))
    .force('y', forceY<Dot>(({ home }) => home.y).strength(0.08 * STRETCH))
    .force('collide', collide)
    .tick(TICKS);
  forceSimulation(dots)
    .stop()
    .alphaDecay(0)
    .force('collide', collide.strength(1).iterations(4))
    .tick(SETTLING);
  return framed(dots);
}

/** Amid its topics, the primary one counting twice; a paper without topics starts in the middle. */
function homeOf(topics: readonly string[], places: ReadonlyMap<string, Point>, extent: number): Point {
  const found = topics.flatMap((slug, index) => {
    const place = places.get(slug);
    return place ? (index === 0 ? [place, place] : [place]) : [];
  });
  if (found.length === 0) return { x: 0, y: 0 };
  const mean = (axis: 'x' | 'y'): number => found.reduce((sum, place) => sum + place[axis], 0) / found.length;
  return { x: mean('x') * extent * STRETCH, y: mean('y') * extent };
}

/** Moved to whole pixels from the top left, with a margin around. */
function framed(dots: readonly Dot[]): Layout {
  const xs = dots.map(({ x = 0 }) => x);
  const ys = dots.map(({ y = 0 }) => y);
  const left = least(xs) - MARGIN;
  const top = least(ys) - MARGIN;
  return {
    points: dots.map(({ x = 0, y = 0 }) => ({ x: Math.round(x - left), y: Math.round(y - top) })),
    width: Math.round(-least(xs.map((x) => -x)) + MARGIN - left),
    height: Math.round(-least(ys.map((y) => -y)) + MARGIN - top),
  };
}

function least(values: readonly number[]): number {
  return values.reduce((min, value) => Math.min(min, value), Number.POSITIVE_INFINITY);
}
