import type { Progress, TellProgress } from '../../../src/integration/progress.ts';
import { barLine, plainLine } from './line.ts';
import { type Moment, timeLeft } from './time-left.ts';

/** Where progress is shown: a terminal, or whatever takes the place of one. */
export interface Screen {
  readonly isTTY?: boolean;
  /** Characters of a line. */
  readonly columns?: number;
  write(text: string): unknown;
}

/** Shows what a run tells. */
export interface ProgressDisplay {
  readonly show: TellProgress;
  /** Shows how time passes, where the run has told nothing new. */
  readonly tick: () => void;
  /** Takes the line away; the next run begins anew. */
  readonly end: () => void;
}

/** Erases the line the cursor is on. */
const ERASE = '\r\u001b[K';
/** A terminal's usual width, for one that does not tell its own. */
const COLUMNS = 80;
/** How often a terminal's line is written anew. Milliseconds. */
const REDRAW = 100;
/** How often a line is written where none can be written over, and the length of a run that is told there. Milliseconds. */
const PLAIN = 10_000;

/**
 * Shows progress on a screen: on a terminal as one line that is written over, elsewhere as a line every ten seconds.
 * @param clock milliseconds
 */
export function progressOn(screen: Screen, clock: () => number): ProgressDisplay {
  const pause = screen.isTTY ? REDRAW : PLAIN;
  let current: Progress | undefined;
  /** Of the current work, from its beginning on. */
  let began = 0;
  let moments: Moment[] = [];
  let shownAt = 0;

  function show(progress: Progress): void {
    const now = clock();
    const isNew = current?.what !== progress.what;
    if (!current) shownAt = now;
    if (isNew) {
      began = now;
      moments = [];
    }
    current = progress;
    if (progress.done !== undefined && now - (moments.at(-1)?.at ?? -Infinity) >= REDRAW)
      moments.push({ at: now, done: progress.done });
    // A terminal shows at once what is new; where lines stay, a short run has nothing to tell.
    if (screen.isTTY && isNew) draw(progress, now);
    else tick();
  }

  function tick(): void {
    const now = clock();
    if (current && now - shownAt >= pause) draw(current, now);
  }

  function draw(progress: Progress, now: number): void {
    shownAt = now;
    const times = { passed: now - began, left: timeLeft(moments, progress.total ?? 0, now) };
    // A line as wide as the terminal would wrap on some.
    const width = (screen.columns || COLUMNS) - 1;
    screen.write(screen.isTTY ? ERASE + barLine(progress, times, width) : `${plainLine(progress, times)}\n`);
  }

  function end(): void {
    if (current && screen.isTTY) screen.write(ERASE);
    current = undefined;
  }

  return { show, tick, end };
}
