import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentArgument } from '../../scripts/lib/content-argument.ts';
import { PROJECT_ROOT } from '../../src/integration/content-folder.ts';
import { copySample } from '../sample.ts';
import { temporaryFolder } from '../temporary-folder.ts';

test('a folder of digests is enough: for what it lacks, Carrel’s own stands in', () => {
  const bare = temporaryFolder('bare');
  expect(contentArgument(bare)).toMatchObject({
    digests: join(bare, 'digests'),
    papers: join(bare, 'papers'),
    topics: join(PROJECT_ROOT, 'content', 'topics'),
    guide: join(PROJECT_ROOT, 'content', 'guide'),
    site: join(PROJECT_ROOT, 'content', 'site.yaml'),
    acronyms: join(PROJECT_ROOT, 'content', 'acronyms.yaml'),
  });
});

test('a folder’s own topics, guide and settings count', () => {
  const own = copySample(temporaryFolder('own'));
  expect(contentArgument(own)).toMatchObject({
    topics: join(own, 'topics'),
    guide: join(own, 'guide'),
    site: join(own, 'site.yaml'),
    acronyms: join(own, 'acronyms.yaml'),
  });
});
