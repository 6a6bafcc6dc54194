import { compare } from '../compare.ts';
import type { Point } from './point.ts';

/** A name that a map shows, if there is room. */
export interface Label extends Point {
  readonly slug: string;
  readonly text: string;
}

/** What a label names. */
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
export const LINE = 20;

/** A name with no room amid its dots may be so many lines away. */
const OFFSETS = [0, -1, 1, -2, 2];

/** What labels may not leave. CSS pixels. */
export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Half of what a text takes up, about. CSS pixels. */
export function halfWidth(text: string): number {
  return (text.length * LETTER) / 2;
}

/**
 * Labels amid their dots, the largest groups first; one that would cover another or leave the frame is left out. A
 * label's point is the middle of its line.
 * @param line between the middles of two names, one over the other, at the least. CSS pixels
 */
export function placeLabels(
  groups: readonly Labelled[],
  { left, top, right, bottom }: Frame,
  line: number,
): Label[] {
  const placed: Label[] = [];
  const largestFirst = [...groups].sort((a, b) => b.size - a.size || compare(a.slug, b.slug));
  for (const { slug, text, points } of largestFirst) {
    const half = halfWidth(text);
    if (2 * half > right - left) continue;
    const x = within(median(points.map((point) => point.x)), left + half, right - half);
    const middle = median(points.map((point) => point.y));
    const free = OFFSETS.map((offset) => ({
      slug,
      text,
      x,
      y: within(middle + offset * line, top + LINE, bottom - LINE),
    })).find((label) => !placed.some((other) => overlap(label, other, line)));
    if (free) placed.push(free);
  }
  return placed;
}

function within(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), most));
}

function overlap(a: Label, b: Label, line: number): boolean {
  return Math.abs(a.y - b.y) < line && Math.abs(a.x - b.x) < halfWidth(a.text) + halfWidth(b.text) + LETTER;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
