import { join } from 'node:path';
import { readDigest } from '../../../src/core/digest/index.ts';
import { dayIn, digestSlugs } from '../../../src/core/digest-name.ts';
import type { Entry } from '../../../src/core/library/entry.ts';
import { UNDATED } from '../../../src/core/paper.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { isProblem, problem } from '../../../src/core/problem.ts';
import type { PaperRecord } from '../../../src/core/record.ts';
import { fileNames } from '../content-folder.ts';
import { openDigest } from '../digest-source.ts';
import { restoreRecord } from './restore-record.ts';

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
}

/** Longer ones are no abstracts but a page gone wrong, and would make every reader's browser pay. Characters. */
const LONGEST_ABSTRACT = 100_000;
const LONGEST_TITLE = 10_000;

/** Reads every digest of a folder, in the order of their names. */
export async function* readDigests(
  folder: string,
  progress: (message: string) => void,
): AsyncIterable<DigestReading> {
  const names = fileNames(folder);
  const slugs = digestSlugs(names);
  for (const [index, name] of names.entries()) {
    progress(`reading ${name} (${index + 1} of ${names.length})`);
    yield await readOne(join(folder, name), name, slugs.get(name)!);
  }
}

async function readOne(path: string, name: string, slug: string): Promise<DigestReading> {
  const file = `digests/${name}`;
  const problems: Problem[] = [];
  const records: PaperRecord[] = [];
  const opened = openDigest(path, file);
  problems.push(...opened.problems);
  let format: string | undefined;
  const { head, source } = opened;
  if (source) {
    const reading = readDigest({ head, source }, file);
    format = reading.format;
    for await (const item of reading.readings) {
      if (isProblem(item)) problems.push(item);
      else if (isTooLong(item)) problems.push(tooLong(item, file));
      else records.push(item);
    }
  }
  const named = dayIn(name);
  const date = named ?? earliest(records) ?? UNDATED;
  if (date === UNDATED && records.length > 0)
    problems.push(problem('error', file, 1, 'no date: rename the file to YYYY-MM-DD-name'));
  const entries = records.map((record, index) =>
    restoreRecord(record, { digest: slug, date: record.date ?? date, position: index + 1 }, file),
  );
  return { file: name, slug, ...(format ? { format } : {}), date, entries, problems };
}

function earliest(records: readonly PaperRecord[]): string | undefined {
  const days = (key: 'date' | 'published'): string[] => records.flatMap((record) => record[key] ?? []).sort();
  return days('date')[0] ?? days('published').at(-1);
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
    `refused: a title of ${title.length} and an abstract of ${abstract.length} characters are no paper's: "${name}"`,
  );
}
