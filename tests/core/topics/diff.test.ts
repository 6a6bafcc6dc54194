import { expect, test } from 'vitest';
import { diffTopics } from '../../../src/core/topics/diff.ts';

const placed = (id: string, ...topics: string[]) => ({ id, title: `Title of ${id}`, topics });

test('topics gained and lost, and another primary one, are changes', () => {
  expect(
    diffTopics(
      [placed('a', 'bees', 'trees'), placed('b', 'bees', 'trees'), placed('c'), placed('d', 'bees')],
      [placed('a', 'trees', 'soil'), placed('b', 'trees', 'bees'), placed('c', 'soil'), placed('d', 'bees')],
    ),
  ).toEqual([
    {
      id: 'a',
      title: 'Title of a',
      gained: ['soil'],
      lost: ['bees'],
      primary: { from: 'bees', to: 'trees' },
    },
    { id: 'b', title: 'Title of b', gained: [], lost: [], primary: { from: 'bees', to: 'trees' } },
    { id: 'c', title: 'Title of c', gained: ['soil'], lost: [], primary: { from: undefined, to: 'soil' } },
  ]);
});

test('the order of the other topics is no change, nor is a new or a vanished paper', () => {
  expect(diffTopics([placed('a', 'x', 'y', 'z')], [placed('a', 'x', 'z', 'y')])).toEqual([]);
  expect(diffTopics([placed('old', 'x')], [placed('new', 'x')])).toEqual([]);
});
