import type { Point } from './layout.ts';

/** A name that a map shows, if there is room. */
export interface Label extends Point {
  readonly slug: string;
  readonly text: string;
}

/** What a label stands for. */
export interface Labelled {
  readonly slug: string;
  readonly text: string;
  /** The larger ones are placed first. */
  readonly size: number;
  /** Of the dots it names. */
  readonly points: readonly Point[];
}

/** Of the labels' type, about. CSS pixels. */
const LETTER = 8.2;
const LINE = 20;

/** A name with no room amid its dots may stand this far off. CSS pixels, downwards. */
const OFFSETS = [0, -LINE, LINE, -2 * LINE, 2 * LINE];

/** Labels amid their dots, the largest groups first; one that would cover another or leave the map is left out. */
export function placeLabels(groups: readonly Labelled[], width: number, height: number): Label[] {
  const placed: Label[] = [];
  const largestFirst = [...groups].sort((a, b) => b.size - a.size || (a.slug < b.slug ? -1 : 1));
  for (const { slug, text, points } of largestFirst) {
    const half = (text.length * LETTER) / 2;
    if (2 * half > width) continue;
    const x = within(median(points.map((point) => point.x)), half, width - half);
    const middle = median(points.map((point) => point.y));
    const free = OFFSETS.map((offset) => ({
      slug,
      text,
      x,
      y: within(middle + offset, LINE, height - LINE),
    })).find((label) => !placed.some((other) => overlap(label, other)));
    if (free) placed.push(free);
  }
  return placed;
}

function within(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), most));
}

function overlap(a: Label, b: Label): boolean {
  return (
    Math.abs(a.y - b.y) < LINE &&
    Math.abs(a.x - b.x) < ((a.text.length + b.text.length) * LETTER) / 2 + LETTER
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
