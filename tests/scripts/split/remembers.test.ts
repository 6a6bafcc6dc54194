import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unchangedSince } from '../../../scripts/lib/split/last-run.ts';
import { fingerprintOf, PaperMemory } from '../../../scripts/lib/split/paper-memory.ts';
import type { Report } from '../../../scripts/lib/split/report.ts';
import { split } from '../../../scripts/lib/split/split.ts';
import type { Paper } from '../../../src/core/paper.ts';
import { type ContentFolder, contentFolder } from '../../../src/integration/content-folder.ts';
import { markOf } from '../../../src/integration/file-mark.ts';
import { ValueCache } from '../../../src/integration/value-cache.ts';
import { randomFrom } from '../../random.ts';
import { folderWith, pasted } from '../run.ts';

/** Rounds of digests that come one by one in an order of their own. */
const ROUNDS = Number(process.env['CARREL_ROUNDS'] ?? 4);
const SEED = Number(process.env['CARREL_SEED'] ?? 20_250_730);

/** Digests that may come in a round, and other things that may happen. */
const STEPS = 12;
const FUTURE = new Date('2100-01-01');

const TOPICS = {
  'topics/garden.yaml': `name: Garden
description: What grows and what eats it.
topics:
  - slug: bees
    name: Honey bees
    description: Bees and their dances.
    phrases: [waggle dance, honey bee]
  - slug: oaks
    name: Oak trees
    description: Oaks and their rings.
    phrases: [tree ring, oak]
`,
};

/** A content folder whose memory lies beside it, where a test may spoil it. */
function contentAt(root: string): ContentFolder {
  const cache = join(dirname(root), 'cache');
  return { ...contentFolder(root), cache, standIns: join(cache, 'stand-ins') };
}

const newContent = (files: Readonly<Record<string, string>>): ContentFolder =>
  contentAt(folderWith({ ...TOPICS, ...files }));

function papersIn({ papers }: ContentFolder): Map<string, string> {
  return new Map(readdirSync(papers).map((name) => [name, readFileSync(join(papers, name), 'utf8')]));
}

/** What a run that remembers nothing makes of the same content. */
async function fromNothing(content: ContentFolder): Promise<{ report: Report; papers: Map<string, string> }> {
  const root = folderWith({});
  cpSync(content.root, root, { recursive: true });
  const copy = contentAt(root);
  const { report } = await split(copy);
  const papers = papersIn(copy);
  rmSync(dirname(root), { recursive: true });
  return { report, papers };
}

const remembered = ({ cache }: ContentFolder): string[] => {
  const folder = join(cache, 'split');
  return existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
    : [];
};

/** What a remembered file is about, as its name begins. */
const kind = (path: string): string => /[^\\/]+$/.exec(path)![0].split('-')[0]!;

type Draw = () => number;
const pick = <T>(list: readonly T[], draw: Draw): T => list[Math.floor(draw() * list.length)]!;

const SUBJECTS = ['the waggle dance of honey bees', 'tree rings of an oak', 'nectar in a meadow', 'drought'];

/** Papers that several digests tell, some without a word that the topics know, some damaged, some cut. */
function paperOf(number: number, draw: Draw): string {
  const subject = SUBJECTS[number % SUBJECTS.length]!;
  const title = `${pick(['', '', 'On '], draw)}Study ${number} of ${subject}`;
  const ends = pick(
    ['It works.', 'It works.', 'It grows by $\\alpha$ \\% a year', 'See https://github.com/a/b'],
    draw,
  );
  const abstract = `In study ${number} we watch ${subject} for years where nectar, meadow, dance and drought meet, and find that pattern ${number} holds in every one of the places that we saw, for reasons we name. ${ends}`;
  return draw() < 0.1 ? `${title}\n\n` : `${title}\n\n${abstract}\n\n`;
}

function digestOf(draw: Draw): string {
  return Array.from({ length: 1 + Math.floor(draw() * 5) }, () =>
    paperOf(Math.floor(draw() * 16), draw),
  ).join('');
}

/** The same papers under the same titles in every digest, so that none has its address from an earlier run. */
function stableDigest(draw: Draw): string {
  return Array.from({ length: 4 }, () => Math.floor(draw() * 16))
    .map((number) => paperOf(number, () => 0.3))
    .join('');
}

