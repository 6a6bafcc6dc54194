/** How far a long run has come. */
export interface Progress {
  /** What it is at, such as `reading digests`: the same words until that is through. */
  readonly what: string;
  /** How many are done, of how many; both missing where the work cannot be counted on the way. */
  readonly done?: number;
  readonly total?: number;
}

/** Is told what a long run has come to, as often as the run likes. */
export type TellProgress = (progress: Progress) => void;
