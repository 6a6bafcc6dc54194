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
export function readLabels(name: 'digest' | 'seen' | 'unseen' | 'more' | 'later'): Label[] {
  return parse(readFileSync(join(import.meta.dirname, `labels-${name}.yaml`), 'utf8')) as Label[];
}

/** What a judge said may come first of a paper's topics. */
export interface FirstTopic {
  readonly id: string;
  readonly title: string;
  readonly first: string;
}

/** The papers of `judged-first.yaml`. */
export function readFirstTopics(): FirstTopic[] {
  return parse(readFileSync(join(import.meta.dirname, 'judged-first.yaml'), 'utf8')) as FirstTopic[];
}

/** What a person said of one paper's kinds of contribution; `labels-kinds.yaml` says what the lists mean. */
export interface KindLabel {
  readonly id?: string;
  readonly title: string;
  readonly kinds: readonly string[];
  readonly also?: readonly string[];
}

/** The lists of `labels-kinds.yaml`. */
export function readKindLabels(): Readonly<
  Record<'digest' | 'seen' | 'unseen' | 'arxiv' | 'arxiv-unseen', readonly KindLabel[]>
> {
  return parse(readFileSync(join(import.meta.dirname, 'labels-kinds.yaml'), 'utf8'));
}
