import { join } from 'node:path';
import { addressNames } from '../../../src/core/address-names.ts';
import { readDigest } from '../../../src/core/digest/index.ts';
import { dayIn, digestDay } from '../../../src/core/digest-name.ts';
import type { Entry } from '../../../src/core/library/entry.ts';
import { suspicionOf } from '../../../src/core/library/suspicion.ts';
import { UNDATED } from '../../../src/core/paper.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { isProblem, problem } from '../../../src/core/problem.ts';
import type { PaperRecord } from '../../../src/core/record.ts';
import type { TellProgress } from '../../../src/integration/progress.ts';
import { nameFor, type ValueCache } from '../../../src/integration/value-cache.ts';
import { openDigest } from '../digest-source.ts';
import { fileHash } from './file-hash.ts';
import { type PackedReading, pack, unpack } from './remembered-reading.ts';
import { restoreRecord } from './restore-record.ts';
import { splitVersion } from './split-version.ts';

/** What one digest held. */
export interface DigestReading {
  /** The file's name in `digests/`. */
  readonly file: string;
  /** Its name in addresses. */
  readonly slug: string;
  /** The format it came in; absent where none was recognised. */
  readonly format?: string;
  /** The day in its name, or the first one it tells. */
  readonly date: string;
  readonly entries: readonly Entry[];
  readonly problems: readonly Problem[];
  /** A note for each entry whose text looks as if something went wrong. */
  readonly suspicions: readonly Problem[];
  /** Of the file's bytes (`fileHash`). */
  readonly hash: string;
}

/** Longer ones are no abstracts but a page gone wrong, and would make every reader's browser pay. Characters. */
const LONGEST_ABSTRACT = 100_000;
const LONGEST_TITLE = 10_000;

/**
 * Reads every digest of a folder, in the order of their names.
 * @param names the names of its files
 * @param cache knows the digests that earlier runs have read
 */
export async function* readDigests(
  folder: string,
  names: readonly string[],
  progress: TellProgress,
  cache?: ValueCache,
): AsyncIterable<DigestReading> {
  const slugs = addressNames(names);
  for (const [index, name] of names.entries()) {
    progress({ what: 'reading digests', done: index, total: names.length });
    const path = join(folder, name);
    yield cache
      ? await remembered(path, name, slugs.get(name)!, cache)
      : await readOne(path, name, slugs.get(name)!, '');
  }
}

async function remembered(
  path: string,
  file: string,
  slug: string,
  cache: ValueCache,
): Promise<DigestReading> {
  const hash = fileHash(path);
  const name = nameFor('digest', splitVersion(), file, slug, hash);
  const known = cache.read(name) as PackedReading | undefined;
  if (known) return unpack(known, { file, slug, hash });
  const reading = await readOne(path, file, slug, hash);
  // Unless it could not be read, or was changed meanwhile: then what was read is not what the hash says.
  if (reading.format && fileHash(path) === hash) cache.write(name, pack(reading));
  return reading;
}

async function readOne(path: string, name: string, slug: string, hash: string): Promise<DigestReading> {
  const file = `digests/${name}`;
  const named = dayIn(name);
  const entries: Entry[] = [];
  const { head, source, problems: openingProblems } = openDigest(path, file);
  const problems = [...openingProblems];
  let format: string | undefined;
  if (source) {
    const reading = readDigest({ head, source }, file);
    format = reading.format;
    // Restored one by one: all records of a large digest as they came would double the room it takes.
    for await (const item of reading.readings) {
      if (isProblem(item)) problems.push(item);
      else if (isTooLong(item)) problems.push(tooLong(item, file));
      else {
        const position = entries.length + 1;
        entries.push(
          restoreRecord(item, { digest: slug, date: item.date ?? named ?? UNDATED, position }, file),
        );
      }
    }
  }
  const told = digestDay(
    name,
    entries.map(({ record }) => record),
  );
  const date = told ?? UNDATED;
  if (date === UNDATED && entries.length > 0)
    problems.push(problem('error', file, 1, 'no date: rename the file to YYYY-MM-DD-name'));
  return {
    file: name,
    slug,
    ...(format ? { format } : {}),
    date,
    entries: entries.map((entry) => dated(entry, date)),
    problems,
    suspicions: entries.flatMap(suspicions),
    hash,
  };
}

function dated(entry: Entry, date: string): Entry {
  return entry.appearance.date === UNDATED ? { ...entry, appearance: { ...entry.appearance, date } } : entry;
}

function suspicions({ title, abstract, record, file }: Entry): Problem[] {
  const suspicion = suspicionOf(title.plain, abstract.plain);
  return suspicion ? [problem('note', file, record.line, `${suspicion}: "${title.plain}"`)] : [];
}

function isTooLong({ title, abstract }: PaperRecord): boolean {
  return abstract.length > LONGEST_ABSTRACT || title.length > LONGEST_TITLE;
}

function tooLong({ title, abstract, line }: PaperRecord, file: string): Problem {
  const name = title.length > 80 ? `${title.slice(0, 80)}…` : title;
  return problem(
    'error',
    file,
    line,
    `refused: too long for a paper, a title of ${title.length} and an abstract of ${abstract.length} characters: "${name}"`,
  );
}
