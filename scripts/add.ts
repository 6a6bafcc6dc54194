import { dayIn } from '../src/core/digest-name.ts';
import { addDigest } from './lib/add/add.ts';
import { downloader, PATIENCE } from './lib/add/download.ts';
import { endWithUsage, readArguments } from './lib/arguments.ts';
import { COMMANDS } from './lib/commands.ts';
import { contentArgument } from './lib/content-argument.ts';
import { printFailure, printProblems } from './lib/print.ts';

const { values, positionals } = readArguments(COMMANDS.add);
if (positionals.length === 0) endWithUsage(COMMANDS.add, 'nothing to add');
const { day, timeout } = values;
if (day !== undefined && dayIn(day) !== day)
  endWithUsage(COMMANDS.add, `no day of the calendar: --day ${day}`);

try {
  const { digests } = contentArgument(values.content);
  const download = downloader({ ...PATIENCE, deadline: Number(timeout) * 1000 });
  for (const origin of positionals)
    printProblems(
      await addDigest(origin, digests, {
        download,
        input: process.stdin,
        today: new Date().toLocaleDateString('sv-SE'),
        day,
        say: (line) => process.stdout.write(`${line}\n`),
      }),
    );
} catch (error) {
  printFailure(error, values.content ?? 'content');
}
