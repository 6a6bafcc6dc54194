import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTaxonomy } from '../../../src/core/topics/parse-taxonomy.ts';

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'ecology');

/** A taxonomy of another field than that of the sample: nothing in the rules knows machine learning. */
export const { taxonomy: ecology } = parseTaxonomy(
  readdirSync(folder).map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') })),
);
