import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentFolder, HOUSE } from '../../scripts/lib/content-folder.ts';
import { copySample } from '../sample.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('a folder of digests is enough: for what it lacks, Carrel’s own stands in', () => {
  const bare = temporaryFolder('bare');
  expect(contentFolder(bare)).toMatchObject({
    digests: join(bare, 'digests'),
    papers: join(bare, 'papers'),
    topics: join(HOUSE, 'content', 'topics'),
    guide: join(HOUSE, 'content', 'guide'),
    site: join(HOUSE, 'content', 'site.yaml'),
    acronyms: join(HOUSE, 'content', 'acronyms.yaml'),
  });
});

test('a folder’s own topics, guide and settings count', () => {
  const own = copySample(temporaryFolder('own'));
  expect(contentFolder(own)).toMatchObject({
    topics: join(own, 'topics'),
    guide: join(own, 'guide'),
    site: join(own, 'site.yaml'),
    acronyms: join(own, 'acronyms.yaml'),
  });
});
