import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { readDigest } from '../../../src/core/digest/index.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { isProblem, problem } from '../../../src/core/problem.ts';
import type { PaperRecord } from '../../../src/core/record.ts';
import { writeWhole } from '../../../src/integration/atomic.ts';
import { typedPath } from '../arguments.ts';
import { openAny } from '../digest-source.ts';
import { isAddress, webAddress, withoutCredentials } from './address.ts';
import { digestFileName } from './digest-file.ts';

/** What `add` needs from outside. */
export interface Outside {
  readonly download: (url: string) => Promise<Uint8Array>;
  readonly input: NodeJS.ReadableStream;
  /** The day of a digest that tells none. YYYY-MM-DD */
  readonly today: string;
  /** The day of the digest whatever it tells. YYYY-MM-DD */
  readonly day?: string | undefined;
  /** Prints a line. */
  readonly say: (line: string) => void;
}

/**
 * Puts one digest into a folder of digests: says what it found, then writes it under a name of its own.
 * @param origin a file, an address, or `-` for the standard input
 * @returns what is wrong; a digest without a paper is not added
 */
export async function addDigest(origin: string, folder: string, outside: Outside): Promise<Problem[]> {
  const shown = withoutCredentials(origin);
  let bytes: Uint8Array;
  try {
    bytes = await fetchBytes(origin, outside);
  } catch (error) {
    return [problem('error', shown, 1, (error as Error).message)];
  }
  const { head, source, problems } = openAny(bytes, shown);
  const found = [...problems];
  if (!source) return found;
  const records: PaperRecord[] = [];
  const { format = 'page', readings } = readDigest({ head, source }, shown);
  for await (const reading of readings) {
    if (isProblem(reading)) found.push(reading);
    else records.push(reading);
  }
  if (records.length === 0) return found;
  const name = freeName(
    folder,
    digestFileName(origin === '-' ? '' : origin, format, records, outside),
    bytes,
  );
  outside.say(
    `${shown}: ${records.length} ${records.length === 1 ? 'paper' : 'papers'} (${format}), the first: ${records[0]!.title.replace(/\s+/g, ' ')}`,
  );
  if (existsSync(join(folder, name))) outside.say(`already there as ${name}`);
  else {
    writeWhole(join(folder, name), bytes);
    outside.say(`added as ${name}`);
  }
  return found;
}

async function fetchBytes(origin: string, { download, input }: Outside): Promise<Uint8Array> {
  if (origin === '-') return buffer(input);
  if (isAddress(origin)) return download(webAddress(origin));
  const path = typedPath(origin);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new Error('no such file');
  if (stats.isDirectory()) throw new Error('this is a folder; name the digests in it');
  return readFileSync(path);
}

/** The name itself, or with a number where a different digest has it. */
function freeName(folder: string, name: string, bytes: Uint8Array): string {
  const [, stem = name, ending = ''] = /^(.*?)((?:\.[A-Za-z0-9]+)(?:\.gz)?)$/.exec(name) ?? [];
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${stem}-${number}${ending}`;
    const path = join(folder, candidate);
    if (!existsSync(path) || readFileSync(path).equals(bytes)) return candidate;
  }
}