/** What may happen between two runs, besides a digest that comes. */
const EVENTS: Readonly<Record<string, (content: ContentFolder, draw: Draw) => void>> = {
  nothing: () => {},
  'a remembered file is damaged': (content, draw) => {
    const file = pick([undefined, ...remembered(content)], draw);
    if (!file) return;
    const bytes = readFileSync(file);
    if (draw() < 0.3) writeFileSync(file, bytes.subarray(0, bytes.length / 2));
    else {
      bytes[Math.floor(draw() * bytes.length)]! ^= 1 << Math.floor(draw() * 8);
      writeFileSync(file, bytes);
    }
  },
  'the memory is deleted': ({ cache }) => rmSync(cache, { recursive: true, force: true }),
  'the topics are edited': ({ topics }, draw) => {
    const file = join(topics, 'garden.yaml');
    const phrase = pick(['nectar', 'drought', 'meadow', 'oak'], draw);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(/oak\]|meadow\]|nectar\]|drought\]/, `${phrase}]`),
    );
  },
  'the owner edits a text': (content, draw) =>
    edit(content, draw, (text) => text.replace('we watch', pick(['we watch with care', 'they watch'], draw))),
  'the owner pins a topic': (content, draw) =>
    edit(content, draw, (text) =>
      text.replace(/^hash: .*\n/m, `$&pin: [${pick(['bees', 'oaks', 'owls'], draw)}]\n`),
    ),
  'the owner hides a paper, and says it badly': (content, draw) =>
    edit(content, draw, (text) => text.replace(/^hash: .*\n/m, '$&Hide: maybe\n')),
  'the owner breaks a file': (content, draw) =>
    edit(content, draw, (text) => text.replace('title:', 'title: [')),
  'the owner deletes a paper': (content, draw) => {
    const [name] = paperDrawn(content, draw);
    if (name) rmSync(name);
  },
  'the owner writes a paper': ({ papers }, draw) => {
    if (existsSync(papers))
      writeFileSync(join(papers, `own-${Math.floor(draw() * 3)}.md`), '# Own\n\nBy hand.\n');
  },
  'a digest is corrected': ({ digests }, draw) => {
    const name = pick([undefined, ...readdirSync(digests).sort()], draw);
    if (name) appendFileSync(join(digests, name), digestOf(draw));
  },
  'a digest goes': ({ digests }, draw) => {
    const name = pick([undefined, ...readdirSync(digests).sort()], draw);
    if (name) rmSync(join(digests, name));
  },
};

function paperDrawn({ papers }: ContentFolder, draw: Draw): string[] {
  const names = existsSync(papers) ? readdirSync(papers).sort() : [];
  return names.length > 0 ? [join(papers, pick(names, draw))] : [];
}

function edit(content: ContentFolder, draw: Draw, change: (text: string) => string): void {
  for (const path of paperDrawn(content, draw)) writeFileSync(path, change(readFileSync(path, 'utf8')));
}

test('whatever happens between runs, papers and report are those of a run that remembers nothing', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const draw = randomFrom(SEED + round);
    const content = newContent({ 'digests/2025-01-01-first.txt': digestOf(draw) });
    const done: string[] = [];
    for (let step = 0; step < STEPS; step++) {
      if (draw() < 0.6) {
        const day = String(1 + Math.floor(draw() * 28)).padStart(2, '0');
        writeFileSync(join(content.digests, `2025-02-${day}-digest.txt`), digestOf(draw));
        done.push(`digest of ${day}`);
      }
      const event = pick(Object.keys(EVENTS), draw);
      EVENTS[event]!(content, draw);
      done.push(event);
      const told = `seed ${SEED + round}: ${done.join(', ')}`;
      const expected = await fromNothing(content);
      const { report } = await split(content);
      expect(report, told).toEqual(expected.report);
      expect(papersIn(content), told).toEqual(expected.papers);
      const known = unchangedSince(content);
      if (known) expect(known, told).toEqual((await fromNothing(content)).report);
    }
  }
});

