/** How many were done at a moment. Milliseconds, of any clock. */
export interface Moment {
  readonly at: number;
  readonly done: number;
}

/** In less time no pace can be told. Milliseconds. */
const TOO_SOON = 3000;
/** A pace is steady if of late it was at most so many times faster or slower than on the whole. */
const STEADY = 1.5;

/**
 * How long work will still take, by its pace of late; nothing as long as that is no more than a guess.
 * @param moments from the beginning of the work on, in order
 * @returns milliseconds
 */
export function timeLeft(moments: readonly Moment[], total: number, now: number): number | undefined {
  const [first] = moments;
  const last = moments.at(-1);
  if (!first || !last || now - first.at < TOO_SOON) return undefined;
  const middle = moments.findLast(({ at }) => at <= (first.at + now) / 2);
  if (!middle || middle === first) return undefined;
  const onTheWhole = (last.done - first.done) / (now - first.at);
  const ofLate = (last.done - middle.done) / (now - middle.at);
  const isSteady = ofLate > 0 && ofLate <= onTheWhole * STEADY && ofLate * STEADY >= onTheWhole;
  return isSteady ? Math.max(total - last.done, 0) / ofLate : undefined;
}
