import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { nameFault, type Owned, readOwned } from '../../../src/core/library/paper-file.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { writeWhole } from '../../../src/integration/atomic.ts';
import { type FileMark, markOf } from '../../../src/integration/file-mark.ts';
import { listFiles, readText } from '../../../src/integration/text-files.ts';
import type { PaperMemory } from './paper-memory.ts';

/** A paper's file as it lies in `content/papers`, read as far as every run needs it. */
interface PresentPaper {
  /** Absent where the file needed no reading. */
  readonly text?: string;
  readonly owned: Owned;
  /** What is wrong with the owner's words in it. */
  readonly problems: readonly Problem[];
  /** Where the file is known to be as `split` wrote it: the fingerprint of the paper it was made of. */
  readonly made?: string;
}

/** The files of `content/papers` as a run found them, and as it brings them up to date. */
export class PaperFolder {
  /** Ids of files that are there and cannot be read. */
  readonly unreadable = new Set<string>();
  /** What the files looked like right before they were read or after they were written, by name. */
  readonly marks = new Map<string, FileMark>();
  /** Names of what is there and cannot be a file. */
  readonly noFiles: readonly string[];
  /** By id. */
  private readonly papers = new Map<string, PresentPaper>();
  private readonly faults: Problem[];
  private readonly folder: string;
  private readonly memory: PaperMemory | undefined;

  /** @param memory knows files that need not be read again */
  constructor(folder: string, memory?: PaperMemory) {
    this.folder = folder;
    this.memory = memory;
    const listed = listFiles(folder, '.md');
    this.noFiles = listed.unreadable;
    this.faults = [...listed.problems];
    for (const name of listed.unreadable) this.unreadable.add(idOf(name));
    for (const name of listed.names) this.look(name);
  }

  /** The ids of the papers that are there. */
  get ids(): Iterable<string> {
    return this.papers.keys();
  }

  /** What is wrong with files, and with the owner's words in them. */
  get problems(): readonly Problem[] {
    return [...this.faults, ...[...this.papers.values()].flatMap(({ problems }) => problems)];
  }

  /** What the owner wrote into a paper's file. */
  ownedBy(id: string): Owned {
    return this.papers.get(id)?.owned ?? {};
  }

  /** True for a paper whose file is known to be made of one with this fingerprint. */
  isMadeOf(id: string, made: string): boolean {
    return this.papers.get(id)?.made === made;
  }

  /** The text of a paper's file, read now if that was not needed before; undefined where it has none. */
  text(id: string): string | undefined {
    const known = this.papers.get(id);
    if (known && known.text === undefined) this.read(id);
    return this.papers.get(id)?.text;
  }

  /** Writes a paper's file. */
  write(id: string, text: string): void {
    const path = join(this.folder, `${id}.md`);
    writeWhole(path, text);
    const mark = markOf(path);
    if (mark) this.marks.set(`${id}.md`, mark);
    // What its owner wrote in it may stand on other lines now, or be gone.
    if (this.papers.has(id)) this.papers.set(id, paperOf(id, text));
  }

  remove(id: string): void {
    rmSync(join(this.folder, `${id}.md`), { force: true });
    this.marks.delete(`${id}.md`);
    this.papers.delete(id);
  }

  /** Remembers that a paper's file is what was made of it; without its text, that it is as it was known. */
  keep(id: string, made: string, text?: string): void {
    const mark = this.marks.get(`${id}.md`);
    if (mark) this.memory?.keep(id, mark, made, text);
  }

  private look(name: string): void {
    const id = idOf(name);
    const mark = markOf(join(this.folder, name));
    if (mark) this.marks.set(name, mark);
    const misnamed = nameFault(id, fileOf(id));
    const made = misnamed || !mark ? undefined : this.memory?.byMark(id, mark);
    if (misnamed) this.faults.push(misnamed);
    else if (made === undefined) this.read(id);
    else this.papers.set(id, { owned: {}, problems: [], made });
  }

  private read(id: string): void {
    const { text, gone, problems } = readText(join(this.folder, `${id}.md`), fileOf(id));
    this.faults.push(...problems);
    if (text === undefined) {
      this.papers.delete(id);
      if (!gone) this.unreadable.add(id);
      return;
    }
    const made = this.memory?.byText(id, text);
    this.papers.set(id, made === undefined ? paperOf(id, text) : { text, owned: {}, problems: [], made });
  }
}

/** What problems call the file of a paper. */
export function fileOf(id: string): string {
  return `papers/${id}.md`;
}

function paperOf(id: string, text: string): PresentPaper {
  const { value = {}, problems } = readOwned(text, fileOf(id));
  return { text, owned: value, problems };
}

function idOf(name: string): string {
  return name.slice(0, -'.md'.length);
}
