import fc from 'fast-check';

/** What a stranger may send to a server, byte for byte, and what they do then. */
export interface Malformed {
  readonly bytes: Buffer;
  /** They leave at once, stop sending, or wait for an answer. */
  readonly ending: 'leave' | 'stop' | 'wait';
}

const number = fc.oneof(
  fc.integer({ min: -3, max: 12_000 }).map(String),
  fc.constantFrom('', '-', '99999999999999999999', '1e3', '0x10', 'NaN', '٣', '\0'),
);
const anything = fc.string({ unit: 'binary', maxLength: 30 });
const long = fc.integer({ min: 1000, max: 30_000 }).map((length) => 'x'.repeat(length));

const method = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('GET', 'HEAD') },
  { weight: 2, arbitrary: fc.constantFrom('POST', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT', 'PRI', 'QUERY') },
  { weight: 1, arbitrary: fc.oneof(fc.constantFrom('get', '', 'NOSUCH', 'G\0T'), anything) },
);

const segment = fc.constantFrom(
  ...[
    'papers',
    'text.txt',
    'secret.txt',
    '%',
    '%00',
    '%2',
    '%2e%2e',
    '..',
    '..%2f',
    '..%5c',
    '..\\',
    '.',
    '',
  ],
  ...[
    '%c0%ae%c0%ae',
    '%ff',
    '~',
    'a b',
    'a%20b.html',
    ';',
    '?',
    '#',
    'C:',
    'index.html::$DATA',
    'é',
    '\u202e',
  ],
);
const target = fc.oneof(
  { weight: 3, arbitrary: fc.constant('/shelf/text.txt') },
  { weight: 5, arbitrary: fc.array(segment, { maxLength: 8 }).map((parts) => `/shelf/${parts.join('/')}`) },
  { weight: 1, arbitrary: fc.array(segment, { maxLength: 4 }).map((parts) => parts.join('/')) },
  { weight: 1, arbitrary: fc.constantFrom('*', '', '//', '/shelf', 'http://[::', 'http://localhost/shelf/') },
  { weight: 1, arbitrary: fc.oneof(long, anything).map((rest) => `/shelf/${rest}`) },
);

const day = fc.constantFrom(
  'Thu, 01 Jan 1970 00:00:00 GMT',
  'Fri, 31 Dec 9999 23:59:59 GMT',
  'yesterday',
  '',
);
const tag = fc.oneof(fc.constantFrom('*', '""', 'W/"1"', '"', ',,,', 'W/'), anything);
const header = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(
        fc.tuple(number, number).map((ends) => ends.join('-')),
        { maxLength: 4 },
      )
      .map((ranges) => `Range: bytes=${ranges.join(',')}`),
  },
  fc.oneof(number, anything, long).map((value) => `Range: ${value}`),
  fc.oneof(day, tag).map((value) => `If-Range: ${value}`),
  tag.map((value) => `If-None-Match: ${value}`),
  tag.map((value) => `If-Match: ${value}`),
  day.map((value) => `If-Modified-Since: ${value}`),
  day.map((value) => `If-Unmodified-Since: ${value}`),
  number.map((value) => `Content-Length: ${value}`),
  fc.constantFrom(
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: gzip',
    'Expect: 100-continue',
    'Expect: x',
  ),
  fc.constantFrom('Connection: Upgrade\r\nUpgrade: websocket', 'Upgrade: h2c', 'Host:', 'Host: a\r\nHost: b'),
  fc.constantFrom('no colon', ': no name', ' folded', 'Cache-Control: no-cache', 'Accept-Encoding: gzip;q=x'),
  fc.tuple(anything, fc.oneof(anything, long)).map((pair) => pair.join(': ')),
);

const whole = fc
  .record({
    method,
    target,
    version: fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom('HTTP/1.1', 'HTTP/1.0') },
      { weight: 1, arbitrary: fc.constantFrom('HTTP/0.9', 'HTTP/2.0', 'HTTP/1.1 x', 'HTTP', '') },
    ),
    headers: fc.array(header, { maxLength: 4 }),
    lineEnd: fc.oneof(
      { weight: 12, arbitrary: fc.constant('\r\n') },
      { weight: 1, arbitrary: fc.constantFrom('\n', '\r') },
    ),
    body: anything,
  })
  .map(({ method, target, version, headers, lineEnd, body }) =>
    [`${method} ${target} ${version}`, 'Host: localhost', 'Connection: close', ...headers, '', body].join(
      lineEnd,
    ),
  );

/** Requests that are wrong in one way or several; some are right by chance. */
export const malformedRequest: fc.Arbitrary<Malformed> = fc
  .record({
    text: fc.oneof({ weight: 12, arbitrary: whole }, { weight: 1, arbitrary: anything }),
    kept: fc.oneof(
      { weight: 5, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
    ),
    ending: fc.oneof(
      { weight: 5, arbitrary: fc.constant('wait' as const) },
      { weight: 1, arbitrary: fc.constantFrom('leave' as const, 'stop' as const) },
    ),
  })
  .map(({ text, kept, ending }) => {
    const bytes = Buffer.from(text);
    // Nobody waits for an answer to half a question.
    return {
      bytes: bytes.subarray(0, Math.ceil(bytes.length * kept)),
      ending: kept < 1 && ending === 'wait' ? 'stop' : ending,
    };
  });
