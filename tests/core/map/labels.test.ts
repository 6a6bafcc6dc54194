import { expect, test } from 'vitest';
import { LINE, placeLabels } from '../../../src/core/map/labels.ts';

const at = (x: number, y: number, count = 1) => Array.from({ length: count }, () => ({ x, y }));

const FRAME = { left: 0, top: 0, right: 400, bottom: 400 };

test('a label stands amid its dots, and within the map', () => {
  const [middle, corner] = placeLabels(
    [
      { slug: 'a', text: 'Middle', size: 3, points: [...at(100, 100), ...at(200, 200), ...at(300, 300)] },
      { slug: 'b', text: 'Corner', size: 1, points: at(2, 2) },
    ],
    FRAME,
    LINE,
  );
  expect(middle).toMatchObject({ x: 200, y: 200 });
  expect(corner!.x).toBeGreaterThan(20);
  expect(corner!.y).toBeGreaterThan(10);
});

test('of two that would cover each other the smaller one moves, and goes where there is no room at all', () => {
  const crowd = Array.from({ length: 9 }, (_, index) => ({
    slug: `topic-${index}`,
    text: 'A name as long as all the others',
    size: index,
    points: at(200, 200),
  }));
  const placed = placeLabels(crowd, FRAME, LINE);
  expect(placed[0]).toMatchObject({ slug: 'topic-8', y: 200 });
  expect(placed.length).toBeGreaterThan(1);
  expect(placed.length).toBeLessThan(9);
  expect(new Set(placed.map(({ y }) => y)).size).toBe(placed.length);
});

test('a name wider than the map is left out', () => {
  expect(
    placeLabels(
      [{ slug: 'a', text: 'x'.repeat(100), size: 1, points: at(10, 10) }],
      { ...FRAME, right: 100 },
      LINE,
    ),
  ).toEqual([]);
});
