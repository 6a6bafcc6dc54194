import { expect, test } from 'vitest';
import { layOutTopics } from '../../../src/core/map/overview.ts';

const papers = Array.from({ length: 200 }, (_, index) => [
  `topic-${index % 20}`,
  `topic-${(index * 7) % 13}`,
]);

test('bubbles stand within the frame, apart from each other, the same every time', () => {
  const { bubbles, width, height } = layOutTopics(papers, 900);
  expect(bubbles).toHaveLength(20);
  bubbles.forEach((a, index) => {
    expect(a.x - a.radius).toBeGreaterThan(0);
    expect(a.x + a.radius).toBeLessThan(width);
    expect(a.y - a.radius).toBeGreaterThan(0);
    expect(a.y + a.radius).toBeLessThan(height);
    for (const b of bubbles.slice(index + 1))
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.radius + b.radius);
  });
  expect(layOutTopics([...papers].reverse(), 900).bubbles).toEqual(bubbles);
});

test('no topics make an empty picture', () => {
  expect(layOutTopics([[], []], 900).bubbles).toEqual([]);
});
