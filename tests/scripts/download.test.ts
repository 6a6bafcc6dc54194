import { readFileSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isPublic } from '../../scripts/lib/add/connector.ts';
import type { Patience } from '../../scripts/lib/add/download.ts';
import { downloader } from '../../scripts/lib/add/download.ts';
import { sayFailure } from '../../scripts/lib/add/failure.ts';
import { sayWait } from '../../scripts/lib/add/retry-after.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { nobodyThere, serverThat } from './server-that.ts';

const TEXT = 'A paper about students. '.repeat(100);
const NOON = Date.parse('2026-01-01T12:00:00Z');
/** Where nothing is awaited but an answer, there is time enough for the slowest machine. */
const PATIENT: Patience = { pause: 1000, deadline: 50_000, largest: 1_000_000 };

/** A download by a clock that stands still but for the waits it is asked for. */
function downloading(patience: Partial<Patience> = {}, folder = temporaryFolder('download'), at = NOON) {
  let now = at;
  const waits: number[] = [];
  const clock = {
    now: () => now,
    sleep: async (wait: number) => {
      waits.push(wait);
      now += wait;
    },
  };
  const download = downloader({ ...PATIENT, ...patience }, folder, clock);
  return { waits, download: async (url: string) => Buffer.from(await download(url)).toString() };
}

/** A server that answers each request with the next of these, and the last one again. */
async function serverWith(...answers: readonly RequestListener[]) {
  const asked: string[] = [];
  const address = await serverThat((request, response) => {
    asked.push(request.url!);
    answers[Math.min(asked.length, answers.length) - 1]!(request, response);
  });
  return { address, asked };
}

const text: RequestListener = (_, response) => response.end(TEXT);
const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    response.writeHead(code, headers).end();

describe('a host that asks to wait', () => {
  test.each([
    ['7', 7000],
    ['0', 1000],
    ['Thu, 01 Jan 2026 12:00:30 GMT', 30_000],
    ['some time', 1000],
  ])('with Retry-After: %s is asked again after that, if there is time', async (header, wait) => {
    const { address, asked } = await serverWith(status(429, { 'retry-after': header }), text);
    const { download, waits } = downloading();
    expect(await download(address)).toBe(TEXT);
    expect(waits.reduce((sum, one) => sum + one)).toBe(wait);
    expect(asked).toHaveLength(2);
  });

  test.each([429, 503])('longer than there is time, by %i, is left alone till then', async (code) => {
    const { address, asked } = await serverWith(status(code, { 'retry-after': '3600' }), text);
    const folder = temporaryFolder('download');
    const { download, waits } = downloading({}, folder);
    await expect(download(address)).rejects.toThrow(
      new RegExp(`^the server answers ${code} .*; the host asks to wait 1 h$`),
    );
    expect(waits).toEqual([]);

    const later = downloading({}, folder, NOON + 59 * 60_000);
    await expect(later.download(address)).rejects.toThrow(
      'the host asks to wait 1 min more; it is not asked before',
    );
    expect(asked).toHaveLength(1);

    const at = NOON + 60 * 60_000;
    expect(await downloading({}, folder, at).download(address)).toBe(TEXT);
    expect(asked).toHaveLength(2);
    const { address: other } = await serverWith(status(429, { 'retry-after': '3600' }));
    await expect(downloading({}, folder, at).download(other)).rejects.toThrow('1 h');
    expect(JSON.parse(readFileSync(join(folder, 'waits.json'), 'utf8'))).toEqual({
      [new URL(other).host]: at + 60 * 60_000,
    });
  });

  test('again and again is left alone in the end', async () => {
    const { address, asked } = await serverWith(status(429, { 'retry-after': '2' }));
    const { download } = downloading();
    await expect(download(address)).rejects.toThrow(/429 Too Many Requests; the host asks to wait 2 s$/);
    await expect(download(address)).rejects.toThrow(/^the host asks to wait 2 s more/);
    expect(asked).toHaveLength(5);
  });

  test('does not keep other hosts waiting', async () => {
    const { address } = await serverWith(status(429, { 'retry-after': '3600' }));
    const { download } = downloading();
    await expect(download(address)).rejects.toThrow('1 h');
    expect(await download(await serverThat(text))).toBe(TEXT);
  });

  test.each([
    ['a file that is damaged', '{"localhost'],
    ['a file of something else', '[null, {"a": "b"}]'],
  ])('is forgotten with %s', async (_, content) => {
    const folder = temporaryFolder('download');
    writeFileSync(join(folder, 'waits.json'), content);
    expect(await downloading({}, folder).download(await serverThat(text))).toBe(TEXT);
  });

  test('for years is left alone for a day, also by a clock set back', async () => {
    const { address } = await serverWith(status(429, { 'retry-after': '99999999999999' }), text);
    const folder = temporaryFolder('download');
    await expect(downloading({}, folder).download(address)).rejects.toThrow('wait 24 h');
    expect(await downloading({}, folder, NOON - 86_400_000).download(address)).toBe(TEXT);
  });
});

