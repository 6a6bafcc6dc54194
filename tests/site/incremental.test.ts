import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { copyProject } from '../copy-project.ts';
import { randomFrom } from '../random.ts';

/** Rounds of edits; a round ends in a build that reuses the last one, compared with one that reuses nothing. */
const ROUNDS = Number(process.env['CARREL_ROUNDS'] ?? 10);
const EDITS_A_ROUND = 4;
const SEED = Number(process.env['CARREL_SEED'] ?? 20_250_730);

const SUBJECTS = [
  'distillation',
  'retrieval',
  'segmentation',
  'translation',
  'reinforcement learning',
  'robotics',
];

/** Builds a content folder with the code of a project, by the command, as its owner would. */
function build(root: string, content: string): Map<string, string> {
  const out = join(root, 'out');
  execFileSync(process.execPath, [join(root, 'scripts', 'build.ts'), '--content', content, '--out', out], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [path.slice(out.length), readFileSync(path, 'latin1')]));
}

/** An edit an owner may make; it draws what it needs from numbers between 0 and 1. */
type Edit = (root: string, content: string, draw: () => number) => void;

const pick = <T>(list: readonly T[], draw: () => number): T | undefined =>
  list[Math.floor(draw() * list.length)];
const word = (draw: () => number): string => Math.floor(draw() * 1e9).toString(36);

function changeFile(path: string | undefined, change: (text: string) => string): void {
  if (path && existsSync(path)) writeFileSync(path, change(readFileSync(path, 'utf8')));
}

function filesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .map((name) => join(folder, name))
        .sort()
    : [];
}

function abstract(draw: () => number): string {
  return `We propose ${pick(SUBJECTS, draw)} by ${word(draw)}, and show on several benchmarks that it works better than what was there before. We give ablations for each part of it and say where it fails.`;
}

const EDITS: Readonly<Record<string, Edit>> = {
  'a digest comes': (_, content, draw) => {
    const day = String(1 + Math.floor(draw() * 28)).padStart(2, '0');
    const papers = Array.from(
      { length: 3 },
      () => `On ${word(draw)} for ${pick(SUBJECTS, draw)}\n\n${abstract(draw)}\n`,
    );
    writeFileSync(join(content, 'digests', `2025-03-${day}-${word(draw)}.txt`), papers.join('\n'));
  },
  'a digest goes': (_, content, draw) => {
    const file = pick(filesIn(join(content, 'digests')), draw);
    if (file) rmSync(file);
  },
  'a paper is written by hand': (_, content, draw) => {
    mkdirSync(join(content, 'papers'), { recursive: true });
    writeFileSync(
      join(content, 'papers', `by-hand-${word(draw)}.md`),
      `---\ntitle: On ${word(draw)}\n---\n\n${abstract(draw)}\n`,
    );
  },
  'an abstract is edited': (_, content, draw) =>
    changeFile(
      pick(filesIn(join(content, 'papers')), draw),
      (text) => `${text.trimEnd()} And ${word(draw)}.\n`,
    ),
  'a paper is hidden': (_, content, draw) =>
    changeFile(pick(filesIn(join(content, 'papers')), draw), (text) =>
      text.includes('hide:') ? text : text.replace(/\n---\n/, '\nhide: true\n---\n'),
    ),
  'a paper file is deleted': (_, content, draw) => {
    const file = pick(filesIn(join(content, 'papers')), draw);
    if (file) rmSync(file);
  },
  'a topic is renamed': (_, content, draw) =>
    changeFile(pick(filesIn(join(content, 'topics')), draw), (text) =>
      text.replace(/^( +name: .*)$/m, `$1 ${word(draw)}`),
    ),
  'a phrase is added to a topic': (_, content, draw) =>
    changeFile(pick(filesIn(join(content, 'topics')), draw), (text) =>
      text.replace(/phrases: \[/, `phrases: [${word(draw)}, `),
    ),
  'the site is described anew': (_, content, draw) =>
    changeFile(join(content, 'site.yaml'), (text) =>
      text.replace(/^description: .*$/m, `description: On ${word(draw)}.`),
    ),
  'the guide is edited': (_, content, draw) =>
    changeFile(pick(filesIn(join(content, 'guide')), draw), (text) => `${text}\n${word(draw)}\n`),
  'a component is touched': (root, _, draw) =>
    changeFile(
      pick(
        ['PaperCard', 'Count', 'TopicLinks', 'RelatedPapers'].map((name) =>
          join(root, 'src', 'components', `${name}.astro`),
        ),
        draw,
      ),
      (text) => text.replace(/class="([a-z-]+)/, `class="$1 ${word(draw)}`),
    ),
  'a style is touched': (root, _, draw) =>
    changeFile(
      join(root, 'src', 'styles', 'reset.css'),
      (text) => `${text}\n.x${word(draw)} { margin: 0; }\n`,
    ),
  'a rule of the core is touched': (root, _, draw) =>
    changeFile(join(root, 'src', 'site', 'excerpt.ts'), (text) =>
      text.replace(/LENGTH = \d+/, `LENGTH = ${100 + Math.floor(draw() * 140)}`),
    ),
};

test('a build that reuses the last one gives the same bytes as one that reuses nothing', () => {
  const { root, content } = copyProject();
  const draw = randomFrom(SEED);
  mkdirSync(join(content, 'digests'));
  EDITS['a digest comes']!(root, content, draw);
  EDITS['a digest comes']!(root, content, draw);
  build(root, content);
  for (let round = 1; round <= ROUNDS; round++) {
    const names = Array.from({ length: EDITS_A_ROUND }, () => pick(Object.keys(EDITS), draw)!);
    for (const name of names) EDITS[name]!(root, content, draw);
    const reused = build(root, content);
    const fresh = join(dirname(content), `fresh-${round}`);
    cpSync(content, fresh, { recursive: true });
    const clean = build(root, fresh);
    rmSync(fresh, { recursive: true });
    const unlike = [...new Set([...reused.keys(), ...clean.keys()])].filter(
      (path) => reused.get(path) !== clean.get(path),
    );
    expect(unlike, `round ${round} of seed ${SEED}: ${names.join(', ')}`).toEqual([]);
  }
}, 3_600_000);
