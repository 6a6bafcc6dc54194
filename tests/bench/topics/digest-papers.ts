import { join } from 'node:path';
import { readDigests } from '../../../scripts/lib/split/read-digests.ts';
import type { PaperText } from '../../../src/core/topics/evidence.ts';
import { fileNames } from '../../../src/integration/text-files.ts';

/** The papers of a digest of `content/digests`, by the end of its name. */
export async function digestPapers(name: string): Promise<PaperText[]> {
  const digests = join(import.meta.dirname, '..', '..', '..', 'content', 'digests');
  const papers: PaperText[] = [];
  for await (const { entries } of readDigests(digests, fileNames(digests), () => {}))
    for (const { file, title, abstract } of entries)
      if (file.endsWith(name)) papers.push({ title: title.plain, abstract: abstract.plain });
  return papers;
}
