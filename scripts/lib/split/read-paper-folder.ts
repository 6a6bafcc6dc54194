import { join } from 'node:path';
import { nameFault, type Owned, readOwned } from '../../../src/core/library/paper-file.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { listFiles, readText } from '../../../src/integration/text-files.ts';
import { type FileMark, markOf, type PaperMemory } from './paper-memory.ts';

/** A paper's file as it lies in `content/papers`, read as far as every run needs it. */
export interface PresentPaper {
  /** Undefined where the file needed no reading. */
  readonly text?: string;
  readonly owned: Owned;
  /** What is wrong with the owner's words in it. */
  readonly problems: readonly Problem[];
  /** Where the file is known to be as `split` wrote it: the fingerprint of the paper it was made of. */
  readonly made?: string;
}

/** A folder's papers by id, and ids of those that are there and cannot be read. */
export interface PresentPapers {
  readonly present: Map<string, PresentPaper>;
  readonly unreadable: Set<string>;
  /** What the folder's files looked like right before they were read, by name. */
  readonly marks: Map<string, FileMark>;
  /** Names of what is there and cannot be a file. */
  readonly noFiles: readonly string[];
}

/**
 * All papers of a folder by id, and which files could not be read.
 * @param memory knows files that need not be read again
 */
export function readPaperFolder(
  folder: string,
  memory?: PaperMemory,
): PresentPapers & { problems: Problem[] } {
  const present = new Map<string, PresentPaper>();
  const marks = new Map<string, FileMark>();
  const listed = listFiles(folder, '.md');
  const unreadable = new Set(listed.unreadable.map(idOf));
  const problems = [...listed.problems];
  for (const name of listed.names) {
    const id = idOf(name);
    const mark = markOf(join(folder, name));
    if (mark) marks.set(name, mark);
    const misnamed = nameFault(id, fileOf(id));
    if (misnamed) {
      problems.push(misnamed);
      continue;
    }
    const made = mark && memory?.byMark(id, mark);
    if (made !== undefined) {
      present.set(id, { owned: {}, problems: [], made });
      continue;
    }
    const { paper, gone, problems: faults } = readPresent(folder, id, memory);
    problems.push(...faults);
    if (paper) present.set(id, paper);
    else if (!gone) unreadable.add(id);
  }
  return { present, unreadable, marks, noFiles: listed.unreadable, problems };
}

/** Reads the file of one paper; `gone` where there is none any more. */
export function readPresent(
  folder: string,
  id: string,
  memory?: PaperMemory,
): { readonly paper?: PresentPaper; readonly gone?: true; readonly problems: readonly Problem[] } {
  const { text, ...reading } = readText(join(folder, `${id}.md`), fileOf(id));
  if (text === undefined) return reading;
  const made = memory?.byText(id, text);
  const paper = made === undefined ? presentAs(id, text) : { text, owned: {}, problems: [], made };
  return { paper, problems: reading.problems };
}

/** A paper whose file has this text. */
export function presentAs(id: string, text: string): PresentPaper & { readonly text: string } {
  const { value = {}, problems } = readOwned(text, fileOf(id));
  return { text, owned: value, problems };
}

/** What problems call the file of a paper. */
export function fileOf(id: string): string {
  return `papers/${id}.md`;
}

function idOf(name: string): string {
  return name.slice(0, -'.md'.length);
}
