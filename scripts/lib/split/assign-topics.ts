import type { MergedPaper } from '../../../src/core/library/merge.ts';
import type { Owned } from '../../../src/core/library/paper-file.ts';
import type { Paper } from '../../../src/core/paper.ts';
import { applyPins, createClassifier } from '../../../src/core/topics/classify.ts';
import type { Taxonomy } from '../../../src/core/topics/taxonomy.ts';

/** Gives every paper its topics: by the taxonomy's rules, and above all by what its owner has pinned. */
export function assignTopics(
  papers: readonly MergedPaper[],
  taxonomy: Taxonomy,
  ownedBy: (id: string) => Owned,
): Paper[] {
  const classify = createClassifier(taxonomy);
  const known = new Set(taxonomy.topics.map(({ slug }) => slug));
  return papers.map(({ plain, id, title, abstract, date, digests, ...rest }) => {
    const { pin = [], unpin = [] } = ownedBy(id);
    const { topics, kinds, guesses } = applyPins(classify(plain), {
      pin: pin.filter((slug) => known.has(slug)),
      unpin,
    });
    const explained = topics.filter(({ phrases }) => phrases.length > 0);
    return {
      id,
      title,
      abstract,
      date,
      digests,
      tags: topics.map(({ slug }) => slug),
      matched:
        explained.length > 0
          ? Object.fromEntries(explained.map(({ slug, phrases }) => [slug, [...phrases]]))
          : undefined,
      guesses: guesses.length > 0 ? [...guesses] : undefined,
      kinds: kinds.length > 0 ? [...kinds] : undefined,
      ...rest,
    };
  });
}
