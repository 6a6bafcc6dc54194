import { problem } from '../problem.ts';
import { arxivListing } from './arxiv-listing.ts';
import { bibtex } from './bibtex.ts';
import { email } from './email.ts';
import { feed } from './feed.ts';
import type { DigestFormat, DigestSource, Reading } from './format.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { labelled } from './labelled.ts';
import { markdownTable } from './markdown-table.ts';
import { ndjson } from './ndjson.ts';
import { page } from './page.ts';

/** Every way in which digests come. */
export const formats: readonly DigestFormat[] = [
  ndjson,
  json,
  feed,
  email,
  arxivListing,
  labelled,
  markdownTable,
  bibtex,
  html,
  page,
];

/** A digest larger than this must come in a format that streams. Bytes. */
const WHOLE = 128 * 1024 * 1024;

/** The format that is surest of a digest; undefined where none is. */
export function detectFormat(head: string, file: string): DigestFormat | undefined {
  const text = head.replace(/^\uFEFF/, '');
  let best: { format: DigestFormat; sure: number } | undefined;
  for (const format of formats) {
    const sure = format.detect(text, file);
    if (sure > (best?.sure ?? 0)) best = { format, sure };
  }
  return best?.format;
}

/** Reads a digest in whatever format it comes. A digest without a paper is a problem of its own. */
export function readDigest(
  { head, source }: { readonly head: string; readonly source: DigestSource },
  file: string,
): { format?: string; readings: AsyncIterable<Reading> } {
  const format = detectFormat(head, file);
  if (!format) return { readings: alone(problem('error', file, 1, 'no paper found in it')) };
  if (source.size > WHOLE && !format.streams) {
    const size = `${Math.round(source.size / 2 ** 20)} MB`;
    return {
      format: format.name,
      readings: alone(
        problem(
          'error',
          file,
          1,
          `refused: ${size} are too many for a digest of the format "${format.name}"`,
        ),
      ),
    };
  }
  return { format: format.name, readings: checked(format.read(source, file), file) };
}

async function* alone(reading: Reading): AsyncIterable<Reading> {
  yield reading;
}

async function* checked(
  readings: Iterable<Reading> | AsyncIterable<Reading>,
  file: string,
): AsyncIterable<Reading> {
  let count = 0;
  try {
    for await (const reading of readings) {
      count++;
      yield reading;
    }
  } catch (error) {
    // One digest that nobody foresaw, or a disk that fails, must not keep the others from being read.
    yield problem('error', file, 1, `cannot be read to its end: ${(error as Error).message}`);
    return;
  }
  if (count === 0) yield problem('error', file, 1, 'no paper found in it');
}
