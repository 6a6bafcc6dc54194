import { type Document, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type * as z from 'zod';
import type { Problem } from './problem.ts';
import { problem } from './problem.ts';

/** Tells the line on which a value stands, or the nearest thing above it that does stand there. */
export type LineOf = (path: readonly PropertyKey[]) => number;

/** What a YAML text holds, and what is wrong with it. */
export interface YamlReading {
  /** A map without the keys that could not be read; anything else as it stands. An empty text is an empty map. */
  readonly data: unknown;
  /** Keys that stand in the text and whose values could not be read. */
  readonly broken: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  readonly lineOf: LineOf;
}

/** A top-level key of a YAML text with all its lines. */
export interface Block {
  readonly key: string;
  /** 1-based. */
  readonly line: number;
  readonly lines: string;
}

/**
 * Reads a YAML text, of whatever quality. Where it is broken, each top-level key is read on its own, so that one bad
 * key costs one key. Aliases that would grow without end (an alias bomb) are a fault of their key.
 * @param above how many lines of the file stand above the text
 */
export function readYaml(text: string, file: string, above = 0): YamlReading {
  const whole = parse(text, file, above);
  if (whole.faults.length === 0) return read(whole);
  const values = new Map<string, unknown>();
  const broken = new Set<string>();
  const problems: Problem[] = [];
  const lines = new Map<string, LineOf>();
  for (const { key, line, lines: own } of topLevelBlocks(text)) {
    const block = parse(own, file, above + line - 1);
    const { data, ...reading } = block.faults.length > 0 ? unreadable(block, key) : read(block);
    problems.push(...reading.problems);
    for (const name of [...reading.broken, ...Object.keys(isRecord(data) ? data : {})]) {
      if (lines.has(name)) {
        problems.push(problem('error', file, above + line, `${name}: the key stands twice`));
        broken.add(name);
      }
      lines.set(name, reading.lineOf);
    }
    for (const name of reading.broken) broken.add(name);
    for (const [name, value] of Object.entries(isRecord(data) ? data : {})) values.set(name, value);
  }
  return {
    data: Object.fromEntries([...values].filter(([key]) => !broken.has(key))),
    broken,
    // What is wrong between keys, such as an alias to nothing, shows in the whole alone.
    problems: problems.length > 0 ? problems : whole.faults,
    lineOf: (path) => lines.get(String(path[0]))?.(path) ?? above + 1,
  };
}

/**
 * Reads a map by a schema, key by key. What is wrong is told with its line, and costs its key, or in a list its item.
 * @param fallback what stands in for a key that is there and cannot be read
 * @returns no value where a key is missing that must be there
 */
export function readKeys<T extends z.ZodObject>(
  { data, broken, problems, lineOf }: YamlReading,
  schema: T,
  file: string,
  fallback: Partial<z.output<T>> = {},
): { readonly value?: z.output<T>; readonly problems: readonly Problem[] } {
  if (!isRecord(data))
    return { problems: [...problems, problem('error', file, lineOf([]), 'keys with values are expected')] };
  const kept: Record<string, unknown> = { ...data };
  const drop = (key: string): void => {
    if (Object.hasOwn(fallback, key)) kept[key] = fallback[key as keyof typeof fallback];
    else delete kept[key];
  };
  for (const key of broken) drop(key);
  const first = schema.safeParse(kept);
  if (first.success) return { value: first.data, problems };
  const items = new Map<string, Set<number>>();
  for (const issue of first.error.issues) {
    const [key = '', item] = issue.path;
    if (issue.code === 'unrecognized_keys') for (const unknown of issue.keys) drop(unknown);
    else if (typeof item === 'number' && Array.isArray(kept[String(key)]))
      items.set(String(key), (items.get(String(key)) ?? new Set()).add(item));
    else drop(String(key));
  }
  for (const [key, bad] of items) {
    const list = kept[key];
    if (Array.isArray(list)) kept[key] = list.filter((_, index) => !bad.has(index));
  }
  const second = schema.safeParse(kept);
  // A key that broke the YAML itself has been told already.
  const issues = first.error.issues.filter(({ path: [key] }) => !broken.has(String(key)));
  return {
    ...(second.success ? { value: second.data } : {}),
    problems: [...problems, ...schemaProblems(issues, file, lineOf)],
  };
}

/** What a schema finds wrong, each thing with its line. */
export function schemaProblems(issues: readonly z.core.$ZodIssue[], file: string, lineOf: LineOf): Problem[] {
  return issues.flatMap((issue) => {
    const paths =
      issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => {
      const where = issue.path.filter((key) => typeof key === 'string').join('.') || 'file';
      const what =
        issue.code === 'unrecognized_keys' ? `unknown key "${String(path.at(-1))}"` : issue.message;
      return problem('error', file, lineOf(path), `${where}: ${what}`);
    });
  });
}

