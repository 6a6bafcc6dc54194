/**
 * Why a file could not be saved: there is no room for it, the site has a newer build than the one being saved,
 * its host could not be reached or had no such file, or the reader asked to stop.
 */
export type FailureReason = 'quota' | 'changed' | 'unreachable' | 'stopped';

/** Thrown wherever saving ends early. */
export class SavingFailed extends Error {
  readonly reason: FailureReason;

  constructor(reason: FailureReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/** The reason of anything thrown while saving. */
export function reasonOf(error: unknown): FailureReason {
  if (error instanceof SavingFailed) return error.reason;
  return error instanceof DOMException && error.name === 'QuotaExceededError' ? 'quota' : 'unreachable';
}
