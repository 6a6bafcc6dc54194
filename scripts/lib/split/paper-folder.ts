import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Owned } from '../../../src/core/library/paper-file.ts';
import {
  isEdited,
  ownedLines,
  readOwned,
  readPaperFile,
  writePaperFile,
} from '../../../src/core/library/paper-file.ts';
import type { Paper } from '../../../src/core/paper.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { problem } from '../../../src/core/problem.ts';
import { sweep, writeWhole } from '../atomic.ts';
import { fileNames } from '../content-folder.ts';

/** A paper's file as it lies in `content/papers`, read as far as every run needs it. */
export interface PresentPaper {
  readonly text: string;
  readonly owned: Owned;
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

/** What became of the folder's files. They add up: every paper was written, unchanged or edited. */
export interface FolderCounts {
  written: number;
  unchanged: number;
  edited: number;
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
export function readPaperFolder(folder: string): { present: Map<string, PresentPaper>; problems: Problem[] } {
  const present = new Map<string, PresentPaper>();
  const problems: Problem[] = [];
  for (const name of fileNames(folder, '.md')) {
    const text = readFileSync(join(folder, name), 'utf8');
    const owned = readOwned(text, `papers/${name}`);
    problems.push(...owned.problems);
    present.set(name.slice(0, -'.md'.length), { text, owned: owned.value ?? {} });
  }
  return { present, problems };
}

/**
 * Brings the folder to the state of the library: new and changed papers are written; files edited by hand, and files
 * whose digest is gone, are kept, counted and noted.
 * @returns the papers as they stand on disk afterwards: the owner's version where there is one
 */
export function writePaperFolder(
  folder: string,
  papers: readonly Paper[],
  present: ReadonlyMap<string, PresentPaper>,
  options: FolderOptions = {},
): { papers: Paper[]; counts: FolderCounts; changes: FolderChanges; problems: Problem[] } {
  const counts: FolderCounts = { written: 0, unchanged: 0, edited: 0, orphaned: 0, pruned: 0 };
  const changes: FolderChanges = { written: [], pruned: [] };
  const problems: Problem[] = [];
  const standing: Paper[] = [];
  sweep(folder);

  for (const paper of papers) {
    const file = `papers/${paper.id}.md`;
    const path = join(folder, `${paper.id}.md`);
    const there = present.get(paper.id);
    const text = writePaperFile(paper, there && ownedLines(there.text));
    const generated = { ...paper, ...there?.owned };
    if (there?.text.replaceAll('\r\n', '\n') === text) {
      counts.unchanged++;
      standing.push(generated);
    } else if (there && !options.force && isEdited(there.text)) {
      counts.edited++;
      problems.push(problem('note', file, 1, 'edited by hand, kept (split --force writes it anew)'));
      const edited = readPaperFile(paper.id, there.text, file);
      problems.push(...edited.problems);
      // A file its owner broke is named and left alone; the site shows the digest's text until it is mended.
      standing.push(edited.value ?? generated);
    } else {
      counts.written++;
      changes.written.push(file);
      if (!options.check) writeWhole(path, text);
      standing.push(generated);
    }
  }

  const wanted = new Set(papers.map(({ id }) => id));
  for (const [id, { text }] of present) {
    if (wanted.has(id)) continue;
    const file = `papers/${id}.md`;
    if (options.prune && (options.force || !isEdited(text))) {
      counts.pruned++;
      changes.pruned.push(file);
      if (!options.check) rmSync(join(folder, `${id}.md`), { force: true });
      continue;
    }
    counts.orphaned++;
    problems.push(problem('note', file, 1, 'in no digest any more, kept (split --prune removes it)'));
    const orphan = readPaperFile(id, text, file);
    problems.push(...orphan.problems);
    if (orphan.value) standing.push(orphan.value);
  }
  return { papers: standing, counts, changes, problems };
}
