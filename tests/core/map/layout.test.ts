import { describe, expect, test } from 'vitest';
import { halfWidth } from '../../../src/core/map/labels.ts';
import type { MapPaper } from '../../../src/core/map/layout.ts';
import { layOut, SPACING } from '../../../src/core/map/layout.ts';

/** Papers in groups of ten, each near to the others of its group. */
function grouped(count: number): MapPaper[] {
  return Array.from({ length: count }, (_, index) => {
    const group = Math.floor(index / 10);
    const others = Array.from({ length: 10 }, (_, at) => group * 10 + at);
    return {
      id: `paper-${index}`,
      topics: [`topic-${group}`],
      near: others
        .filter((other) => other !== index && other < count)
        .slice(0, 4)
        .map((other) => ({ index: other, similarity: 0.5 })),
    };
  });
}

const distance = (a: { x: number; y: number }, b: { x: number; y: number }): number =>
  Math.hypot(a.x - b.x, a.y - b.y);

describe.each([1, 2, 70, 300, 1000])('a map of %i papers', (count) => {
  const papers = grouped(count);
  const names = [...Map.groupBy(papers.keys(), (index) => papers[index]!.topics[0]!)].map(([slug, own]) => ({
    slug,
    text: `A name of ${slug}`,
    papers: own,
  }));
  const { points, labels, width, height } = layOut(papers, names);
  const pairs = points.flatMap((a, index) => points.slice(index + 1).map((b) => distance(a, b)));

  test('has a point for each within its frame', () => {
    expect(points).toHaveLength(count);
    for (const { x, y } of points) {
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(height);
    }
  });
  test('keeps dots so far apart that each is a target of its own', () => {
    // Whole pixels cost up to one.
    for (const pair of pairs) expect(pair).toBeGreaterThan(SPACING - 1.5);
  });
  test('has no dot under a name', () => {
    // A map of a dot or two is narrower than any name.
    if (count > 2) expect(labels.length).toBeGreaterThan(0);
    for (const { x, y, text } of labels)
      for (const point of points)
        if (Math.abs(point.x - x) < halfWidth(text)) expect(Math.abs(point.y - y)).toBeGreaterThan(12);
  });
  test('is the same every time', () => {
    expect(layOut(papers, names)).toEqual(layOut(papers, names));
  });
});

test('papers of a group stand nearer to each other than to the rest', () => {
  const papers = grouped(100);
  const { points } = layOut(papers);
  const mean = (same: boolean): number => {
    const all = points.flatMap((a, i) =>
      points.flatMap((b, j) =>
        i < j && (papers[i]!.topics[0] === papers[j]!.topics[0]) === same ? distance(a, b) : [],
      ),
    );
    return all.reduce((sum, value) => sum + value, 0) / all.length;
  };
  expect(mean(true)).toBeLessThan(mean(false) / 2);
});

test('papers without topics or neighbours have their place', () => {
  const { points } = layOut([
    { id: 'a', topics: [], near: [] },
    { id: 'b', topics: [], near: [] },
  ]);
  expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
});
