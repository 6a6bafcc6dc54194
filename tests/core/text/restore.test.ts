import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBibtex } from '../../../src/core/text/bibtex.ts';
import { linksIn } from '../../../src/core/text/links.ts';
import { fromMarkdown, toMarkdown } from '../../../src/core/text/markdown.ts';
import { toPlain } from '../../../src/core/text/plain.ts';
import { restore, restoreLine } from '../../../src/core/text/restore.ts';

const plain = (source: string): string => restore(source).paragraphs.map(toPlain).join('\n\n');
const markdown = (source: string): string => toMarkdown(restore(source).paragraphs);
const bibtex = (source: string): string => restore(source).paragraphs.map(toBibtex).join(' ');

describe('one text, three renderings', () => {
  test.each([
    // source, plain, Markdown, BibTeX
    ['95\\% of it', '95% of it', '95% of it', '95\\% of it'],
    ["``quoted'' words", '“quoted” words', '“quoted” words', '“quoted” words'],
    ['``dubbed" so', '“dubbed” so', '“dubbed” so', '“dubbed” so'],
    ["a `Known' one", 'a ‘Known’ one', 'a ‘Known’ one', 'a ‘Known’ one'],
    ['the model\'s "own" data', 'the model’s “own” data', 'the model’s “own” data', 'the model’s “own” data'],
    ['our KD^{3} wins', 'our KD³ wins', 'our KD³ wins', 'our KD³ wins'],
    ['sets (\\eg adapters)', 'sets (e.g. adapters)', 'sets (e.g. adapters)', 'sets (e.g. adapters)'],
    ['losses, \\etc. However', 'losses, etc. However', 'losses, etc. However', 'losses, etc. However'],
    ['one -- or --- two, 3--5', 'one – or — two, 3–5', 'one – or — two, 3–5', 'one – or — two, 3–5'],
    ['transfer *any* word', 'transfer any word', 'transfer *any* word', 'transfer \\emph{any} word'],
    [
      '\\textbf{A}daptive \\emph{mode}',
      'Adaptive mode',
      '**A**daptive *mode*',
      '\\textbf{A}daptive \\emph{mode}',
    ],
    [
      '\\texttt{DHO} and \\textsc{FastCuRL}',
      'DHO and FastCuRL',
      '`DHO` and FastCuRL',
      '\\texttt{DHO} and FastCuRL',
    ],
    ['cost $O(n^2)$ now', 'cost O(n²) now', 'cost $O(n^2)$ now', 'cost $O(n^2)$ now'],
    ['a $2\\times$ gain', 'a 2× gain', 'a 2× gain', 'a 2× gain'],
    ['$5 and $10', '$5 and $10', '\\$5 and \\$10', '\\$5 and \\$10'],
    [
      'Poincar\\\'e, M\\"{o}bius, \\v{C}ech, Erd\\H{o}s',
      'Poincaré, Möbius, Čech, Erdős',
      'Poincaré, Möbius, Čech, Erdős',
      'Poincaré, Möbius, Čech, Erdős',
    ],
    ['we call it \\method', 'we call it method', 'we call it method', 'we call it method'],
    [
      '2 ~ 5 times, 40% ~ 80%',
      '2 ~ 5 times, 40% ~ 80%',
      '2 ~ 5 times, 40% ~ 80%',
      '2 \\textasciitilde{} 5 times, 40\\% \\textasciitilde{} 80\\%',
    ],
    ['Fig.~\\ref{x} and~so', 'Fig.\u00A0x and\u00A0so', 'Fig.\u00A0x and\u00A0so', 'Fig.\u00A0x and\u00A0so'],
    ['as shown~\\cite{brown2020} here', 'as shown\u00A0 here', 'as shown\u00A0 here', 'as shown\u00A0 here'],
    [
      '{unbalanced} braces} here',
      'unbalanced braces here',
      'unbalanced braces here',
      'unbalanced braces here',
    ],
  ])('%s', (source, asPlain, asMarkdown, asBibtex) => {
    expect(plain(source)).toBe(asPlain);
    expect(markdown(source)).toBe(asMarkdown);
    expect(bibtex(source)).toBe(asBibtex);
  });
});

describe('an address', () => {
  test.each([
    ['at https://github.com/a/b.', 'https://github.com/a/b', 'at https://github.com/a/b.'],
    ['(see https://github.com/a/b.)', 'https://github.com/a/b', '(see https://github.com/a/b.)'],
    ['at {https://github.com/a/b}.', 'https://github.com/a/b', 'at https://github.com/a/b.'],
    ['at https://github.com/a/b{here}.', 'https://github.com/a/b', 'at here.'],
    ['at \\href{https://github.com/a/b}{here}.', 'https://github.com/a/b', 'at here.'],
    ['at \\url{https://a.example/x_y}', 'https://a.example/x_y', 'at https://a.example/x_y'],
    ['at https://a.example/x\\_y now', 'https://a.example/x_y', 'at https://a.example/x_y now'],
    ['the fieldhttps://a.example/b', 'https://a.example/b', 'the field https://a.example/b'],
    [
      'https://en.wikipedia.org/wiki/Set_(maths)',
      'https://en.wikipedia.org/wiki/Set_(maths)',
      'https://en.wikipedia.org/wiki/Set_(maths)',
    ],
  ])('in “%s” is %s', (source, url, shown) => {
    const { paragraphs } = restore(source);
    expect(linksIn(paragraphs.flat())).toEqual([url]);
    expect(plain(source)).toBe(shown);
  });

  test('with a script in it is none', () => {
    expect(
      linksIn(restore('\\href{javascript:alert(1)}{x} [y](javascript:alert(1))').paragraphs.flat()),
    ).toEqual([]);
  });
});

