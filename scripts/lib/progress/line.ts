import type { Progress } from '../../../src/integration/progress.ts';

/** What the clock says of a run's work. Milliseconds. */
export interface Times {
  /** Since this work began. */
  readonly passed: number;
  /** Until it is through, where that can be told. */
  readonly left?: number | undefined;
}

/** A shorter bar tells less than the numbers beside it. Characters. */
const SHORTEST_BAR = 8;

/** Progress as a sentence: `reading digests: 31 of 197, 12 s left`. */
export function plainLine({ what, ...counts }: Progress, times: Times): string {
  const numbers = counted(counts);
  if (numbers) return `${what}: ${numbers}${timeLeft(times)}`;
  // Work that never pauses keeps the line it began with, which must not become wrong.
  return times.passed < 1000 ? what : `${what}, ${duration(times.passed)} so far`;
}

/**
 * Progress with a bar, as wide as there is room: `reading digests [####......] 31 of 197, 12 s left`. Where room is
 * short the bar goes first, then the time, then the words. Work that cannot be counted has no bar.
 * @param width characters
 */
export function barLine(progress: Progress, times: Times, width: number): string {
  const { what, done = 0, total = 0 } = progress;
  const numbers = counted(progress);
  if (!numbers) return [plainLine(progress, times), what].find(fits) ?? what.slice(0, width);
  const after = `${numbers}${timeLeft(times)}`;
  const room = width - `${what} [] ${after}`.length;
  if (room >= SHORTEST_BAR) {
    const full = Math.floor((room * done) / total);
    return `${what} [${'#'.repeat(full).padEnd(room, '.')}] ${after}`;
  }
  return [`${what} ${after}`, `${what} ${numbers}`, numbers].find(fits) ?? numbers.slice(0, width);

  function fits(line: string): boolean {
    return line.length <= width;
  }
}

function counted({ done, total }: Omit<Progress, 'what'>): string {
  return done === undefined || !total ? '' : `${done} of ${total}`;
}

function timeLeft({ left }: Times): string {
  return left === undefined ? '' : `, ${duration(left)} left`;
}

/** `12 s`, `3 min`, `1 h 20 min`. */
function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const minutes = Math.round(seconds / 60);
  if (seconds < 100) return `${seconds} s`;
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
