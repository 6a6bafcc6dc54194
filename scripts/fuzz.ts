import fc from 'fast-check';
import { digests, wholeWay } from '../tests/fuzz/digests.ts';
import { readArguments } from './lib/arguments.ts';
import { COMMANDS } from './lib/commands.ts';

const { values } = readArguments(COMMANDS.fuzz);
const seed = values.seed === undefined ? Date.now() % 2 ** 31 : Number(values.seed);
process.stdout.write(`${values.runs} digests, seed ${seed}\n`);

const outcome = await fc.check(fc.asyncProperty(digests, wholeWay), { seed, numRuns: Number(values.runs) });
if (outcome.failed) {
  process.stderr.write(`${fc.defaultReportMessage(outcome)}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write('no crash, and every count adds up\n');
}
