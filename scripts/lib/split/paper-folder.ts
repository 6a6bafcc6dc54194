import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { isReserved } from '../../../src/core/address-names.ts';
import type { Owned } from '../../../src/core/library/paper-file.ts';
import {
  isEdited,
  ownedLines,
  readOwned,
  readPaperFile,
  writePaperFile,
} from '../../../src/core/library/paper-file.ts';
import type { Paper } from '../../../src/core/paper.ts';
import { isPaperId } from '../../../src/core/paper.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { problem } from '../../../src/core/problem.ts';
import { sweep, writeWhole } from '../atomic.ts';
import { listFiles, readText } from '../content-folder.ts';

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
  /** Files whose paper stands in no digest any more, kept. */
  orphaned: number;
  pruned: number;
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
    if (!isPaperId(id) || isReserved(id)) {
      problems.push(problem('error', file, 1, NAME));
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

const NAME =
  'a paper\'s file is named with small letters, digits and hyphens, and not "index"; rename it to have it on the site';

function idOf(name: string): string {
  return name.slice(0, -'.md'.length);
}

/**
 * Brings the folder to the state of the library: new and changed papers are written; files edited by hand, and files
 * whose digest is gone, are kept and named.
 * @returns the papers as they stand on disk afterwards: the owner's version where there is one
 */
export function writePaperFolder(
  folder: string,
  papers: readonly Paper[],
  { present, unreadable }: PresentPapers,
  options: FolderOptions = {},
): { papers: Paper[]; counts: FolderCounts; problems: Problem[] } {
  const counts: FolderCounts = { written: 0, unchanged: 0, edited: 0, unreadable: 0, orphaned: 0, pruned: 0 };
  const problems: Problem[] = [];
  const standing: Paper[] = [];
  sweep(folder);

  for (const paper of papers) {
    const file = `papers/${paper.id}.md`;
    const path = join(folder, `${paper.id}.md`);
    const there = present.get(paper.id);
    const text = writePaperFile(paper, there && ownedLines(there.text));
    const generated = { ...paper, ...there?.owned };
    if (unreadable.has(paper.id)) counts.unreadable++;
    else if (there?.text.replaceAll('\r\n', '\n') === text) {
      counts.unchanged++;
      standing.push(generated);
    } else if (there && !options.force && isEdited(there.text)) {
      counts.edited++;
      problems.push(problem('warning', file, 1, 'edited by hand, kept (split --force writes it anew)'));
      const edited = readPaperFile(paper.id, there.text, file);
      problems.push(...edited.problems);
      // A file its owner broke is named and left alone; the site shows the digest's text until it is mended.
      standing.push(edited.value ?? generated);
    } else {
      counts.written++;
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
      if (!options.check) rmSync(join(folder, `${id}.md`), { force: true });
      continue;
    }
    counts.orphaned++;
    problems.push(problem('warning', file, 1, 'in no digest any more, kept (split --prune removes it)'));
    const orphan = readPaperFile(id, text, file);
    problems.push(...orphan.problems);
    if (orphan.value) standing.push(orphan.value);
  }
  return { papers: standing, counts, problems };
}
