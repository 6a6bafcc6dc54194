// The door to every npm script: `node scripts/run.mjs NAME [arguments]` installs what is missing, then runs
// scripts/NAME.ts on a Node that is new enough. Plain JavaScript, because an older Node must be able to open it.
import { spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [name, ...args] = process.argv.slice(2);

if (!installed()) await run(process.execPath, [npm(), 'ci', '--no-audit', '--no-fund', '--loglevel=error']);
await run(modernNode(), [join(root, 'scripts', `${name}.ts`), ...args]);

/** npm writes its hidden lock file last, so a newer one says that an installation of this lock file was completed. */
function installed() {
  const done = join(root, 'node_modules', '.package-lock.json');
  return existsSync(done) && statSync(done).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function npm() {
  const path = process.env.npm_execpath;
  if (path?.endsWith('.js')) return path;
  process.stderr.write('start this through npm: npm start, npm test, npm run …\n');
  process.exit(2);
}

/** This Node if it runs TypeScript (22.18 and newer), otherwise the one that came with the dependencies. */
function modernNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const found = ['node-', 'node-bin-']
    .map((prefix) => join(root, 'node_modules', `${prefix}${platform()}`, 'bin', binary))
    .find((path) => existsSync(path));
  if (found) return found;
  process.stderr.write(`Carrel needs Node 22.18 or newer here; this is ${process.versions.node}\n`);
  process.exit(1);
}

/** The platform as the packages that carry Node call it. */
function platform() {
  return `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
}

/**
 * Runs to the end in the project's folder, where Astro must work, and passes on a failure.
 * On Ctrl-C this process waits until the script has tidied up. A script that is computing hears of it only when it
 * comes to a pause, so whoever waits is told, and may end it at once; what it leaves, the next run removes.
 */
async function run(command, parameters) {
  // Astro would tell its makers of every build; what an owner builds is nobody's business.
  // What Node compiles it keeps beside the dependencies: half of the time a short run takes.
  const compiled = join(root, 'node_modules', '.cache', 'node');
  const env = { NODE_COMPILE_CACHE: compiled, ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(command, parameters, { stdio: 'inherit', cwd: root, env });
  let patience;
  let isSlow = false;
  const stop = (signal) => {
    // On Windows every program of a console hears Ctrl-C, and `kill` would leave the script no time.
    if (process.platform === 'win32') return;
    child.kill(isSlow ? 'SIGKILL' : signal);
    patience ??= setTimeout(() => {
      isSlow = true;
      say('stopping at the next pause; Ctrl-C once more ends it at once');
    }, 1000);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
  const status = await new Promise((resolve) => {
    child.on('error', ({ message }) => {
      process.stderr.write(`${message}\n`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
  clearTimeout(patience);
  if (isSlow && status === 128 + constants.signals.SIGKILL) say('ended; the next run tidies up');
  if (status !== 0) process.exit(status);
}

/** A line of its own, whatever the script was showing. */
function say(line) {
  process.stderr.write(`${process.stderr.isTTY ? '\r\u001b[K' : ''}${line}\n`);
}
