import type { Problem } from '../../../src/core/problem.ts';
import { parseTaxonomy } from '../../../src/core/topics/parse-taxonomy.ts';
import type { Taxonomy } from '../../../src/core/topics/taxonomy.ts';
import { readFolder } from '../../../src/integration/text-files.ts';

/** A taxonomy that cannot be used: sorting by half of it would move papers that its owner did not mean to move. */
export class BrokenTaxonomy extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('the taxonomy has errors; nothing was changed');
    this.problems = problems;
  }
}

/**
 * The taxonomy of a folder of YAML files, and what its owner should look at.
 * @throws BrokenTaxonomy if there is an error in it
 */
export function readTaxonomy(folder: string): { taxonomy: Taxonomy; warnings: readonly Problem[] } {
  const { files, problems: unread } = readFolder(folder, '.yaml');
  const { taxonomy, problems: found } = parseTaxonomy(files);
  const problems = [...unread, ...found];
  if (problems.some(({ severity }) => severity === 'error')) throw new BrokenTaxonomy(problems);
  return { taxonomy, warnings: problems };
}
