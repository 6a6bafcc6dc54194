import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Owned } from '../../../src/core/library/paper-file.ts';
import {
  isEdited,
  nameFault,
  ownedLines,
  type PaperFile,
  readOwned,
  readPaperFile,
  writePaperFile,
} from '../../../src/core/library/paper-file.ts';
import type { Paper } from '../../../src/core/paper.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { problem } from '../../../src/core/problem.ts';
import { makeFolder, sweep, writeWhole } from '../../../src/integration/atomic.ts';
import type { ContentFolder } from '../../../src/integration/content-folder.ts';
import { listFiles, readText } from '../../../src/integration/text-files.ts';

/** A paper's file as it lies in `content/papers`, read as far as every run needs it. */
export interface PresentPaper {
  readonly text: string;
  readonly owned: Owned;
}

/** A folder's papers by id, and ids of those that are there and cannot be read. */
export interface PresentPapers {
  readonly present: Map<string, PresentPaper>;
  readonly unreadable: ReadonlySet<string>;
}

/** What a run may do to the folder. */
export interface FolderOptions {
  /** Change nothing, only find out what would change. */
  readonly check?: boolean;
  /** Write files anew that were edited by hand. */
  readonly force?: boolean;
  /** Remove files whose paper stands in no digest any more. */
  readonly prune?: boolean;
}

/** What became of the folder's files. They add up: every paper was written, unchanged, edited or unreadable. */
export interface FolderCounts {
  written: number;
  unchanged: number;
  edited: number;
  /** Files that are there and cannot be read: left alone, and their papers left out, since they may be hidden. */
  unreadable: number;
  /** Papers that the owner wrote by hand. */
  own: number;
  /** Files whose paper stands in no digest any more, kept. */
  orphaned: number;
  pruned: number;
}

/** The names of the files a run wrote and removed; with `check`, of those it would have. */
export interface FolderChanges {
  readonly written: string[];
  readonly pruned: string[];
}

/** All papers of a folder by id, and what is wrong with the owner's words in them. */
export function readPaperFolder(folder: string): PresentPapers & { problems: Problem[] } {
  const present = new Map<string, PresentPaper>();
  const listed = listFiles(folder, '.md');
  const unreadable = new Set(listed.unreadable.map(idOf));
  const problems = [...listed.problems];
  for (const name of listed.names) {
    const id = idOf(name);
    const file = `papers/${name}`;
    const misnamed = nameFault(id, file);
    if (misnamed) {
      problems.push(misnamed);
      continue;
    }
    const { text, gone, problems: faults } = readText(join(folder, name), file);
    problems.push(...faults);
    if (text === undefined) {
      if (!gone) unreadable.add(id);
      continue;
    }
    const owned = readOwned(text, file);
    problems.push(...owned.problems);
    present.set(id, { text, owned: owned.value ?? {} });
  }
  return { present, unreadable, problems };
}

function idOf(name: string): string {
  return name.slice(0, -'.md'.length);
}

/**
 * Brings the folder to the state of the library: new and changed papers are written; files edited by hand, files
 * written by hand, and files whose digest is gone, are kept and counted.
 * @param standIns where the digests' version of papers goes whose own file cannot be read
 * @returns the papers as they stand on disk afterwards: the owner's version where there is one
 */
export function writePaperFolder(
  { papers: folder, standIns }: Pick<ContentFolder, 'papers' | 'standIns'>,
  papers: readonly Paper[],
  { present, unreadable }: PresentPapers,
  options: FolderOptions = {},
): { papers: PaperFile[]; counts: FolderCounts; changes: FolderChanges; problems: Problem[] } {
  const counts: FolderCounts = {
    written: 0,
    unchanged: 0,
    edited: 0,
    unreadable: 0,
    own: 0,
    orphaned: 0,
    pruned: 0,
  };
  const changes: FolderChanges = { written: [], pruned: [] };
  const problems: Problem[] = [];
  const standing: PaperFile[] = [];
  sweep(folder);
  if (!options.check) {
    makeFolder(folder);
    rmSync(standIns, { recursive: true, force: true });
  }

  for (const paper of papers) {
    const name = `${paper.id}.md`;
    const file = `papers/${name}`;
    const there = present.get(paper.id);
    const text = writePaperFile(paper, there && ownedLines(there.text));
    const generated = { ...paper, ...there?.owned };
    if (unreadable.has(paper.id)) counts.unreadable++;
    else if (there?.text.replaceAll('\r\n', '\n') === text) {
      counts.unchanged++;
      standing.push(generated);
    } else if (there && !options.force && isEdited(there.text)) {
      counts.edited++;
      problems.push(problem('note', file, 1, 'edited by hand, kept (split --force writes it anew)'));
      const edited = readPaperFile(paper.id, there.text, file);
      problems.push(...edited.problems);
      // A file its owner broke is named and left alone; the site shows the digest's text until it is mended.
      standing.push(edited.value ?? generated);
      // Unless the owner hid it: what they wrote may be too broken for its lines to be carried over.
      if (!edited.value && !generated.hide && !options.check) writeWhole(join(standIns, name), text);
    } else {
      counts.written++;
      changes.written.push(file);
      if (!options.check) writeWhole(join(folder, name), text);
      standing.push(generated);
    }
  }

  const wanted = new Set(papers.map(({ id }) => id));
  for (const [id, { text }] of present) {
    if (wanted.has(id)) continue;
    const file = `papers/${id}.md`;
    const { value, problems: faults } = readPaperFile(id, text, file);
    const own = value?.digests.length === 0;
    if (!own && options.prune && (options.force || !isEdited(text))) {
      counts.pruned++;
      changes.pruned.push(file);
      if (!options.check) rmSync(join(folder, `${id}.md`), { force: true });
      continue;
    }
    if (own) counts.own++;
    else {
      counts.orphaned++;
      problems.push(problem('note', file, 1, 'in no digest any more, kept (split --prune removes it)'));
    }
    problems.push(...faults);
    if (value) standing.push(value);
  }
  return { papers: standing, counts, changes, problems };
}
