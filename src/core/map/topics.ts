import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3-force';
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { Point } from './point.ts';

const TICKS = 300;

interface Node extends SimulationNodeDatum {
  readonly slug: string;
  readonly papers: number;
}

/**
 * Places topics in a square from −1 to 1, near those they share papers with; the more papers, the more room.
 * @param papers the topics of each paper, best first
 */
export function placeTopics(papers: readonly (readonly string[])[]): Map<string, Point> {
  const sizes = new Map<string, number>();
  const shared = new Map<string, number>();
  for (const topics of papers)
    topics.forEach((slug, index) => {
      sizes.set(slug, (sizes.get(slug) ?? 0) + 1);
      for (const other of topics.slice(index + 1)) {
        const pair = [slug, other].sort().join(' ');
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
    });
  // By name, so that the order of the papers does not move a topic.
  const nodes = [...sizes].sort().map(([slug, size]): Node => ({ slug, papers: size }));
  const links = [...shared].sort().map(([pair, count]) => {
    const [source = '', target = ''] = pair.split(' ');
    return { source, target, part: count / Math.min(sizes.get(source)!, sizes.get(target)!) };
  });
  forceSimulation(nodes)
    .stop()
    .force(
      'shared',
      forceLink<Node, SimulationLinkDatum<Node> & { part: number }>(links)
        .id(({ slug }) => slug)
        .distance(40)
        .strength(({ part }) => part / 2),
    )
    .force('apart', forceManyBody<Node>().strength(-120))
    .force(
      'room',
      forceCollide<Node>((node) => 4 * Math.sqrt(node.papers)),
    )
    .force('x', forceX<Node>().strength(0.05))
    .force('y', forceY<Node>().strength(0.05))
    .tick(TICKS);
  const reach = Math.max(1, ...nodes.map(({ x = 0, y = 0 }) => Math.max(Math.abs(x), Math.abs(y))));
  return new Map(nodes.map(({ slug, x = 0, y = 0 }) => [slug, { x: x / reach, y: y / reach }]));
}
