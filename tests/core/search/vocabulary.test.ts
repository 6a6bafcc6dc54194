import { describe, expect, test } from 'vitest';
import { nearWords, partsOf } from '../../../src/core/search/spelling.ts';
import { createVocabulary, writeVocabulary } from '../../../src/core/search/vocabulary.ts';

const PARTS = 'con pre dis inter multi ing tion ers al ive a e i o u r s t n l m d st tr ph qu é 模'.split(
  ' ',
);

/** Many words, as alike as words are: the same few parts in ever other orders. */
function manyWords(count: number): string[] {
  const words = new Set<string>(['of', 'gpt', 'rlhf', 'model', 'cross', 'lingual', 'distillation']);
  let state = 7;
  const next = (below: number): number => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  while (words.size < count)
    words.add(Array.from({ length: 2 + next(4) }, () => PARTS[next(PARTS.length)]).join(''));
  return [...words];
}

const words = manyWords(20_000);

function open() {
  const { files, firsts } = writeVocabulary(new Map(words.map((word, index) => [word, index + 1])));
  const values = new Map(files);
  const read: string[] = [];
  const vocabulary = createVocabulary({ folder: 'v', firsts }, async (path) => {
    read.push(path);
    return values.get(path) ?? '';
  });
  return { vocabulary, read, files };
}

/** A word with a letter left out, put in, replaced and swapped with its neighbour, at every place. */
function misspelt(word: string): string[] {
  const letters = [...word];
  const wrong = letters.flatMap((_, at) => {
    const [before, after] = [letters.slice(0, at), letters.slice(at + 1)];
    return [
      [...before, ...after],
      [...before, 'x', letters[at], ...after],
      [...before, 'x', ...after],
      [...before, ...after.slice(0, 1), letters[at], ...after.slice(1)],
    ].map((all) => all.join(''));
  });
  return [...wrong, `${word}x`].filter((other) => other !== word && other.length > 2);
}

describe('the words around a misspelt one', () => {
  test('have every word with one letter wrong among them, wherever the letter is', async () => {
    const { vocabulary } = open();
    const some = words.filter((word, index) => word.length > 2 && (index < 7 || index % 400 === 0));
    for (const word of some)
      for (const wrong of misspelt(word)) {
        const near = nearWords(wrong, await vocabulary.near(wrong), 1, 1000).map((found) => found.word);
        expect(near, `${wrong} for ${word}`).toContain(word);
      }
  });

  test('fill few of the files', async () => {
    const { vocabulary, read, files } = open();
    await vocabulary.near('distilation');
    expect(read.length).toBeLessThan(files.length / 4);
    await vocabulary.near('distilation');
    expect(new Set(read).size).toBe(read.length);
  });

  test('are none where there is no word', async () => {
    const vocabulary = createVocabulary({ folder: 'v', firsts: [[], [], [], []] }, async () => '');
    expect(await vocabulary.near('anything')).toEqual([]);
  });
});

test('two words written as one are found by its beginning and its end', async () => {
  const { vocabulary } = open();
  expect(partsOf('crosslingual', await vocabulary.within('crosslingual'))).toEqual(['cross', 'lingual']);
});

test('a file that did not come is asked for again', async () => {
  let tries = 0;
  const vocabulary = createVocabulary({ folder: 'v', firsts: [[], [], ['a'], []] }, async () => {
    if (tries++ === 0) throw new Error('no network');
    return 'model 7\n';
  });
  await expect(vocabulary.near('models')).rejects.toThrow('no network');
  expect((await vocabulary.near('models'))[0]?.words).toEqual(['model']);
});

test('a file that is damaged is said', async () => {
  for (const text of ['<!doctype html><p>Not here</p>', 'model', ''])
    await expect(
      createVocabulary({ folder: 'v', firsts: [[], [], ['a'], []] }, async () => text).near('models'),
    ).rejects.toThrow('damaged');
});

test('a word has so many papers, and longer ones that begin with it', async () => {
  const { vocabulary } = open();
  expect(await vocabulary.papersWith('distillation')).toBe(7);
  expect(await vocabulary.papersWith('distillatio')).toBe(0);
  expect(await vocabulary.longer('distillat')).toContain('distillation');
  expect(await vocabulary.longer('distillation')).not.toContain('distillation');
});