test('digests that come one by one, in any order, make the papers that all at once make', async () => {
  const draw = randomFrom(SEED);
  const digests = Array.from({ length: 8 }, (_, day) => [
    `2025-02-0${day + 1}-digest.txt`,
    stableDigest(draw),
  ]);
  const all = newContent(Object.fromEntries(digests.map(([name, text]) => [`digests/${name}`, text!])));
  const expected = await split(all);
  for (let round = 0; round < ROUNDS; round++) {
    const content = newContent({ 'digests/2025-01-01-none.txt': '' });
    for (const [name, text] of [...digests].sort(() => draw() - 0.5)) {
      writeFileSync(join(content.digests, name!), text!);
      await split(content);
    }
    rmSync(join(content.digests, '2025-01-01-none.txt'));
    const { report } = await split(content);
    expect(papersIn(content)).toEqual(papersIn(all));
    expect(report.problems).toEqual(expected.report.problems);
    expect(report.digests).toEqual(expected.report.digests);
  }
});

describe('what is remembered', () => {
  const digest = pasted('A Good Paper About Students') + pasted('Another Paper About Teachers');
  const later = { name: '2025-01-02-b.txt', text: pasted('A Good Paper About Students') };

  /** A content folder after a run, and the path of its first paper. */
  const afterRun = async (): Promise<{ content: ContentFolder; paper: string }> => {
    const content = newContent({ 'digests/2025-01-01-a.txt': digest });
    await split(content);
    const [name] = [...papersIn(content).keys()].sort();
    return { content, paper: join(content.papers, name!) };
  };

  test('does not hide an edit that leaves the size and the time of the file as they were', async () => {
    const { content, paper } = await afterRun();
    const { atime, mtime } = statSync(paper);
    writeFileSync(paper, readFileSync(paper, 'utf8').replace('several', 'various'));
    utimesSync(paper, atime, mtime);
    expect(unchangedSince(content)).toBeUndefined();
    expect((await split(content)).report.papers).toMatchObject({ edited: 1, unchanged: 1 });
  });

  test('is not enough to write over a file: it is read before', async () => {
    const { content, paper } = await afterRun();
    const { papers } = await split(content);
    writeFileSync(paper, readFileSync(paper, 'utf8').replace('several', 'various'));
    // A memory that takes the edited file for its own, as one could on a disk whose clock stands still.
    const cache = new ValueCache(join(content.cache, 'split'));
    const memory = new PaperMemory(cache);
    for (const { id, ...rest } of papers) {
      const path = join(content.papers, `${id}.md`);
      memory.keep(id, markOf(path)!, fingerprintOf({ id, ...rest } as Paper));
    }
    memory.save();
    for (const file of remembered(content)) utimesSync(file, FUTURE, FUTURE);
    expect((await split(content)).report.papers).toMatchObject({ edited: 0, unchanged: 2 });
    writeFileSync(join(content.digests, later.name), later.text);
    const { report } = await split(content);
    expect(report.papers).toMatchObject({ written: 0, edited: 1, unchanged: 1 });
    expect(readFileSync(paper, 'utf8')).toContain('various');
  });

  test('goes when no run needs it any more', async () => {
    const { content } = await afterRun();
    const before = remembered(content);
    writeFileSync(join(content.digests, '2025-01-01-a.txt'), pasted('One More Paper'));
    await split(content);
    const digestsIn = (paths: readonly string[]): string[] => paths.filter((path) => kind(path) === 'digest');
    expect(digestsIn(before)).toHaveLength(1);
    expect(digestsIn(remembered(content))).toHaveLength(1);
    expect(digestsIn(remembered(content))).not.toEqual(digestsIn(before));
  });

  test('may be lost to a place where nothing can be written: one warning, and the papers are there', async () => {
    const content = newContent({ 'digests/2025-01-01-a.txt': digest });
    writeFileSync(content.cache, 'a file where a folder should be');
    const { report } = await split(content);
    expect(report.papers.written).toBe(2);
    expect(report.problems).toEqual([
      expect.objectContaining({ severity: 'warning', message: expect.stringMatching(/^cannot be written/) }),
    ]);
    expect((await split(content)).report.papers).toMatchObject({ written: 0, unchanged: 2 });
  });
});
