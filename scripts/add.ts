import { dayIn } from '../src/core/digest-name.ts';
import { addDigest } from './lib/add/add.ts';
import { downloader, PATIENCE } from './lib/add/download.ts';
import { endWithUsage, readArguments } from './lib/arguments.ts';
import { contentFolder } from './lib/content-folder.ts';
import { printFailure, printProblems } from './lib/report.ts';

const USAGE = 'npm run add -- FILE… | - | URL… [--day YYYY-MM-DD] [--timeout SECONDS] [--content DIR]';
const { values, positionals } = readArguments(
  {
    content: { type: 'string' },
    day: { type: 'string' },
    timeout: { type: 'string', default: String(PATIENCE.deadline / 1000) },
  },
  USAGE,
  true,
);
if (positionals.length === 0) endWithUsage(USAGE, 'nothing to add');
const { day, timeout } = values;
if (day !== undefined && dayIn(day) !== day) endWithUsage(USAGE, `no day of the calendar: --day ${day}`);
if (!/^[1-9]\d{0,4}$/.test(timeout)) endWithUsage(USAGE, `not 1 to 99999 seconds: --timeout ${timeout}`);

try {
  const { digests } = contentFolder(values.content);
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
