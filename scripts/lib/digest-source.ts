import { isUtf8 } from 'node:buffer';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { DigestSource } from '../../src/core/digest/format.ts';
import type { Problem } from '../../src/core/problem.ts';
import { problem } from '../../src/core/problem.ts';

/** How much of a digest a format is shown to recognise it by. Characters, or bytes of a file that is streamed. */
const HEAD = 64 * 1024;
/** A file up to this size is read whole; a larger one must come in a format that streams. Bytes. */
const WHOLE = 128 * 1024 * 1024;
/** A compressed digest may grow to this size; more is a bomb or belongs uncompressed into a streamed format. Bytes. */
const INFLATED = 512 * 1024 * 1024;
const CHUNK = 1024 * 1024;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** A digest opened: its text behind `source`, or what stands in the way. `head` is what it is recognised by. */
export interface OpenedDigest {
  readonly head: string;
  readonly source?: DigestSource;
  readonly problems: readonly Problem[];
}

/** Opens a digest's file: gunzips it, finds its encoding, and refuses what is no text, has gone or cannot be read. */
export function openDigest(path: string, file: string): OpenedDigest {
  try {
    return openFile(path, file);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return refused(file, code === 'ENOENT' ? 'vanished before it was read' : `cannot be read: ${message}`);
  }
}

function openFile(path: string, file: string): OpenedDigest {
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    if (size === 0) return refused(file, 'empty digest');
    const start = readStart(descriptor, Math.min(size, HEAD));
    if (size <= WHOLE) return openAny(readStart(descriptor, size), file);
    if (isBinary(start)) return refused(file, 'binary file, not a digest');
    const head = new TextDecoder().decode(start);
    const source: DigestSource = {
      size,
      text: () => {
        throw new RangeError(`${size} bytes are too many to be read whole`);
      },
      lines: () => linesOfFile(path),
    };
    return { head, source, problems: [] };
  } finally {
    closeSync(descriptor);
  }
}

/** Opens bytes from anywhere (a file, a pipe, an address), gunzipped where they are packed. */
export function openAny(bytes: Uint8Array, file: string): OpenedDigest {
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? openCompressed(bytes, file) : openBytes(bytes, file);
}

/** The text of bytes as a digest's source. */
export function openBytes(bytes: Uint8Array, file: string): OpenedDigest {
  if (bytes.length === 0) return refused(file, 'empty digest');
  const encoding = byteOrderMark(bytes);
  if (encoding) return openText(new TextDecoder(encoding).decode(bytes), file);
  if (isBinary(bytes.subarray(0, HEAD))) return refused(file, 'binary file, not a digest');
  const decoder = new TextDecoder();
  if (!isUtf8(bytes)) {
    // Bytes that are no UTF-8 show as U+FFFD and are told with their line; the rest of the digest is read.
    const text = decoder.decode(bytes);
    const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
    const { source, head } = openText(text, file);
    return {
      head,
      ...(source ? { source } : {}),
      problems: [problem('error', file, line, 'invalid UTF-8, shown as \uFFFD')],
    };
  }
  const head = decoder.decode(bytes.subarray(0, HEAD));
  if (head.trim() === '' && decoder.decode(bytes).trim() === '') return refused(file, 'empty digest');
  // Lines are decoded as they are asked for: a large text whole would take twice the room of its bytes.
  const source: DigestSource = {
    size: bytes.length,
    text: () => decoder.decode(bytes),
    lines: () => linesOfBytes(bytes),
  };
  return { head, source, problems: [] };
}

function openText(text: string, file: string): OpenedDigest {
  if (text.trim() === '') return refused(file, 'empty digest');
  const source: DigestSource = { size: text.length, text: () => text, lines: () => text.split(/\r?\n/) };
  return { head: text.slice(0, HEAD), source, problems: [] };
}

function openCompressed(bytes: Uint8Array, file: string): OpenedDigest {
  try {
    return openBytes(gunzipSync(bytes, { maxOutputLength: INFLATED }), file);
  } catch (error) {
    const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return refused(file, tooLarge ? `more than ${INFLATED} bytes when unpacked` : 'damaged gzip file');
  }
}

function refused(file: string, message: string): OpenedDigest {
  return { head: '', problems: [problem('error', file, 1, message)] };
}

function readStart(descriptor: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync(descriptor, bytes, filled, length - filled, filled);
    if (read === 0) break;
    filled += read;
  }
  return bytes.subarray(0, filled);
}

/** Windows' editors save "Unicode" as UTF-16 with a mark; without one a digest is UTF-8. */
function byteOrderMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function isBinary(bytes: Uint8Array): boolean {
  return bytes.includes(0);
}

function* linesOfBytes(bytes: Uint8Array): Iterable<string> {
  const decoder = new TextDecoder();
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(NEWLINE, start);
    const end = found < 0 ? bytes.length : found;
    yield decoder.decode(bytes.subarray(start, bytes[end - 1] === RETURN ? end - 1 : end));
    start = end + 1;
  }
}

function* linesOfFile(path: string): Iterable<string> {
  const descriptor = openSync(path, 'r');
  try {
    const decoder = new TextDecoder();
    const chunk = Buffer.allocUnsafe(CHUNK);
    let pending = '';
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk)) {
      const lines = (pending + decoder.decode(chunk.subarray(0, read), { stream: true })).split('\n');
      pending = lines.pop() ?? '';
      for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
    }
    pending += decoder.decode();
    if (pending) yield pending;
  } finally {
    closeSync(descriptor);
  }
}