/** A text's top-level keys, cut by lines and not parsed: each block is as its owner wrote it. */
export function topLevelBlocks(yaml: string): Block[] {
  const blocks: { key: string; line: number; lines: string }[] = [];
  for (const [index, line] of (yaml.match(/[^\n]*\n|[^\n]+$/g) ?? []).entries()) {
    const [, double, single, bare] = TOP_LEVEL_KEY.exec(line) ?? [];
    const key = double ?? single ?? bare;
    const last = blocks.at(-1);
    if (key === undefined && last) last.lines += line;
    else blocks.push({ key: key ?? '', line: index + 1, lines: line });
  }
  return blocks;
}

/** A key that begins its line, in quotes or without. */
const TOP_LEVEL_KEY = /^(?:"([^"\n]+)"|'([^'\n]+)'|([\p{L}\p{N}_][^:\n]*?))[ \t]*:(?=\s|$)/u;

interface Parsed {
  readonly document: Document;
  readonly faults: readonly Problem[];
  readonly file: string;
  readonly lineOf: LineOf;
}

function parse(text: string, file: string, above: number): Parsed {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  // What stays open is found at the text's end, behind its last line.
  const last = text.trimEnd().split('\n').length;
  const faults = document.errors.map(({ pos, message }) => {
    // The parser itself catches what nests so deep that its stack overflows.
    const what = /call stack/i.test(message) ? 'nested too deep' : message;
    return problem(
      'error',
      file,
      above + Math.min(counter.linePos(pos[0]).line, last),
      `broken YAML: ${what}`,
    );
  });
  const lineOf: LineOf = (path) => {
    for (let length = path.length; length > 0; length--) {
      const line = lineIn(document, path.slice(0, length), counter);
      if (line !== undefined) return above + line;
    }
    return above + 1;
  };
  return { document, faults, file, lineOf };
}

function unreadable({ faults, lineOf }: Parsed, key: string): YamlReading {
  return { data: {}, broken: new Set(key === '' ? [] : [key]), problems: faults.slice(0, 1), lineOf };
}

function read({ document, file, lineOf }: Parsed): YamlReading {
  const { contents } = document;
  const values: [string, unknown][] = [];
  const broken = new Set<string>();
  const problems: Problem[] = [];
  const readValue = (node: Node | null, key: string): void => {
    try {
      values.push([key, node?.toJS(document) ?? null]);
    } catch (error) {
      const { message } = error as Error;
      const what = /alias count/.test(message) ? 'its aliases repeat too much' : message;
      problems.push(problem('error', file, lineOf([key]), `${key || 'file'}: ${what}`));
      broken.add(key);
    }
  };
  if (!isMap(contents)) {
    readValue(contents, '');
    return { data: values[0]?.[1] ?? {}, broken: new Set(), problems, lineOf };
  }
  for (const { key, value } of contents.items)
    readValue(value as Node | null, isScalar(key) ? String(key.value) : String(key));
  return { data: Object.fromEntries(values), broken, problems, lineOf };
}

/** The line of a value, or of its key where it has none that can be seen; undefined where neither stands there. */
function lineIn(document: Document, path: readonly PropertyKey[], counter: LineCounter): number | undefined {
  const parent: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === last);
    const key = pair?.key;
    return isNode(key) && key.range ? counter.linePos(key.range[0]).line : undefined;
  }
  const node: unknown = document.getIn(path, true);
  return isNode(node) && node.range ? counter.linePos(node.range[0]).line : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