describe('an answer', () => {
  test('of 500 is asked for again, after longer and longer', async () => {
    const { address } = await serverWith(status(500), status(502), status(503), text);
    const { download, waits } = downloading();
    expect(await download(address)).toBe(TEXT);
    expect(waits).toEqual([1000, 2000, 4000]);
  });

  test('of 500 at the fifth time is told', async () => {
    const { address, asked } = await serverWith(status(500));
    await expect(downloading().download(address)).rejects.toThrow(
      'the server answers 500 Internal Server Error',
    );
    expect(asked).toHaveLength(5);
  });

  test('of 500 is told where there is no time to ask again', async () => {
    const { address } = await serverWith(status(500));
    const { download, waits } = downloading({ deadline: 5000 });
    await expect(download(address)).rejects.toThrow('the server answers 500');
    expect(waits).toEqual([1000, 2000]);
  });

  test.each([
    [404, 'the server answers 404 Not Found'],
    [403, 'the server answers 403 Forbidden'],
    [799, 'the server answers 799'],
  ])('of %i is not asked for again', async (code, message) => {
    const { address, asked } = await serverWith(status(code));
    await expect(downloading().download(address)).rejects.toThrow(message);
    expect(asked).toHaveLength(1);
  });

  test('that breaks off is asked for again', async () => {
    const breaksOff: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-length': '9999' });
      response.write('[', () => response.destroy());
    };
    const { address } = await serverWith(
      breaksOff,
      ({ socket }) => socket.destroy(),
      ({ socket }) => socket.resetAndDestroy(),
      text,
    );
    expect(await downloading().download(address)).toBe(TEXT);
    const { address: never, asked } = await serverWith(breaksOff);
    await expect(downloading().download(never)).rejects.toThrow('the connection broke off');
    expect(asked).toHaveLength(5);
  });

  test.each<[string, RequestListener]>([
    ['never begins', () => {}],
    [
      'never ends',
      (_, response) => {
        response.write('[');
      },
    ],
    [
      'comes by a byte at a time',
      (_, response) => {
        const more = setInterval(() => response.write('['), 10);
        response.on('close', () => clearInterval(more));
      },
    ],
  ])('that %s is given up at the deadline', async (_, answer) => {
    await expect(downloading({ deadline: 300 }).download(await serverThat(answer))).rejects.toThrow(
      'no whole answer within 1 s; --timeout SECONDS gives it more',
    );
  });

  test('that may be kept is not asked for twice', async () => {
    const { address, asked } = await serverWith((_, response) =>
      response
        .writeHead(200, { 'cache-control': 'public, max-age=600', 'content-encoding': 'gzip' })
        .end(gzipSync(TEXT)),
    );
    const folder = temporaryFolder('download');
    expect(await downloading({}, folder).download(address)).toBe(TEXT);
    expect(await downloading({}, folder).download(address)).toBe(TEXT);
    expect(asked).toHaveLength(1);
  });

  test('that may not be kept is asked for twice, after a pause', async () => {
    const { address, asked } = await serverWith(text);
    const { download, waits } = downloading();
    await download(address);
    await download(address);
    expect(asked).toHaveLength(2);
    expect(waits).toEqual([1000]);
  });
});

