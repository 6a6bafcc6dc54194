import { join } from 'node:path';
import {
  isEdited,
  ownedLines,
  type PaperFile,
  readPaperFile,
  writePaperFile,
} from '../../../src/core/library/paper-file.ts';
import type { Paper } from '../../../src/core/paper.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { problem } from '../../../src/core/problem.ts';
import { discard, makeFolder, sweep, writeWhole } from '../../../src/integration/atomic.ts';
import type { ContentFolder } from '../../../src/integration/content-folder.ts';
import type { ValueCache } from '../../../src/integration/value-cache.ts';
import { fileOf, type PaperFolder } from './paper-folder.ts';
import { fingerprintOf } from './paper-memory.ts';

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

/**
 * Brings the folder to the state of the library: new and changed papers are written; files edited by hand, files
 * written by hand, and files whose digest is gone, are kept and counted.
 * @param standIns where the digests' version of papers goes whose own file cannot be read; in the cache
 * @returns the papers as they stand on disk afterwards: the owner's version where there is one
 */
export function writePaperFolder(
  { papers: path, standIns }: Pick<ContentFolder, 'papers' | 'standIns'>,
  papers: readonly Paper[],
  folder: PaperFolder,
  cache: ValueCache,
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
  sweep(path);
  if (!options.check) {
    makeFolder(path);
    discard(standIns);
  }

  for (const paper of papers) {
    const { id } = paper;
    const made = fingerprintOf(paper);
    if (folder.isMadeOf(id, made)) {
      counts.unchanged++;
      standing.push(paper);
      folder.keep(id, made);
      continue;
    }
    // Read in any case: nothing is written over a file on the word of what is remembered.
    const there = folder.text(id);
    const lines = there === undefined ? '' : ownedLines(there);
    const text = writePaperFile(paper, lines);
    const generated = { ...paper, ...folder.ownedBy(id) };
    if (folder.unreadable.has(id)) counts.unreadable++;
    else if (there?.replaceAll('\r\n', '\n') === text) {
      counts.unchanged++;
      standing.push(generated);
      if (lines === '') folder.keep(id, made, there);
    } else if (there !== undefined && !options.force && isEdited(there)) {
      counts.edited++;
      problems.push(problem('note', fileOf(id), 1, 'edited by hand, kept (split --force writes it anew)'));
      const edited = readPaperFile(id, there, fileOf(id));
      problems.push(...edited.problems);
      // A file its owner broke is named and left alone; the site shows the digest's text until it is mended.
      standing.push(edited.value ?? generated);
      // Unless the owner hid it: what they wrote may be too broken for its lines to be carried over.
      if (!edited.value && !generated.hide && !options.check)
        cache.attempt(() => writeWhole(join(standIns, `${id}.md`), text));
    } else {
      counts.written++;
      changes.written.push(fileOf(id));
      standing.push(generated);
      if (options.check) continue;
      folder.write(id, text);
      if (lines === '') folder.keep(id, made, text);
    }
  }

  const wanted = new Set(papers.map(({ id }) => id));
  for (const id of [...folder.ids].filter((one) => !wanted.has(one))) {
    const text = folder.text(id);
    if (text === undefined) continue;
    const { value, problems: faults } = readPaperFile(id, text, fileOf(id));
    const own = value?.digests.length === 0;
    if (!own && options.prune && (options.force || !isEdited(text))) {
      counts.pruned++;
      changes.pruned.push(fileOf(id));
      if (!options.check) folder.remove(id);
      continue;
    }
    if (own) counts.own++;
    else {
      counts.orphaned++;
      problems.push(problem('note', fileOf(id), 1, 'in no digest any more, kept (split --prune removes it)'));
    }
    problems.push(...faults);
    if (value) standing.push(value);
  }
  return { papers: standing, counts, changes, problems };
}
