import { describe, expect, test } from 'vitest';
import { fingerprint, paperId, titleKey, yearOf } from '../../src/core/paper.ts';

describe('a paper id', () => {
  test.each([
    ['KD³: Distillation, Cubed!', /^kd3-distillation-cubed-[0-9a-f]{10}$/],
    ['L’été à Zürich', /^lete-a-zurich-[0-9a-f]{10}$/],
    ['知识蒸馏综述', /^paper-[0-9a-f]{10}$/],
    ['../../etc/passwd', /^etc-passwd-[0-9a-f]{10}$/],
    ['', /^paper-[0-9a-f]{10}$/],
  ])('of %j is safe in a file name and an address', (title, pattern) => {
    expect(paperId(title)).toMatch(pattern);
    expect(paperId(title)).toMatch(/^[a-z0-9-]{1,80}$/);
  });

  test('is at most 80 characters long and ends a long title between words', () => {
    const id = paperId('Knowledge '.repeat(40));
    expect(id.length).toBeLessThanOrEqual(80);
    expect(id).toMatch(/^(knowledge-)+[0-9a-f]{10}$/);
  });

  test('does not change with case, marks, spaces or punctuation', () => {
    expect(paperId('Meta-DMoE:  Adapting')).toBe(paperId('Meta DMoE — adapting'));
  });

  test('differs for titles in a script that leaves no slug', () => {
    expect(paperId('知识蒸馏')).not.toBe(paperId('领域自适应'));
  });

  test('sets papers of one title apart', () => {
    expect(paperId('Editorial', '2501.00001')).not.toBe(paperId('Editorial'));
  });
});

test('a title of signs alone keeps a key of its own', () => {
  expect(titleKey('???')).not.toBe(titleKey('!!!'));
});

test('a fingerprint is the head of the SHA-256 of the text', () => {
  expect(fingerprint('abc', 8)).toBe('ba7816bf');
});

test.each([
  [{ published: '2023-05-01', arxiv: '2401.00001', date: '2025-01-01' }, '2023'],
  [{ arxiv: '2401.00001', date: '2025-01-01' }, '2024'],
  [{ arxiv: '0704.0001', date: '2025-01-01' }, '2007'],
  [{ arxiv: 'astro-ph/9901001', date: '2025-01-01' }, '1999'],
  [{ arxiv: 'math.GT/0309136', date: '2025-01-01' }, '2003'],
  [{ date: '2025-01-01' }, '2025'],
])('%j is of %s', (paper, year) => {
  expect(yearOf(paper)).toBe(year);
});
