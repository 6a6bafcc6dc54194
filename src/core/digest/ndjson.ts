import { problem } from '../problem.ts';
import type { DigestFormat } from './format.ts';
import { isPaperObject, recordFrom } from './object.ts';

/** JSON lines: one paper an object, one object a line. Streams, so that a digest may be larger than the memory. */
export const ndjson: DigestFormat = {
  name: 'ndjson',
  streams: true,
  detect(head) {
    const [first = '', second] = head.trimStart().split('\n', 2);
    if (!first.startsWith('{')) return 0;
    const parsed = parse(first);
    if (parsed === undefined) return /^\{\s*"/.test(first) && second === undefined ? 0.3 : 0;
    return isPaperObject(parsed) ? 0.95 : second?.trim().startsWith('{') ? 0.6 : 0.1;
  },
  *read(source, file) {
    let number = 0;
    for (const line of source.lines()) {
      number++;
      const text = number === 1 ? line.replace(/^\uFEFF/, '').trim() : line.trim();
      if (text === '') continue;
      const parsed = parse(text);
      yield parsed === undefined
        ? problem('error', file, number, `broken JSON: ${text.slice(0, 60)}`)
        : recordFrom(parsed, number, file);
    }
  },
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