describe('what a feed leaves of TeX is mended where it is certain', () => {
  test.each([
    ['a 2times gain', 'a 2× gain'],
    ['on ImageNet 256times256', 'on ImageNet 256×256'],
    ['from 64.1 rightarrow 70.3', 'from 64.1 → 70.3'],
    ['0.73rightarrow0.90', '0.73→0.90'],
    ['up to 1024^3 points', 'up to 1024³ points'],
    ['an L_2 loss', 'an L₂ loss'],
    ['with lambda=1', 'with λ=1'],
    ['only sim1\\% more', 'only ∼1% more'],
    ['\\color{ddtD}ecoupled', 'Decoupled'],
    ['{scriptsize CODE2SEQ}', 'CODE2SEQ'],
    ['texttt{D}ual', 'Dual'],
    ['GUI-360^circ data', 'GUI-360° data'],
    ['leq100 examples', '≤100 examples'],
    ['textx2014such as', 'text—such as'],
    ['alpha1 sets the alpha moment', 'α1 sets the α moment'],
  ])('%s → %s', (source, mended) => {
    expect(plain(source)).toBe(mended);
  });

  test.each([
    'A sim-to-real gap',
    'It is 3 times faster, many times over',
    'The alpha version and beta testers',
    'The Phi-3 model and Pi0.5',
    'snake_case and v1_5 of file_name.py',
    'a leqal typo and the word approximately',
  ])('%s: left alone', (source) => {
    expect(plain(source)).toBe(source);
    expect(restore(source).repairs).toEqual([]);
  });

  test('and recorded with the words as they came', () => {
    expect(restore('on ImageNet 256times256 now').repairs).toEqual([{ from: '256times256', to: '×' }]);
  });
});

describe('a TeX comment', () => {
  test('on a line of its own goes', () => {
    expect(plain('One.\n% not shown\nTwo.')).toBe('One. Two.');
  });

  test('in a joined text goes where a new sentence proves its end, and is recorded', () => {
    const { repairs } = restore('It is bad. % To address this, To surmount these limits, we act.');
    expect(plain('It is bad. % To address this, To surmount these limits, we act.')).toBe(
      'It is bad. To surmount these limits, we act.',
    );
    expect(repairs).toEqual([{ from: '% To address this,', to: '' }]);
  });

  test.each(['improves by 5 % and more', 'a gain of 66.3 % Then we', '5% 10%'])(
    'is not seen in “%s”',
    (source) => {
      expect(plain(source)).toBe(source);
    },
  );
});

describe('lines and paragraphs', () => {
  test.each([
    ['wrapped\nlines join', ['wrapped lines join']],
    ['one\n\ntwo', ['one', 'two']],
    [
      'first line is\nlong and goes on\nand on\n  A new paragraph',
      ['first line is long and goes on and on', 'A new paragraph'],
    ],
  ])('%j', (source, paragraphs) => {
    expect(restore(source).paragraphs.map(toPlain)).toEqual(paragraphs);
  });

  test('a title is one line', () => {
    expect(toPlain(restoreLine('A Title\n  That Wraps').nodes)).toBe('A Title That Wraps');
  });
});

test('characters nobody sees, and those that turn the text around, go; emoji stay whole', () => {
  expect(plain('a\u202Eb\u200Bc\u0007d\uFEFF 👩‍👩‍👧 می‌خواهم')).toBe('abcd 👩‍👩‍👧 می‌خواهم');
});

test('any text comes through: nothing is thrown, Markdown reads back as the same words', () => {
  const residue = fc.constantFrom(
    '\\',
    '{',
    '}',
    '$',
    '^',
    '_',
    '%',
    '~',
    '`',
    '*',
    '[',
    '](',
    '<b>',
    '&lt;',
    '\\textbf{',
    '\\href{',
    'https://a.b/c',
    '2times',
    '#',
    '- ',
    '> ',
    '1. ',
    '\n',
    '\n\n',
    '\\(',
    '\\)',
    '|',
    '!',
    '\u00A0',
  );
  const text = fc
    .array(fc.oneof(residue, fc.string({ maxLength: 8 }), fc.constantFrom('word', ' ', 'a b')), {
      maxLength: 40,
    })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (source) => {
      const { paragraphs } = restore(source);
      const words = (nodes: typeof paragraphs): string =>
        nodes.map(toPlain).join(' ').replace(/\s+/g, ' ').trim();
      const again = fromMarkdown(toMarkdown(paragraphs));
      expect(words(again)).toBe(words(paragraphs));
      for (const url of linksIn(again.flat())) expect(url).toMatch(/^https?:\/\//);
    }),
    { seed: 20250730, numRuns: 400 },
  );
});

test.each([
  ['braces', '{'.repeat(16_000)],
  ['closing braces', '}'.repeat(16_000)],
  ['dollars', '$ '.repeat(8_000)],
  ['commands', '\\textbf{'.repeat(2_000)],
  ['stars', '*a '.repeat(5_000)],
  ['carets', 'x^{'.repeat(5_000)],
  ['brackets', '['.repeat(16_000)],
  ['quotes', '`"'.repeat(8_000)],
  ['addresses', 'https://a.b/('.repeat(1_200)],
])(
  '16 kB of %s neither throw nor take a pattern minutes, which the time limit of tests would end',
  (_, source) => {
    expect(() => fromMarkdown(markdown(source))).not.toThrow();
  },
);
