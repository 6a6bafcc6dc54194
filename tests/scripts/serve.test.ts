import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Served } from '../../scripts/lib/serve.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { Malformed } from './malformed-requests.ts';
import { malformedRequest } from './malformed-requests.ts';

const SECRET = 'not for anybody';
const TEXT = '0123456789'.repeat(1000);
const outer = temporaryFolder('serve');
const folder = join(outer, 'site');
let served: Served;

beforeAll(async () => {
  mkdirSync(join(folder, 'papers'), { recursive: true });
  writeFileSync(join(outer, 'secret.txt'), SECRET);
  writeFileSync(join(outer, 'site-secret.txt'), SECRET);
  writeFileSync(join(folder, 'index.html'), '<h1>Home</h1>');
  writeFileSync(join(folder, '404.html'), '<h1>Not on the shelf</h1>');
  writeFileSync(join(folder, 'papers.html'), '<h1>Papers</h1>');
  writeFileSync(join(folder, 'papers', 'a b.html'), '<h1>One</h1>');
  writeFileSync(join(folder, 'text.txt'), TEXT);
  served = await serve(folder, 0, '/shelf/');
});

afterAll(() => {
  served.server.closeAllConnections();
  served.server.close();
});

/** Asks for a path below the site's. */
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await fetch(served.address + path, { method, headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** Sends bytes as they are, and gives back what comes until one side ends it. */
function askRaw({ bytes, ending }: Malformed): Promise<string> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(served.address);
    let answer = '';
    const socket = connect(Number(port), hostname, () => {
      socket.write(bytes, () => {
        if (ending === 'leave') socket.destroy();
        else if (ending === 'stop') socket.end();
      });
    });
    // Where the server waits for more there is no more.
    socket.setTimeout(2000, () => socket.end());
    socket.on('data', (chunk) => {
      answer += chunk.toString('latin1');
    });
    socket.on('error', () => {});
    socket.on('close', () => resolve(answer));
  });
}

/** The status of an answer to a request line of HTTP/1.0, which is answered once. */
async function statusOf(target: string, header = 'X: y'): Promise<number> {
  const bytes = Buffer.from(`GET ${target} HTTP/1.0\r\n${header}\r\n\r\n`);
  return Number((await askRaw({ bytes, ending: 'wait' })).slice(9, 12));
}

describe('a file', () => {
  test('is served with its type, and asked for anew each time', async () => {
    const { status, headers, text } = await ask('');
    expect([status, text]).toEqual([200, '<h1>Home</h1>']);
    expect(headers.get('content-type')).toMatch(/^text\/html; charset=utf-8$/i);
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  test.each([
    ['papers', '<h1>Papers</h1>'],
    ['papers.html?sort=new', '<h1>Papers</h1>'],
    ['papers/a%20b.html', '<h1>One</h1>'],
  ])('is found at %s', async (path, text) => {
    expect(await ask(path)).toMatchObject({ status: 200, text });
  });

  test('that is not there is answered by the page for that', async () => {
    expect(await ask('papers/none.html')).toMatchObject({ status: 404, text: '<h1>Not on the shelf</h1>' });
    expect(await ask('../secret.txt')).toMatchObject({ status: 404 });
  });

  test('unchanged is not sent twice', async () => {
    const { headers } = await ask('text.txt');
    expect(await statusOf('/shelf/text.txt', `If-None-Match: ${headers.get('etag')}`)).toBe(304);
  });

  test('may be asked for by its head', async () => {
    const { status, headers, text } = await ask('text.txt', {}, 'HEAD');
    expect([status, headers.get('content-length'), text]).toEqual([200, '10000', '']);
  });

  test('cannot be written to', async () => {
    for (const method of ['POST', 'DELETE', 'PUT', 'OPTIONS'])
      expect(await ask('text.txt', {}, method)).toMatchObject({ status: 405, text: '' });
  });
});

describe('a range of bytes', () => {
  test.each([
    ['bytes=0-9', 206, 'bytes 0-9/10000', TEXT.slice(0, 10)],
    ['bytes=5-5', 206, 'bytes 5-5/10000', '5'],
    ['bytes=9995-', 206, 'bytes 9995-9999/10000', '56789'],
    ['bytes=-3', 206, 'bytes 9997-9999/10000', '789'],
    ['bytes=9990-99999999999999999999', 206, 'bytes 9990-9999/10000', '0123456789'],
  ])('%s is sent', async (range, status, told, text) => {
    const answer = await ask('text.txt', { range });
    expect(answer).toMatchObject({ status, text });
    expect(answer.headers.get('content-range')).toBe(told);
  });

  test.each(['bytes=5-2', 'bytes=10000-', 'bytes=99999999999999999999-', 'bytes=-', 'bytes=x-y'])(
    '%s is refused',
    async (range) => {
      const answer = await ask('text.txt', { range });
      expect(answer.status).toBe(416);
      expect(answer.headers.get('content-range')).toBe('bytes */10000');
    },
  );

  test.each(['lines=1-2', 'bytes=0-1,5-6', ''])('%j is passed over', async (range) => {
    expect(await ask('text.txt', { range })).toMatchObject({ status: 200, text: TEXT });
  });
});

test.each([
  ['/shelf/%', 400],
  ['/shelf/%00', 400],
  ['/shelf/..%2fsecret.txt', 403],
  ['/shelf/../secret.txt', 403],
  ['/shelf/%2e%2e/site-secret.txt', 403],
  ['/shelf', 404],
  ['/secret.txt', 404],
  ['http://localhost/shelf/', 404],
])('the address %s is answered by %i', async (target, status) => {
  expect(await statusOf(target)).toBe(status);
});

test('an address and a header without end are refused', async () => {
  expect(await statusOf(`/shelf/${'x'.repeat(5000)}`)).toBe(404);
  expect(await statusOf('/shelf/', `X: ${'x'.repeat(100_000)}`)).toBe(431);
});

// A socket can be found but not read; Windows has none in folders.
test.skipIf(process.platform === 'win32')('what cannot be read is answered by 500', async () => {
  const socket = createServer().listen(join(folder, 'socket'));
  try {
    await once(socket, 'listening');
    expect(await statusOf('/shelf/socket')).toBe(500);
    expect(await statusOf('/shelf/')).toBe(200);
  } finally {
    socket.close();
  }
});

test('2,000 malformed requests end nothing and get no file from outside', async () => {
  const requests = fc.sample(malformedRequest, { seed: 11, numRuns: 2000 });
  const answers: string[] = [];
  const worker = async (): Promise<void> => {
    for (let request = requests.pop(); request; request = requests.pop()) answers.push(await askRaw(request));
  };
  await Promise.all(Array.from({ length: 20 }, worker));

  expect(answers).toHaveLength(2000);
  expect(answers.filter((answer) => answer.includes(SECRET))).toEqual([]);
  const statuses = new Set(answers.flatMap((answer) => /^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? []));
  // They come as far as each kind of answer, and none to an error of ours.
  expect([...statuses].sort()).toEqual(
    expect.arrayContaining(['200', '206', '304', '400', '403', '404', '405', '412', '416', '431']),
  );
  expect(statuses).not.toContain('500');
  expect(await ask('')).toMatchObject({ status: 200, text: '<h1>Home</h1>' });
  expect(await ask('text.txt', { range: 'bytes=3-4' })).toMatchObject({ status: 206, text: '34' });
});
