import { stringify } from 'yaml';
import type * as z from 'zod';
import { isReserved } from '../address-names.ts';
import type { Paper } from '../paper.ts';
import {
  fingerprint,
  frontmatterSchema,
  isPaperId,
  OWNER_KEYS,
  ownerSchema,
  WRITTEN_KEYS,
} from '../paper.ts';
import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import { isTooDeep } from '../text/markdown-depth.ts';
import type { Block, YamlReading } from '../yaml.ts';
import { readKeys, readYaml, topLevelBlocks } from '../yaml.ts';
import { readYesNo } from '../yes-no.ts';

/** What the owner has written into a paper's frontmatter, as opposed to what `split` wrote. */
export type Owned = z.infer<typeof ownerSchema>;

/**
 * A paper as the text of `content/papers/<id>.md`: YAML frontmatter, the abstract as Markdown below.
 * @param owned the owner's own keys as they are in the file that is replaced (`ownedLines`), carried over unread
 */
export function writePaperFile(paper: Omit<Paper, 'hash'>, owned = ''): string {
  const { id: _, abstract, ...rest } = paper;
  const written = Object.entries(rest).filter(([key, value]) => value !== undefined && !isOwned({ key }));
  // YAML 1.1 rules quote whatever any reader would take for a number, a date or a boolean.
  const yaml = stringify(Object.fromEntries(written), { version: '1.1', lineWidth: 0 });
  const body = abstract === '' ? '' : `\n${abstract}\n`;
  const hash = fingerprint(`---\n${yaml}---\n${body}`);
  return `---\n${yaml}hash: '${hash}'\n${owned}---\n${body}`;
}

/** True when a file's text is not as `split` wrote it; the owner's keys do not count. */
export function isEdited(text: string): boolean {
  const { yaml, body, whole } = separate(text);
  if (!whole) return true;
  const recorded = /^hash: '?([0-9a-f]+)'?$/m.exec(yaml)?.[1];
  const written = topLevelBlocks(yaml).filter((block) => block.key !== 'hash' && !isOwned(block));
  return recorded !== fingerprint(`---\n${written.map(({ lines }) => lines).join('')}---\n${body}`);
}

/** The lines of a file's frontmatter that hold the owner's keys, ready for `writePaperFile`. */
export function ownedLines(text: string): string {
  const { yaml, whole } = separate(text);
  if (!whole) return '';
  return topLevelBlocks(yaml)
    .filter(isOwned)
    .map(({ lines }) => lines)
    .join('');
}

/** A paper as its file tells it. One that its owner wrote may have no tags: the rules will sort it. */
export type PaperFile = Omit<Paper, 'tags'> & { readonly tags?: Paper['tags'] };

/** The result of reading a file: its frontmatter, or what is wrong with it and where. */
export interface Read<T> {
  readonly value?: T;
  readonly problems: readonly Problem[];
}

/** A paper is hidden where nobody can tell what its owner meant: what they wanted hidden must never stay published. */
const UNCLEAR = { hide: true };

/**
 * The whole paper a file holds. A title and a body are enough, the title in the frontmatter or as the first heading.
 * A bad key is told and left out; without a title there is no paper.
 */
export function readPaperFile(id: string, text: string, file: string): Read<PaperFile> {
  const { yaml, body, whole } = separate(text);
  if (!whole && /^\uFEFF?---\r?\n/.test(text)) return { problems: [problem('error', file, 1, NO_END)] };
  const reading = readYaml(whole ? yaml : '', file, 1);
  const { heading, rest } = headed(body, reading.data);
  if (heading === undefined && !hasTitle(reading))
    return { problems: [...reading.problems, problem('error', file, 1, NO_TITLE)] };
  const data = heading === undefined ? reading.data : { ...Object(reading.data), title: heading };
  const { value, problems } = readKeys({ ...reading, data }, frontmatterSchema, file, UNCLEAR);
  const abstract = rest.trim();
  const read = { ...(value ? { value: { ...value, id, abstract } } : {}), problems };
  const hidden = withHide(read, yaml, file, whole ? 1 : 0, reading.problems.length > 0);
  const deep = value ? [value.title, abstract, value.note ?? ''].some(isTooDeep) : false;
  return deep ? { ...hidden, problems: [...hidden.problems, problem('error', file, 1, TOO_DEEP)] } : hidden;
}

/** What is wrong with the name of a paper's file, which becomes its page's address; undefined where nothing is. */
export function nameFault(id: string, file: string): Problem | undefined {
  return isPaperId(id) && !isReserved(id) ? undefined : problem('error', file, 1, NAME);
}

