import { expect, test } from 'vitest';
import { type Movable, separate } from '../../../src/core/map/separate.ts';

function settled(dots: Movable[], passes: number): Movable[] {
  for (let pass = 0; pass < passes; pass++) if (separate(dots, 10) === 0) break;
  return dots;
}

test('dots that are far enough apart stay where they are', () => {
  const dots = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: -3, y: -30 },
  ];
  expect(separate(dots, 10)).toBe(0);
  expect(dots).toEqual([
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: -3, y: -30 },
  ]);
});

test('two that are too near are moved apart by what is lacking, also across the cells of the grid', () => {
  for (const x of [0, 8, -4, 1003]) {
    const dots = [
      { x, y: 0 },
      { x: x + 4, y: 0 },
    ];
    expect(separate(dots, 10)).toBe(1);
    expect(dots[0]!.x).toBeCloseTo(x - 3);
    expect(dots[1]!.x).toBeCloseTo(x + 7);
  }
});

test('a heap of dots on one place comes apart, the same way each time', () => {
  const heap = (): Movable[] => Array.from({ length: 40 }, () => ({ x: 5, y: 5 }));
  const dots = settled(heap(), 400);
  for (const [index, a] of dots.entries())
    for (const b of dots.slice(index + 1)) expect(Math.hypot(a.x! - b.x!, a.y! - b.y!)).toBeGreaterThan(9);
  expect(settled(heap(), 400)).toEqual(dots);
});
