import type { PaperFile } from '../../../src/core/library/paper-file.ts';
import type { Content } from '../../../src/site/content-types.ts';
import { type Library, makeLibrary } from '../../../src/site/library.ts';
import { ecology } from '../../core/topics/ecology.ts';

/** A paper from the few fields a test is about. */
export type Sketch = Partial<PaperFile> & { readonly id: string };

/** The library of some papers, under the taxonomy of the fixtures. */
export function libraryOf(papers: readonly Sketch[], content: Partial<Content> = {}): Library {
  const slugs = new Set(papers.flatMap(({ digests = [] }) => digests.map(({ digest }) => digest)));
  return makeLibrary({
    site: { name: 'Reeds', description: 'Papers on wetlands.', portable: false },
    taxonomy: ecology,
    digests: [...slugs].map((slug) => ({ slug, date: /^\d{4}-\d{2}-\d{2}/.exec(slug)?.[0] })),
    papers: papers.map((paper) => ({
      title: paper.id,
      date: '2025-07-30',
      digests: [],
      abstract: 'We count birds in reeds. We find fewer than before.',
      ...paper,
    })),
    guide: [],
    ...content,
  });
}

/** An appearance in a digest of a day. */
export function listedIn(day: string, position: number): NonNullable<Sketch['digests']>[number] {
  return { digest: `${day}-birds`, date: day, position };
}
