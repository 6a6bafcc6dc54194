import { discard } from '../../src/integration/atomic.ts';
import { endProgress } from './print.ts';

/** Exit codes of a process that a signal ended, as shells count them. */
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const unfinished = new Set<string>();

/**
 * Has a folder removed if this process is stopped.
 * @returns call it when the folder must stay, whatever comes
 */
export function removeWhenStopped(folder: string): () => void {
  unfinished.add(folder);
  return () => unfinished.delete(folder);
}

/**
 * Ends this process tidily on Ctrl-C and on `kill`: unfinished work is removed and one line says how things stand.
 * @returns call it when the run is through
 */
export function tidyWhenStopped(line: string): () => void {
  const stop = (signal: NodeJS.Signals): void => {
    for (const folder of unfinished) discard(folder);
    endProgress();
    process.stderr.write(`${line}\n`);
    process.exit(EXIT_CODES[signal as keyof typeof EXIT_CODES]);
  };
  const signals = Object.keys(EXIT_CODES) as NodeJS.Signals[];
  for (const signal of signals) process.on(signal, stop);
  return () => {
    for (const signal of signals) process.off(signal, stop);
  };
}
