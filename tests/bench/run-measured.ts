import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { PROJECT_ROOT } from '../../src/integration/content-folder.ts';

/** How often memory is looked at. Milliseconds. */
const LOOK = 200;

/** What a command of the project took, all the processes that it started counted. */
export interface Cost {
  readonly seconds: number;
  /** Of computing outside the system's own; other work on the machine does not stretch it much. */
  readonly userSeconds: number;
  /** The most that all its processes together were seen to hold at one moment. */
  readonly mebibytes: number;
  /** What it printed. */
  readonly printed: string;
}

/**
 * Runs a command as `npm run` does and measures it. On Unix alone: the shell's `time` counts what children computed,
 * which Node cannot tell of processes that are not its own, and `ps` tells their memory.
 * @throws if the command fails
 */
export async function runMeasured(...command: readonly string[]): Promise<Cost> {
  const timed = ['-c', 'TIMEFORMAT="user %U"; time "$@"', 'bash'];
  const started = performance.now();
  const child = spawn(
    'bash',
    [...timed, process.execPath, join(PROJECT_ROOT, 'scripts', 'run.mjs'), ...command],
    { env: { ...process.env, LC_ALL: 'C' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const memory = watchMemory(child.pid!);
  const [printed, complaints, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  const seconds = (performance.now() - started) / 1000;
  const mebibytes = memory() / 1024;
  if (status !== 0) throw new Error(`${command.join(' ')} ended with ${status}: ${complaints.slice(-2000)}`);
  return { seconds, userSeconds: Number(/user (\S+)\s*$/.exec(complaints)?.[1]), mebibytes, printed };
}

/** Looks at the memory of a process and its descendants until asked for the most it saw. Kibibytes. */
function watchMemory(root: number): () => number {
  let most = 0;
  const timer = setInterval(async () => {
    const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=,rss=']);
    most = Math.max(most, memoryOfTree(stdout, root));
  }, LOOK);
  return () => {
    clearInterval(timer);
    return most;
  };
}

function memoryOfTree(table: string, root: number): number {
  const processes = table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  const sum = (of: number): number =>
    processes.reduce(
      (total, [pid = 0, parent, memory = 0]) =>
        total + (pid === of ? memory : 0) + (parent === of ? sum(pid) : 0),
      0,
    );
  return sum(root);
}
