import type { Problem } from '../problem.ts';
import { relationProblems, withKnownRelations } from './relations.ts';
import type { Taxonomy, TaxonomyFile } from './taxonomy.ts';
import { readTaxonomyFile } from './taxonomy-file.ts';

/** Reads a taxonomy. What is wrong is reported with its line and left out; an empty taxonomy is valid. */
export function parseTaxonomy(files: readonly TaxonomyFile[]): { taxonomy: Taxonomy; problems: Problem[] } {
  const read = files.map(readTaxonomyFile);
  const all = read.flatMap(({ topics }) => topics);
  const problems = [...read.flatMap((file) => file.problems), ...relationProblems(all)];
  return {
    taxonomy: {
      areas: read.flatMap(({ area }) => area ?? []),
      topics: withKnownRelations(all),
      kinds: read.flatMap(({ kinds }) => kinds),
    },
    problems,
  };
}
