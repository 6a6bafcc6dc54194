import { readdirSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { addDigest } from '../../scripts/lib/add/add.ts';
import { webAddress, withoutCredentials } from '../../scripts/lib/add/address.ts';
import { digestFileName } from '../../scripts/lib/add/digest-file.ts';
import { downloader, PATIENCE } from '../../scripts/lib/add/download.ts';
import { readDigests } from '../../scripts/lib/split/read-digests.ts';
import { formatProblem } from '../../src/core/problem.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { contentWith, pasted, run } from './run.ts';
import { nobodyThere, serverThat } from './server-that.ts';

/** An answer of the daily-papers API in short: it tells when papers were published, and listed if `listed` says so. */
function dailyPapers(...listed: readonly string[]): string {
  const paper = (published: string, day?: string) => ({
    paper: {
      title: `A Paper of ${published}`,
      summary: 'We teach them, and show that they learn.',
      publishedAt: `${published}T01:02:03.000Z`,
      ...(day ? { submittedOnDailyAt: `${day}T00:00:00.000Z` } : {}),
    },
  });
  return JSON.stringify([paper('2025-07-28', listed[0]), paper('2025-07-29', listed[1])]);
}

/** Adds a digest to an empty folder. */
async function add(origin: string, { input = '', day }: { input?: string; day?: string } = {}) {
  const folder = temporaryFolder('add');
  const said: string[] = [];
  const download = downloader({ ...PATIENCE, pause: 1 }, temporaryFolder('cache'));
  const once = () =>
    addDigest(origin, folder, {
      download,
      input: Readable.from([Buffer.from(input)]),
      today: '2025-08-01',
      day,
      say: (line) => said.push(line),
    });
  const problems = (await once()).map(formatProblem);
  return { files: readdirSync(folder), said, problems, once };
}

describe('an address', () => {
  test('is fetched, told and added under its day', async () => {
    const url = `${await serverThat((_, response) => response.end(dailyPapers('2025-07-29', '2025-07-29')))}/daily_papers`;
    const { files, said, problems, once } = await add(url);
    expect(problems).toEqual([]);
    expect(files).toEqual([expect.stringMatching(/^2025-07-29-localhost-\d+-daily-papers\.json$/)]);
    expect(said).toEqual([
      `${url}: 2 papers (json), the first: A Paper of 2025-07-28`,
      `added as ${files[0]}`,
    ]);
    await once();
    expect(said.at(-1)).toBe(`already there as ${files[0]}`);
  });

  test.each<[string, RequestListener, RegExp]>([
    ['is not there', (_, response) => response.writeHead(404).end(), /:1: the server answers 404 Not Found$/],
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
  ])('that %s adds nothing and says so in a line', async (_, answer, message) => {
    const { files, problems } = await add(await serverThat(answer));
    expect(files).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(message)]);
  });

  test('where nobody listens adds nothing and says so in a line', async () => {
    const { files, problems } = await add(await nobodyThere());
    expect(files).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(/:1: connection refused: /)]);
  });

  test.each([
    ['https://reader:s3cret@example.org/feed', 'https://…@example.org/feed'],
    ['HTTPS://:s3cret@example.org/', 'HTTPS://…@example.org/'],
    ['https:reader:s3cret@example.org/feed', 'https:…@example.org/feed'],
  ])('with a password is refused without printing it: %#', async (url, shown) => {
    const { files, said, problems } = await add(url);
    expect([files, said]).toEqual([[], []]);
    expect(problems).toEqual([
      `${shown}:1: an address with a user name or a password in it is refused; download the digest by other means and add the file`,
    ]);
  });

  test.each([
    ['ftp://example.org/feed.xml', 'only http:// and https:// addresses can be fetched, not ftp://'],
    ['file:///etc/passwd', 'only http:// and https:// addresses can be fetched, not file://'],
    ['http://', 'not a valid address'],
    ['https://[::', 'not a valid address'],
  ])('%s cannot be fetched', async (url, message) => {
    const { files, problems } = await add(url);
    expect(files).toEqual([]);
    expect(problems).toEqual([expect.stringContaining(`${url}:1: ${message}`)]);
  });
});

