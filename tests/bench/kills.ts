// Kills `build` and `split` at random moments and at each of their renames, and looks at what is left: a whole site,
// every paper, and after the next run no litter. Prints figures, on Ctrl-C those it has; ends with 1 if anything was lost.
// Usage: node tests/bench/kills.ts [KILLS-AT-RANDOM] [build|split]
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CACHE_FOLDER, contentFolder, PROJECT_ROOT } from '../../src/integration/content-folder.ts';
import { killAtRename } from '../kill-at-rename.ts';
import { hashOf } from './files.ts';
import { machine } from './machine.ts';

const [random = 100, only] = [Number(process.argv[2] ?? 100), process.argv[3]];
const folder = mkdtempSync(join(tmpdir(), 'carrel-kills-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const content = join(folder, 'content');
const site = join(folder, 'site');
let stopped = false;
process.on('SIGINT', () => {
  stopped = true;
});
/** The numbers of the processes that were killed; others may be building in the same workshop. */
const killed = new Set<string>();
const workshop = CACHE_FOLDER;

/** Writes the content's one digest in one of two editions, whose abstracts differ. */
function write(edition: number, papers: number): void {
  const line = (number: number): string =>
    JSON.stringify({
      title: `Paper ${number} About Students`,
      abstract: `In edition ${edition} we teach student ${number} by distillation, and show that it learns.`,
    });
  mkdirSync(join(content, 'digests'), { recursive: true });
  const lines = Array.from({ length: papers }, (_, number) => line(number));
  writeFileSync(join(content, 'digests', '2025-01-01-a.jsonl'), lines.join('\n'));
}

function stateOf(path: string): string {
  return existsSync(path) ? hashOf(path) : 'absent';
}

function papersOf(): string[] {
  const papers = join(content, 'papers');
  if (!existsSync(papers)) return [];
  const names = readdirSync(papers).filter((name) => !name.startsWith('.'));
  return names.map((name) => `${name}\n${readFileSync(join(papers, name), 'utf8')}`);
}

function litter(): string[] {
  const folders = [folder, site, content, join(content, 'papers'), workshop, contentFolder(content).cache];
  return folders.flatMap((path) =>
    existsSync(path)
      ? readdirSync(path).filter((name) => killed.has(/^\.carrel-(\d+)-/.exec(name)?.[1] ?? ''))
      : [],
  );
}

type Script = 'build' | 'split';
const command = (script: Script): string[] => [
  join(PROJECT_ROOT, 'scripts', `${script}.ts`),
  ...['--content', content, ...(script === 'build' ? ['--out', site] : [])],
];
function runWhole(script: Script): void {
  const { status, stderr } = spawnSync(process.execPath, command(script), { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${script} ended with ${status}: ${stderr}`);
}
/** True if the run was killed before it was through. */
async function runKilled(script: Script, options: readonly string[], after?: number): Promise<boolean> {
  const child = spawn(process.execPath, [...options, ...command(script)], { stdio: 'ignore' });
  const timer = after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), after);
  const [, signal] = await once(child, 'exit');
  clearTimeout(timer);
  killed.add(String(child.pid));
  return signal === 'SIGKILL';
}

async function measure(script: Script, papers: number): Promise<void> {
  const sites: string[] = [];
  const texts: string[][] = [];
  let duration = 0;
  for (const edition of [0, 1]) {
    write(edition, papers);
    const started = performance.now();
    runWhole(script);
    duration = performance.now() - started;
    sites.push(stateOf(site));
    texts.push(papersOf());
  }
  const whole = new Set(texts.flat());
  const counts = { kills: 0, away: 0, broken: 0, lost: 0, litter: 0, wrong: 0 };
  let edition = 1;

  async function attempt(options: readonly string[], after?: number): Promise<boolean> {
    edition = 1 - edition;
    write(edition, papers);
    const wasKilled = await runKilled(script, options, after);
    if (wasKilled) {
      counts.kills++;
      const state = stateOf(site);
      if (state === 'absent' && script === 'build') counts.away++;
      else if (!sites.includes(state)) counts.broken++;
      const standing = papersOf();
      if (standing.length !== papers || standing.some((text) => !whole.has(text))) counts.lost++;
    }
    runWhole(script);
    if (stateOf(site) !== sites[edition] || papersOf().join() !== texts[edition]?.join()) counts.wrong++;
    if (litter().length > 0) counts.litter++;
    return wasKilled;
  }
  const say = (kind: string): void => {
    const { kills, away, broken, lost, wrong } = counts;
    console.log(
      `${script}, ${kills} kills ${kind}: ${broken} without a whole site, ${away} between the two renames, ${lost} with a paper lost or half; after the next run ${wrong} not as without the kill, ${counts.litter} with litter`,
    );
    if (broken + lost + wrong + counts.litter > 0) process.exitCode = 1;
    Object.assign(counts, { kills: 0, away: 0, broken: 0, lost: 0, litter: 0, wrong: 0 });
  };
  for (let number = 1; !stopped && (await attempt([killAtRename(number)])); ) number++;
  say('at each rename');
  for (let kill = 0; !stopped && kill < random; kill++) await attempt([], Math.random() * duration);
  say('at random');
}

console.log(`machine: ${machine()}`);
if (only !== 'build') await measure('split', 8);
if (only !== 'split') await measure('build', 8);
