import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';
import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Frame, Label } from './labels.ts';
import { halfWidth, placeLabels } from './labels.ts';
import type { Point } from './point.ts';
import { separate } from './separate.ts';
import { placeTopics } from './topics.ts';

/** A paper to be put on a map. */
export interface MapPaper {
  readonly id: string;
  /** Slugs, best first. */
  readonly topics: readonly string[];
  /** Places in the list of papers, and how near those papers are: cosine, 0 to 1. */
  readonly near: readonly { readonly index: number; readonly similarity: number }[];
}

/** A name that belongs amid some papers' dots. */
export interface MapName {
  readonly slug: string;
  readonly text: string;
  /** Places in the list of papers. */
  readonly papers: readonly number[];
}

export interface Layout {
  /** One point a paper, in the papers' order. */
  readonly points: readonly Point[];
  /** Names there is room for, with no dot under them. */
  readonly labels: readonly Label[];
  readonly width: number;
  readonly height: number;
}

/** Between two dots' middles: the least size of a target for a finger (WCAG 2.2, 2.5.8). CSS pixels. */
export const SPACING = 24;
/** Room around the outermost dots, enough for half a label. CSS pixels. */
const MARGIN = 48;
/** Between dots on a map with room to spare: so that few papers do not crowd the middle of a page. CSS pixels. */
const AIRY = 46;
/** The width and height of such a map, about, as one number: the root of its area. CSS pixels. */
const PAGE = 360;
/** How far topics lie apart, as a part of what the dots themselves take up. */
const ROOM = 0.9;
/** Steps until the forces have come to rest, and then, at the most, until no dot lies on another. */
const TICKS = 60;
const SETTLING = 100;
/** How often dots are separated in a step: what one is pushed has to be passed on. */
const PASSES = 4;
/** How often dots are given so many steps to make room for names, at the most, and how often before a name is given up. */
const ROUNDS = 16;
const PATIENT_ROUNDS = 4;
/** Between a dot's middle and the middle of a name's line, as it is wanted, and where they would touch. CSS pixels. */
const CLEAR = 17;
const TOUCHING = 13;
/** How much further a map stretches sideways than down: pages are wide. */
const STRETCH = 1.5;

interface Dot extends SimulationNodeDatum {
  readonly home: Point;
}

/**
 * Lays papers out so that similar ones are near each other and no dot covers another. Papers start among their
 * topics, which are placed by how many papers they share; then each is drawn to its neighbours; then names are put amid
 * their dots, which make room for them. Deterministic, because d3-force uses no random numbers.
 */
export function layOut(papers: readonly MapPaper[], names: readonly MapName[] = []): Layout {
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
  forceSimulation(dots)
    .stop()
    // At rest is what is left of the forces' strength after d3's own 300 steps, a thousandth.
    .alphaDecay(1 - 0.001 ** (1 / TICKS))
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
    .force('separate', () => separate(dots, spacing))
    .tick(TICKS);
  const labels = placeLabels(
    names.map(({ slug, text, papers: own }) => ({
      slug,
      text,
      size: own.length,
      points: own.map((index) => ({ x: dots[index]!.x ?? 0, y: dots[index]!.y ?? 0 })),
    })),
    frameAround(dots, []),
    2 * CLEAR,
  );
  return framed(dots, settle(dots, labels));
}

/**
 * Moves dots from under names, and apart. A name in a crowd that finds no room goes: the one over most dots, until all
 * that are left are clear. That dots are apart matters more than any name, so it is ensured last.
 * @returns the names that stay
 */
function settle(dots: readonly Dot[], labels: readonly Label[]): Label[] {
  let kept = [...labels];
  for (let round = 0; round < ROUNDS; round++) {
    moveApart(dots, () => keepOff(kept, dots));
    const worst = mostOver(kept, dots);
    if (!worst) break;
    if (round >= PATIENT_ROUNDS) kept = kept.filter((label) => label !== worst);
  }
  moveApart(dots);
  return kept.filter((label) => dotsUnder(label, dots) === 0);
}

/** Separates dots until none lies on another, after something else has moved them in each step. */
function moveApart(dots: readonly Dot[], before?: () => void): void {
  for (let step = 0; step < SETTLING; step++) {
    before?.();
    let near = 0;
    for (let pass = 0; pass < PASSES; pass++) near = separate(dots, SPACING + 1);
    if (near === 0) return;
  }
}

/** The name over most dots, if any is over one. */
function mostOver(labels: readonly Label[], dots: readonly Dot[]): Label | undefined {
  let worst: Label | undefined;
  let most = 0;
  for (const label of labels) {
    const under = dotsUnder(label, dots);
    if (under > most) [worst, most] = [label, under];
  }
  return worst;
}

/** How many dots touch a name's line. */
function dotsUnder({ x: middle, y: line, text }: Label, dots: readonly Dot[]): number {
  const half = halfWidth(text);
  return dots.filter(({ x = 0, y = 0 }) => Math.abs(x - middle) < half && Math.abs(y - line) < TOUCHING)
    .length;
}

/** Moves dots from under names, over or under the line, whichever is nearer. */
function keepOff(labels: readonly Label[], dots: readonly Dot[]): void {
  for (const label of labels) {
    const reach = halfWidth(label.text) + SPACING / 4;
    for (const dot of dots) {
      const aside = Math.abs((dot.x ?? 0) - label.x);
      const off = (dot.y ?? 0) - label.y;
      if (aside < reach && Math.abs(off) < CLEAR) dot.y = label.y + (off < 0 ? -CLEAR : CLEAR);
    }
  }
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

/** The corners of a frame around dots, with a margin, and around names. */
function frameAround(dots: readonly Dot[], labels: readonly Label[]): Frame {
  const xs = dots.map(({ x = 0 }) => x);
  const ys = dots.map(({ y = 0 }) => y);
  const halves = labels.map(({ text }) => halfWidth(text));
  return {
    left: least([least(xs) - MARGIN, ...labels.map(({ x }, index) => x - halves[index]!)]),
    top: least([least(ys) - MARGIN, ...labels.map(({ y }) => y - CLEAR)]),
    right: most([most(xs) + MARGIN, ...labels.map(({ x }, index) => x + halves[index]!)]),
    bottom: most([most(ys) + MARGIN, ...labels.map(({ y }) => y + CLEAR)]),
  };
}

/** Moved to whole pixels from the top left, with a margin around. */
function framed(dots: readonly Dot[], labels: readonly Label[]): Layout {
  const { left, top, right, bottom } = frameAround(dots, labels);
  const moved = ({ x = 0, y = 0 }: Partial<Point>): Point => ({
    x: Math.round(x - left),
    y: Math.round(y - top),
  });
  return {
    points: dots.map(moved),
    labels: labels.map((label) => ({ ...label, ...moved(label) })),
    width: Math.round(right - left),
    height: Math.round(bottom - top),
  };
}

function least(values: readonly number[]): number {
  return values.reduce((min, value) => Math.min(min, value), Number.POSITIVE_INFINITY);
}

function most(values: readonly number[]): number {
  return -least(values.map((value) => -value));
}
