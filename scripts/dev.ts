import { dev } from 'astro';
import { type ContentFolder, PROJECT_ROOT } from '../src/integration/content-folder.ts';
import carrel from '../src/integration/index.ts';
import { readArguments } from './lib/arguments.ts';
import { COMMANDS } from './lib/commands.ts';
import { contentArgument } from './lib/content-argument.ts';
import { endProgress, printFailure, printProblems, showProgress } from './lib/print.ts';
import { split } from './lib/split/split.ts';

const { values } = readArguments(COMMANDS.dev);

/** Brings the papers up to date and says what is wrong; the site goes on with what there is. */
async function bringUpToDate(): Promise<void> {
  const { report } = await split(content, {}, showProgress);
  endProgress();
  printProblems(report.problems);
}

let content: ContentFolder;
try {
  content = contentArgument(values.content);
  await bringUpToDate();
  await dev({
    root: PROJECT_ROOT,
    configFile: false,
    integrations: [carrel({ content: content.root, split: bringUpToDate })],
    server: { port: Number(values.port) },
  });
} catch (error) {
  printFailure(error, values.content ?? 'content');
}
