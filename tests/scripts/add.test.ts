import { readdirSync, writeFileSync } from 'node:fs';
import type { RequestListener, Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { addDigest } from '../../scripts/lib/add/add.ts';
import { dataAddress, digestFileName } from '../../scripts/lib/add/digest-file.ts';
import { downloader } from '../../scripts/lib/add/download.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { contentWith, pasted, run } from './run.ts';

const PAPERS = JSON.stringify([
  {
    title: 'A Paper About Students',
    abstract: 'We teach them, and show that they learn.',
    date: '2025-07-29',
  },
]);
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A server on this machine that answers as told. */
async function serverThat(answer: RequestListener): Promise<string> {
  server = createServer(answer);
  await new Promise<void>((resolve) => server!.listen(0, 'localhost', resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}/daily_papers`;
}

/** Adds an address to an empty folder, in a hurry. */
async function add(origin: string, { pause = 20, timeout = 400, input = '' } = {}) {
  const folder = temporaryFolder('add');
  const said: string[] = [];
  const download = downloader(
    { pause, timeout, largest: 1_000_000 },
    join(temporaryFolder('cache'), 'http.sqlite'),
  );
  const once = () =>
    addDigest(origin, folder, {
      download,
      input: Readable.from([Buffer.from(input)]),
      today: '2025-08-01',
      say: (line) => said.push(line),
    });
  const problems = (await once()).map(formatProblem);
  return { files: readdirSync(folder), said, problems, once };
}

describe('an address', () => {
  test('is fetched, told and added under its day', async () => {
    const url = await serverThat((_, response) => response.end(PAPERS));
    const { files, said, problems } = await add(url);
    expect(problems).toEqual([]);
    expect(files).toEqual([expect.stringMatching(/^2025-07-29-localhost-\d+-daily-papers\.json$/)]);
    expect(said).toEqual([
      `${url}: 1 paper (json), the first: A Paper About Students`,
      `added as ${files[0]}`,
    ]);
  });

  test.each([
    ['429 with Retry-After', 429],
    ['500', 500],
  ])('that answers %s at first is asked again', async (_, status) => {
    let asked = 0;
    const url = await serverThat((_request, response) => {
      asked++;
      if (asked < 3) response.writeHead(status, status === 429 ? { 'retry-after': '0' } : {}).end('later');
      else response.end(PAPERS);
    });
    const { files, problems } = await add(url);
    expect(problems).toEqual([]);
    expect(files).toHaveLength(1);
    expect(asked).toBe(3);
  });

  test.each<[string, RequestListener, RegExp]>([
    [
      'goes on answering 500',
      (_, response) => response.writeHead(500).end(),
      /:1: .*(?:500|Request failed|Internal)/i,
    ],
    ['is not there', (_, response) => response.writeHead(404).end(), /:1: the server answers 404$/],
    [
      'says HTML where papers should be',
      (_, response) => response.end('<!doctype html><html><body><h1>Sign in</h1></body></html>'),
      /:1: no paper on this page/,
    ],
    [
      'says an error',
      (_, response) => response.end('{"error":"no such day"}'),
      /:1: an error, not a digest: no such day$/,
    ],
    [
      'never ends',
      (_, response) => {
        response.writeHead(200);
        response.write('[');
      },
      /:1: /,
    ],
    [
      'breaks off',
      (_, response) => {
        response.writeHead(200, { 'content-length': '9999' });
        response.write(PAPERS.slice(0, 30), () => response.destroy());
      },
      /:1: /,
    ],
    [
      'announces 10 GB',
      (_, response) => {
        response.writeHead(200, { 'content-length': String(10 * 2 ** 30) });
        response.write('[');
      },
      /:1: more than 1000000 bytes are no digest$/,
    ],
    [
      'sends without end',
      (_, response) => {
        response.writeHead(200);
        const more = (): void => {
          while (response.write('x'.repeat(65_536)));
          response.once('drain', more);
        };
        more();
      },
      /:1: more than 1000000 bytes are no digest$/,
    ],
  ])('that %s adds nothing and says so in a line', async (_, answer, message) => {
    const { files, problems } = await add(await serverThat(answer));
    expect(files).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(message)]);
  });

  test('is asked at most once in a pause', async () => {
    const times: number[] = [];
    const url = await serverThat((_, response) => {
      times.push(performance.now());
      response.writeHead(200, { 'cache-control': 'no-store' }).end(PAPERS);
    });
    const { once } = await add(url, { pause: 300 });
    await once();
    expect(times).toHaveLength(2);
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(290);
  });

  test('whose answer may be kept is not asked twice', async () => {
    let asked = 0;
    const url = await serverThat((_, response) => {
      asked++;
      response.writeHead(200, { 'cache-control': 'public, max-age=600' }).end(PAPERS);
    });
    const { once, said } = await add(url);
    await once();
    expect(asked).toBe(1);
    expect(said.at(-1)).toMatch(/^already there as /);
  });
});

test('a file and the standard input are added by the command', () => {
  const content = contentWith({
    'clip.txt': pasted('A Good Paper About Students'),
    'digests/2025-01-01-a.txt': '',
  });
  const { status, stdout } = run('add', '--content', content, join(content, 'clip.txt'));
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /1 paper \(page\), the first: A Good Paper About Students\nadded as \d{4}-\d{2}-\d{2}-clip\.txt\n$/,
  );
  expect(readdirSync(join(content, 'digests'))).toHaveLength(2);
});

test('the standard input', async () => {
  expect((await add('-', { input: pasted('A Good Paper About Students') })).files).toEqual([
    '2025-08-01-digest.txt',
  ]);
});

test('a file that is not there, and nothing at all', () => {
  const content = contentWith({ 'digests/2025-01-01-a.txt': '' });
  expect(run('add', '--content', content, '/no/such/file')).toMatchObject({
    status: 1,
    stderr: '/no/such/file:1: no such file\n',
  });
  expect(run('add').status).toBe(2);
  writeFileSync(join(content, 'none.txt'), 'Hello\n');
  expect(run('add', '--content', content, join(content, 'none.txt')).status).toBe(1);
  expect(readdirSync(join(content, 'digests'))).toEqual(['2025-01-01-a.txt']);
});

test.each([
  ['clip.md', 'page', '2025-08-01-clip.md'],
  ['/a/b/2025-07-30-Knowledge Transfer.txt', 'page', '2025-07-30-knowledge-transfer.txt'],
  ['x.jsonl.gz', 'ndjson', '2025-08-01-x.jsonl.gz'],
  [
    'https://huggingface.co/api/daily_papers?date=2025-03-20',
    'json',
    '2025-03-20-huggingface-co-daily-papers.json',
  ],
  [
    'https://export.arxiv.org/api/query?search_query=cat:cs.LG',
    'feed',
    '2025-08-01-arxiv-org-query-cat-cs-lg.xml',
  ],
  ['../../etc/passwd', 'page', '2025-08-01-passwd.txt'],
])('%s is called %s', (origin, format, name) => {
  expect(digestFileName(origin, format, [], '2025-08-01')).toBe(name);
});

test("a page of daily papers is fetched as the API's data", () => {
  expect(dataAddress('https://huggingface.co/papers/date/2025-03-20')).toBe(
    'https://huggingface.co/api/daily_papers?date=2025-03-20',
  );
});
