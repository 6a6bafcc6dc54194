import { edition } from '../edition.ts';

/** How many colours styles/map.css has. */
const COLOURS = 14;

/** For what is neither in an area nor under a topic. */
export const NO_COLOUR = 'colour-none';

// By the order of the taxonomy's files, so that a new digest changes no colour.
const ofArea = new Map(edition.areas.map(({ slug }, index) => [slug, colour(index)]));
const ofTopic = new Map(
  edition.areas.flatMap((area) =>
    edition.topics
      .filter((topic) => topic.area === area.slug)
      .map(({ slug }, index): [string, string] => [slug, colour(index)]),
  ),
);

/** The class by which styles know an area's colour. */
export function areaColour(slug: string): string {
  return ofArea.get(slug) ?? NO_COLOUR;
}

/** The class by which styles know a topic's colour among the topics of its area. */
export function topicColour(slug: string): string {
  return ofTopic.get(slug) ?? NO_COLOUR;
}

function colour(index: number): string {
  return `colour-${(index % COLOURS) + 1}`;
}
