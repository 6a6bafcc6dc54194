import { expect, test } from 'vitest';
import { restoreRecord } from '../../scripts/lib/split/restore-record.ts';

test('only addresses of the web become links and code of a paper', () => {
  const links = ['javascript:alert(1)', 'ftp://a.example/x', 'https://github.com/a/b', 'mailto:a@b.example'];
  const record = { title: 'A Title', abstract: 'Text.', line: 1, links };
  const appearance = { digest: 'a', date: '2025-01-01', position: 1 };
  expect(restoreRecord(record, appearance, 'digests/a.txt')).toMatchObject({
    links: ['https://github.com/a/b'],
    code: ['https://github.com/a/b'],
  });
});
