import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** A paper of a corpus as its file has it. */
export interface CorpusPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  /** The day it came, YYYY-MM-DD. */
  readonly day: string;
}

/** The rows of a corpus, an object a line, gzipped or not. */
export function readCorpus<T = CorpusPaper>(path: string): T[] {
  const bytes = readFileSync(path);
  const text = path.endsWith('.gz') ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** The corpora's folder from the command line. Without one, prints the usage and ends the process. */
export function corporaFolder(
  script: string,
  options = '[--show]',
  [folder] = process.argv.slice(2).filter((argument) => !argument.startsWith('--')),
): string {
  if (folder) return folder;
  process.stderr.write(`usage: node tests/bench/${script} FOLDER-OF-CORPORA ${options}\n`);
  process.exit(2);
}
