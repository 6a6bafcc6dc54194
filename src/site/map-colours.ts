import type { Taxonomy } from '../core/topics/taxonomy.ts';

/** How many colours styles/map.css has. */
const COLOURS = 14;

/** The classes by which styles know the colours of areas, and of topics among the topics of their area. */
export function createColours({ areas, topics }: Taxonomy) {
  // By the order of the taxonomy's files, so that a new digest changes no colour.
  const ofArea = new Map(areas.map(({ slug }, index) => [slug, colour(index)]));
  const ofTopic = new Map(
    areas.flatMap((area) =>
      topics
        .filter((topic) => topic.area === area.slug)
        .map(({ slug }, index): [string, string] => [slug, colour(index)]),
    ),
  );
  /** For what is neither in an area nor under a topic. */
  const noColour = 'colour-none';
  return {
    areaColour: (slug: string): string => ofArea.get(slug) ?? noColour,
    topicColour: (slug: string): string => ofTopic.get(slug) ?? noColour,
    noColour,
  };
}

function colour(index: number): string {
  return `colour-${(index % COLOURS) + 1}`;
}
