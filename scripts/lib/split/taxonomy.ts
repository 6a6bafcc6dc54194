import type { Problem } from '../../../src/core/problem.ts';
import { parseTaxonomy } from '../../../src/core/topics/parse-taxonomy.ts';
import type { Taxonomy } from '../../../src/core/topics/taxonomy.ts';
import { readFolder } from '../../../src/integration/text-files.ts';
import { nameFor, type ValueCache } from '../../../src/integration/value-cache.ts';
import { folderHash } from './file-hash.ts';
import { splitVersion } from './split-version.ts';

/** A taxonomy that cannot be used: sorting by half of it would move papers that its owner did not mean to move. */
export class BrokenTaxonomy extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('the taxonomy has errors; nothing was changed');
    this.problems = problems;
  }
}

interface ReadTaxonomy {
  readonly taxonomy: Taxonomy;
  readonly warnings: readonly Problem[];
}

/**
 * The taxonomy of a folder of YAML files, and what its owner should look at.
 * @throws BrokenTaxonomy if there is an error in it
 */
export function readTaxonomy(folder: string): ReadTaxonomy {
  const { files, problems: unread } = readFolder(folder, '.yaml');
  const { taxonomy, problems: found } = parseTaxonomy(files);
  const problems = [...unread, ...found];
  if (problems.some(({ severity }) => severity === 'error')) throw new BrokenTaxonomy(problems);
  return { taxonomy, warnings: problems };
}

/**
 * The same, known from an earlier run where the files are the same.
 * @param hash of the folder's files (`folderHash`)
 */
export function rememberedTaxonomy(folder: string, hash: string, cache: ValueCache): ReadTaxonomy {
  const name = nameFor('taxonomy', splitVersion(), hash);
  const known = cache.read(name) as ReadTaxonomy | undefined;
  if (known) return known;
  const read = readTaxonomy(folder);
  // Unless a file was changed meanwhile: then what was read is not what the hash says.
  if (folderHash(folder, '.yaml') === hash) cache.write(name, read);
  return read;
}
