import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What a person said of one paper; `labels-*.yaml` says what the lists mean. */
export interface Label {
  readonly id?: string;
  readonly title: string;
  readonly topics: readonly string[];
  readonly also?: readonly string[];
  readonly primary: readonly string[];
}

/** One of the lists of labels beside this file. */
export function readLabels(name: 'digest' | 'seen' | 'unseen' | 'more'): Label[] {
  return parse(readFileSync(join(import.meta.dirname, `labels-${name}.yaml`), 'utf8')) as Label[];
}