const NAME =
  'a paper\'s file is named with small letters, digits and hyphens, and not "index"; rename it to have it on the site';

/** The first heading of a body, where the frontmatter has no title, and what stands below it. */
function headed(body: string, data: unknown): { heading?: string; rest: string } {
  if (Object.hasOwn(Object(data), 'title')) return { rest: body };
  const [line, heading] = /^\s*#[ \t]+(\S.*)(?:\n|$)/.exec(body) ?? [];
  return line === undefined ? { rest: body } : { heading: heading!.trim(), rest: body.slice(line.length) };
}

function hasTitle({ data, broken }: YamlReading): boolean {
  return Object.hasOwn(Object(data), 'title') || broken.has('title');
}

/** The owner's keys of a file, whatever the state of the rest of it. */
export function readOwned(text: string, file: string): Read<Owned> {
  const { yaml, whole } = separate(text);
  const above = whole ? 1 : 0;
  const blocks = topLevelBlocks(yaml);
  const own = blocks.filter(isOwned);
  const saysHide = HIDE.test(yaml);
  if (!saysHide && own.length === 0) return { value: {}, problems: [] };
  const only = (isWanted: (block: Block) => boolean): string =>
    // Blank lines stand for the others, so that every line keeps its number.
    blocks.map((block) => (isWanted(block) ? block.lines : block.lines.replace(/[^\n]/g, ''))).join('');
  const known = readKeys(readYaml(only(isOwned), file, above), ownerSchema, file, UNCLEAR);
  const unknown = own.filter(({ key }) => !OWNER_KEYS.includes(key) && key.toLowerCase() !== 'hide');
  const read = {
    ...known,
    problems: [
      ...known.problems,
      ...(whole ? unknown : []).map(({ key, line }) =>
        problem('warning', file, above + line, `${key}: no key that Carrel knows; kept, and not used`),
      ),
    ],
  };
  if (!saysHide || read.value?.hide !== undefined) return read;
  const others = only((block) => !isOwned(block));
  return withHide(read, yaml, file, above, !whole || readYaml(others, file).problems.length > 0);
}

/** The line of a file's frontmatter that has a key, or a value below it; 1 where there is none. */
export function lineOf(text: string, key: string, value = ''): number {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (start < 0) return 1;
  const found = lines.findIndex((line, index) => index >= start && line.includes(value));
  return (found < 0 ? start : found) + 1;
}

const NO_END = 'its frontmatter has no end: a line of three hyphens stands before its keys and after them';
const NO_TITLE = 'no title: begin the file with "# Title", or with frontmatter that has a title';
const TOO_DEEP = 'its Markdown is nested too deep, and is shown as plain text';
/** A line that looks as if it should hide a paper, in whatever state it is. */
const HIDE = /^([ \t]*)["']?hide["']?[ \t]*:(.*)$/im;

/** True for a key that `split` does not write; lines above all keys have an empty one, and are none. */
function isOwned({ key }: Pick<Block, 'key'>): boolean {
  return key !== '' && !WRITTEN_KEYS.includes(key);
}

/** Heeds a line that says `hide` where YAML did not see it: within what is broken, or written with capitals. */
function withHide<T extends Owned>(
  read: Read<T>,
  yaml: string,
  file: string,
  above: number,
  isBroken: boolean,
): Read<T> {
  const found = HIDE.exec(yaml);
  if (!found || !read.value || read.value.hide !== undefined) return read;
  const [, indent, said = ''] = found;
  if ((indent !== '' && !isBroken) || readYesNo(said.replace(/#.*|["']/g, '')) === false) return read;
  const line = above + yaml.slice(0, found.index).split('\n').length;
  const fault = problem('error', file, line, 'hide: cannot be read where it stands, so the paper is hidden');
  return { value: { ...read.value, hide: true }, problems: [...read.problems, fault] };
}

/**
 * A file's frontmatter and body; line ends as on Unix, since Git may have changed them on the way. A file that is not
 * `whole` lacks the lines of hyphens: then all of it may be frontmatter, and its owner's words are looked for in it.
 */
function separate(text: string): { yaml: string; body: string; whole: boolean } {
  const unix = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const end = unix.startsWith('---\n') ? unix.indexOf('\n---\n', 3) : -1;
  return end < 0
    ? { yaml: unix, body: unix, whole: false }
    : { yaml: unix.slice(4, end + 1), body: unix.slice(end + 5), whole: true };
}