test.each([
  ['https://reader:p/s3cret@example.org/', 'https://…@example.org/'],
  ['ftp://reader:s3@cret@example.org/', 'ftp://…@example.org/'],
  ['https://example.org/@reader', 'https://example.org/@reader'],
  ['C:\\papers@home\\clip.txt', 'C:\\papers@home\\clip.txt'],
])('an origin is printed without credentials: %#', (origin, shown) => {
  expect(withoutCredentials(origin)).toBe(shown);
});

describe("a digest's day", () => {
  test.each([
    ['is the first its papers are listed at', dailyPapers('2025-07-31', '2025-07-30'), '2025-07-30'],
    ['or else the last on which one was published', dailyPapers(), '2025-07-29'],
    ['or else today', pasted('A Good Paper About Students'), '2025-08-01'],
  ])('%s', async (_, input, day) => {
    expect((await add('-', { input })).files).toEqual([expect.stringContaining(`${day}-digest.`)]);
  });

  test('is the one that is asked for', async () => {
    const { files } = await add('-', { input: dailyPapers('2025-07-31'), day: '2024-02-29' });
    expect(files).toEqual(['2024-02-29-digest.json']);
  });

  test('is the same to `split`', async () => {
    const folder = temporaryFolder('piped');
    writeFileSync(join(folder, 'piped.json'), dailyPapers());
    const dates = [];
    for await (const { date } of readDigests(folder, ['piped.json'], () => {})) dates.push(date);
    expect(dates).toEqual(['2025-07-29']);
  });
});

test('a file is added by the command, under the day it asks for', () => {
  const content = contentWith({
    'clip.txt': pasted('A Good Paper About Students'),
    'digests/2025-01-01-a.txt': '',
  });
  const clip = join(content, 'clip.txt');
  const { status, stdout } = run('add', '--content', content, '--day', '2024-02-29', '--timeout', '5', clip);
  expect(status).toBe(0);
  expect(stdout).toBe(
    `${clip}: 1 paper (page), the first: A Good Paper About Students\nadded as 2024-02-29-clip.txt\n`,
  );
  expect(readdirSync(join(content, 'digests'))).toHaveLength(2);
});

test('a folder, a file that is not there, one without a paper, and nothing at all', () => {
  const content = contentWith({ 'digests/2025-01-01-a.txt': '', 'none.txt': 'Hello\n' });
  const { status, lines } = run(
    'add',
    '--content',
    content,
    '/no/such/file',
    content,
    join(content, 'none.txt'),
  );
  expect(status).toBe(1);
  expect(lines).toEqual([
    '/no/such/file:1: no such file',
    `${content}:1: this is a folder; name the digests in it`,
    expect.stringContaining('none.txt:1: '),
  ]);
  expect(readdirSync(join(content, 'digests'))).toEqual(['2025-01-01-a.txt']);
  expect(run('add').status).toBe(2);
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
  expect(digestFileName(origin, format, [], { today: '2025-08-01' })).toBe(name);
});

test("a page of daily papers is fetched as the API's data", () => {
  expect(webAddress('https://huggingface.co/papers/date/2025-03-20')).toBe(
    'https://huggingface.co/api/daily_papers?date=2025-03-20',
  );
});

test.each([
  ['--day', '2025-02-30', 'no day of the calendar: --day 2025-02-30'],
  ['--timeout', '1m', '--timeout 1m: not a whole number from 1 to 99999'],
])('%s %s makes no sense', (option, value, message) => {
  const { status, lines } = run('add', option, value, 'clip.txt');
  expect([status, lines[0]]).toEqual([2, message]);
});
