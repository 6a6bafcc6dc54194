import type { SimulationNodeDatum } from 'd3-force';
import { forceCollide, forceSimulation, forceX, forceY } from 'd3-force';
import { SPACING } from './layout.ts';
import type { Point } from './point.ts';
import { placeTopics } from './topics.ts';

/** A topic as a bubble whose area is in proportion to its papers. CSS pixels. */
export interface Bubble extends Point {
  readonly slug: string;
  readonly radius: number;
}

export interface Overview {
  readonly bubbles: readonly Bubble[];
  readonly width: number;
  readonly height: number;
}

/** The most papers' bubble, and the least that is still a target for a finger. Radius, CSS pixels. */
const LARGEST = 56;
const SMALLEST = SPACING / 2;
/** Between bubbles, room for a name. CSS pixels. */
const GAP = 12;
const MARGIN = 40;
const TICKS = 200;

interface Node extends SimulationNodeDatum {
  readonly slug: string;
  readonly radius: number;
  readonly home: Point;
}

/**
 * Lays topics out as bubbles, near those they share papers with.
 * @param papers the topics of each paper, best first
 * @param width of the whole. CSS pixels
 */
export function layOutTopics(papers: readonly (readonly string[])[], width: number): Overview {
  const places = placeTopics(papers);
  const sizes = new Map<string, number>();
  for (const slug of papers.flat()) sizes.set(slug, (sizes.get(slug) ?? 0) + 1);
  const most = Math.max(1, ...sizes.values());
  const half = width / 2 - MARGIN - LARGEST / 2;
  const nodes = [...places].map(([slug, { x, y }]): Node => {
    const home = { x: x * half, y: (y * half) / 1.6 };
    const radius = Math.max(SMALLEST, LARGEST * Math.sqrt((sizes.get(slug) ?? 0) / most));
    return { slug, radius, home, ...home };
  });
  forceSimulation(nodes)
    .stop()
    .force('x', forceX<Node>(({ home }) => home.x).strength(0.1))
    .force('y', forceY<Node>(({ home }) => home.y).strength(0.1))
    .force('collide', forceCollide<Node>(({ radius }) => radius + GAP).iterations(4))
    .tick(TICKS);
  const top = Math.min(0, ...nodes.map(({ y = 0, radius }) => y - radius)) - MARGIN;
  const bottom = Math.max(0, ...nodes.map(({ y = 0, radius }) => y + radius)) + MARGIN;
  const reach = Math.max(width / 2, ...nodes.map(({ x = 0, radius }) => Math.abs(x) + radius + MARGIN));
  return {
    bubbles: nodes.map(({ slug, radius, x = 0, y = 0 }) => ({
      slug,
      radius: Math.round(radius),
      x: Math.round(x + reach),
      y: Math.round(y - top),
    })),
    width: Math.round(2 * reach),
    height: Math.round(bottom - top),
  };
}