describe('an answer too large', () => {
  const zeros = Buffer.alloc(20_000_000);

  test.each<[string, RequestListener]>([
    [
      'by what it announces',
      (_, response) => response.writeHead(200, { 'content-length': `${10 * 2 ** 30}` }).write('['),
    ],
    [
      'by what it sends',
      (_, response) => {
        const more = (): void => {
          while (response.write('x'.repeat(65_536)));
          response.once('drain', more);
        };
        more();
      },
    ],
    [
      'once it is unpacked',
      (_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(zeros)),
    ],
    [
      'once it is unpacked twice',
      (_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip, br' }).end(brotliCompressSync(gzipSync(zeros))),
    ],
  ])('%s is given up', async (_, answer) => {
    await expect(downloading().download(await serverThat(answer))).rejects.toThrow(
      'more than 1000000 bytes are no digest',
    );
  });
});

describe('an encoded answer', () => {
  test.each([
    ['gzip', gzipSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['gzip, br', brotliCompressSync(gzipSync(TEXT))],
    ['identity', Buffer.from(TEXT)],
  ])('in %s is decoded', async (encoding, bytes) => {
    const address = await serverThat((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bytes),
    );
    expect(await downloading().download(address)).toBe(TEXT);
  });

  test.each([
    ['gzip', gzipSync(TEXT).subarray(0, 20), 'the answer is damaged: unexpected end of file'],
    ['gzip', Buffer.from(TEXT), 'the answer is damaged: incorrect header check'],
    ['compress', Buffer.from(TEXT), 'the answer is encoded as compress, which is not known here'],
  ])('in %s that cannot be decoded is refused', async (encoding, bytes, message) => {
    const address = await serverThat((_, response) =>
      response.writeHead(200, { 'content-encoding': encoding }).end(bytes),
    );
    await expect(downloading().download(address)).rejects.toThrow(message);
  });
});

describe('a redirect', () => {
  /** The address of a server that redirects everything but `/digest` to where it is told. */
  const redirecting = async (to: (port: string) => string, host = 'localhost') => {
    const asked: string[] = [];
    const address = await serverThat((request, response) => {
      asked.push(request.url!);
      if (request.url === '/digest') response.end(TEXT);
      else response.writeHead(302, { location: to(new URL(address).port) }).end();
    }, host);
    return { address, asked };
  };

  test.each<[string, (port: string) => string]>([
    ['on the host', () => '/digest'],
    ['by the same name', (port) => `http://localhost:${port}/digest`],
  ])('%s is followed', async (_, to) => {
    expect(await downloading().download((await redirecting(to)).address)).toBe(TEXT);
  });

  test.each([
    ['127.0.0.1', 'localhost'],
    ['localhost', '127.0.0.1'],
    ['[::1]', 'localhost'],
    ['[::ffff:127.0.0.1]', 'localhost'],
    ['2130706433', 'localhost'],
    ['0.0.0.0', 'localhost'],
    ['10.0.0.1', 'localhost'],
    ['169.254.169.254', 'localhost'],
    ['[fd00::1]', 'localhost'],
  ])('to %s from another host is refused', async (target, host) => {
    const { address, asked } = await redirecting((port) => `http://${target}:${port}/digest`, host);
    await expect(downloading().download(address)).rejects.toThrow(
      /^it redirects to \S+, an address of this machine or of a private network: refused$/,
    );
    expect(asked).toEqual(['/']);
  });

  test.each([
    ['in a circle', '/'],
    ['to a file', 'file:///etc/passwd'],
    ['to another protocol', 'ftp://localhost/digest'],
    ['to nonsense', 'http://[::'],
  ])('%s is refused', async (_, location) => {
    await expect(downloading().download((await redirecting(() => location)).address)).rejects.toThrow(
      'it redirects in a circle, or to what is no http:// or https:// address',
    );
  });

  test('that never ends is given up', async () => {
    let count = 0;
    const { address, asked } = await redirecting(() => `/${++count}`);
    await expect(downloading().download(address)).rejects.toThrow('the server answers 302 Found');
    expect(asked).toHaveLength(6);
  });
});

test('where nobody listens is told at once', async () => {
  const { download, waits } = downloading();
  await expect(download(await nobodyThere())).rejects.toThrow(
    /^connection refused: nothing answers at \S+ on port \d+$/,
  );
  expect(waits).toEqual([]);
});

test('a host that does not exist is told by its name', () => {
  expect(sayFailure(Object.assign(new Error('x'), { code: 'ENOTFOUND', hostname: 'arxiv.invalid' }))).toBe(
    'there is no host called arxiv.invalid',
  );
});

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['::ffff:8.8.8.8', true],
  ['127.0.0.1', false],
  ['127.255.255.254', false],
  ['0.0.0.0', false],
  ['10.1.2.3', false],
  ['172.16.0.1', false],
  ['192.168.1.1', false],
  ['100.64.0.1', false],
  ['169.254.169.254', false],
  ['224.0.0.1', false],
  ['255.255.255.255', false],
  ['::', false],
  ['::1', false],
  ['::ffff:127.0.0.1', false],
  ['::ffff:a00:1', false],
  ['64:ff9b::7f00:1', false],
  ['2002:7f00:1::', false],
  ['fe80::1%eth0', false],
  ['fc00::1', false],
  ['ff02::1', false],
])('that %s is public is %s', (address, answer) => {
  expect(isPublic(address)).toBe(answer);
});

test.each([
  [1, '1 s'],
  [59_001, '1 min'],
  [3_600_000, '1 h'],
  [5_400_000, '1 h 30 min'],
  [86_400_000, '24 h'],
])('%i milliseconds are called %s', (wait, words) => {
  expect(sayWait(wait)).toBe(words);
});
