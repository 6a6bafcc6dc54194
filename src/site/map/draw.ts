import type { Layout, MapPaper } from '../../core/map/layout.ts';
import { layOut } from '../../core/map/layout.ts';
import { createNearest } from '../../core/related/nearest.ts';
import { vectorsOf } from '../../core/related/vectors.ts';
import { comparable, type PaperView, topicName } from '../library.ts';
import type { MapSheet } from './sheets.ts';

/** How many of its nearest papers draw on a dot. */
const NEIGHBOURS = 6;
/** On a map of more than a few papers a topic of one paper is not named: its dot has a title. */
const FEW = 12;
const FEWEST_NAMED = 2;

/** A sheet's dots, one a paper in their order, and the names of topics amid them. */
export function drawSheet({ papers }: MapSheet): Layout {
  const places = Map.groupBy(papers.keys(), (index) => papers[index]!.tags[0]);
  const names = [...places].flatMap(([slug, own]) =>
    slug === undefined || (own.length < FEWEST_NAMED && papers.length > FEW)
      ? []
      : [{ slug, text: topicName(slug), papers: own }],
  );
  return layOut(withNeighbours(papers), names);
}

/** Nearest within the sheet: a neighbour on another one draws nobody. */
function withNeighbours(papers: readonly PaperView[]): MapPaper[] {
  const vectors = vectorsOf(papers.map(comparable));
  const nearest = createNearest(
    vectors,
    papers.map(({ id }) => id),
  );
  return papers.map(({ id, tags }, index) => ({ id, topics: tags, near: nearest(index, NEIGHBOURS) }));
}
