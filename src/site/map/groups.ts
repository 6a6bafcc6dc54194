import type { PaperView } from '../library.ts';
import { areas } from '../library.ts';
import { paths } from '../urls.ts';
import { areaColour, NO_COLOUR, topicColour } from './colours.ts';
import type { MapSheet } from './sheets.ts';
import { areaOf } from './sheets.ts';

/** Papers of one colour: those of an area, or on the map of an area those of a topic. */
export interface MapGroup {
  readonly name: string;
  /** Where the group's own page is, with a fragment where it is a part of one. */
  readonly path: string;
  /** The class by which styles know the colour. */
  readonly colour: string;
  readonly papers: readonly PaperView[];
}

/** A sheet's papers by their colours, the largest group first. */
export function groupsOf({ area, papers }: MapSheet): MapGroup[] {
  const groups = area
    ? area.topics.map(({ slug, name }) => ({
        name,
        path: paths.topic(slug),
        colour: topicColour(slug),
        papers: papers.filter(({ tags: [primary] }) => primary === slug),
      }))
    : areas.map(({ slug, name }) => ({
        name,
        path: `${paths.topics}#${slug}`,
        colour: areaColour(slug),
        papers: papers.filter((paper) => areaOf(paper) === slug),
      }));
  const unsorted = {
    name: 'Unsorted',
    path: paths.unsorted,
    colour: NO_COLOUR,
    papers: papers.filter(({ tags }) => tags.length === 0),
  };
  return [...groups, unsorted]
    .filter((group) => group.papers.length > 0)
    .sort((a, b) => b.papers.length - a.papers.length);
}
