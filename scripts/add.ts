import { addDigest } from './lib/add/add.ts';
import { downloader } from './lib/add/download.ts';
import { endWithUsage, readArguments } from './lib/arguments.ts';
import { COMMANDS } from './lib/commands.ts';
import { contentFolder } from './lib/content-folder.ts';
import { printFailure, printProblems } from './lib/report.ts';

const { values, positionals } = readArguments(COMMANDS.add);
if (positionals.length === 0) endWithUsage(COMMANDS.add, 'nothing to add');

try {
  const { digests } = contentFolder(values.content);
  const download = downloader();
  for (const origin of positionals)
    printProblems(
      await addDigest(origin, digests, {
        download,
        input: process.stdin,
        today: new Date().toLocaleDateString('sv-SE'),
        say: (line) => process.stdout.write(`${line}\n`),
      }),
    );
} catch (error) {
  printFailure(error, values.content ?? 'content');
}
