import type { Label } from '../../core/map/labels.ts';
import { LINE, placeLabels } from '../../core/map/labels.ts';
import type { Bubble } from '../../core/map/overview.ts';
import { layOutTopics } from '../../core/map/overview.ts';
import { papers, type TopicView, topics } from '../library.ts';
import { areaColour } from './colours.ts';

/** A topic's bubble, and its colour. */
export interface TopicBubble extends Bubble {
  readonly topic: TopicView;
  readonly colour: string;
}

/** What stands before the maps of a large library. CSS pixels. */
export interface TopicOverview {
  readonly bubbles: readonly TopicBubble[];
  readonly labels: readonly Label[];
  readonly width: number;
  readonly height: number;
}

/** All topics as bubbles, coloured by area. */
export function drawOverview(wanted: number): TopicOverview {
  const { bubbles, width, height } = layOutTopics(
    papers.map(({ tags }) => tags),
    wanted,
  );
  const bySlug = new Map(topics.map((topic) => [topic.slug, topic]));
  const drawn = bubbles.flatMap((bubble): TopicBubble[] => {
    const topic = bySlug.get(bubble.slug);
    return topic ? [{ ...bubble, topic, colour: areaColour(topic.area) }] : [];
  });
  const named = drawn.map(({ topic, x, y }) => ({
    slug: topic.slug,
    text: topic.name,
    size: topic.papers.length,
    points: [{ x, y }],
  }));
  return {
    bubbles: drawn,
    labels: placeLabels(named, { left: 0, top: 0, right: width, bottom: height }, LINE),
    width,
    height,
  };
}
