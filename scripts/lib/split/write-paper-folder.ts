import { rmSync } from 'node:fs';
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
import { fingerprintOf, markOf, type PaperMemory } from './paper-memory.ts';
import {
  fileOf,
  type PresentPaper,
  type PresentPapers,
  presentAs,
  readPresent,
} from './read-paper-folder.ts';
import type { SplitCache } from './split-cache.ts';

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
 * @param standIns where the digests' version of papers goes whose own file cannot be read
 * @param there the folder as it was read; what is written is put there too
 * @returns the papers as they stand on disk afterwards: the owner's version where there is one
 */
export function writePaperFolder(
  { papers: folder, standIns }: Pick<ContentFolder, 'papers' | 'standIns'>,
  papers: readonly Paper[],
  { present, unreadable, marks }: PresentPapers,
  { cache, memory }: { readonly cache: SplitCache; readonly memory: PaperMemory },
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
    discard(standIns);
  }

  /** The file of a paper, read now if that was not needed before. */
  const read = (id: string): (PresentPaper & { readonly text: string }) | undefined => {
    const known = present.get(id);
    if (known?.text !== undefined) return { ...known, text: known.text };
    if (!known) return undefined;
    const { paper, gone, problems: faults } = readPresent(folder, id, memory);
    problems.push(...faults);
    if (!paper && !gone) unreadable.add(id);
    return paper?.text === undefined ? undefined : { ...paper, text: paper.text };
  };

  const keep = (id: string, made: string, text?: string): void => {
    const mark = marks.get(`${id}.md`);
    if (mark) memory.keep(id, mark, made, text);
  };

  for (const paper of papers) {
    const { id } = paper;
    const made = fingerprintOf(paper);
    if (present.get(id)?.made === made) {
      counts.unchanged++;
      standing.push(paper);
      keep(id, made);
      continue;
    }
    const name = `${id}.md`;
    const there = read(id);
    const lines = there ? ownedLines(there.text) : '';
    const text = writePaperFile(paper, lines);
    const generated = { ...paper, ...there?.owned };
    if (unreadable.has(id)) counts.unreadable++;
    else if (there?.text.replaceAll('\r\n', '\n') === text) {
      counts.unchanged++;
      standing.push(generated);
      if (lines === '') keep(id, made, there.text);
    } else if (there && !options.force && isEdited(there.text)) {
      counts.edited++;
      problems.push(problem('note', fileOf(id), 1, 'edited by hand, kept (split --force writes it anew)'));
      const edited = readPaperFile(id, there.text, fileOf(id));
      problems.push(...edited.problems);
      // A file its owner broke is named and left alone; the site shows the digest's text until it is mended.
      standing.push(edited.value ?? generated);
      // Unless the owner hid it: what they wrote may be too broken for its lines to be carried over.
      if (!edited.value && !generated.hide && !options.check)
        cache.attempt(() => writeWhole(join(standIns, name), text));
    } else {
      counts.written++;
      changes.written.push(fileOf(id));
      standing.push(generated);
      if (options.check) continue;
      writeWhole(join(folder, name), text);
      const mark = markOf(join(folder, name));
      if (mark) marks.set(name, mark);
      if (lines === '') keep(id, made, text);
      // What its owner wrote in it may stand on other lines now, or be gone.
      if (there) present.set(id, presentAs(id, text));
    }
  }

  const wanted = new Set(papers.map(({ id }) => id));
  for (const id of present.keys()) {
    if (wanted.has(id)) continue;
    const text = read(id)?.text;
    if (text === undefined) continue;
    const { value, problems: faults } = readPaperFile(id, text, fileOf(id));
    const own = value?.digests.length === 0;
    if (!own && options.prune && (options.force || !isEdited(text))) {
      counts.pruned++;
      changes.pruned.push(fileOf(id));
      if (options.check) continue;
      rmSync(join(folder, `${id}.md`), { force: true });
      marks.delete(`${id}.md`);
      present.delete(id);
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
