import { dev } from 'astro';
import { contentFolder, PROJECT_ROOT } from '../src/integration/content-folder.ts';
import carrel from '../src/integration/index.ts';
import { readArguments } from './lib/arguments.ts';
import { endProgress, printFailure, printProblems, showProgress } from './lib/report.ts';
import { split } from './lib/split/split.ts';

const { values } = readArguments(
  { content: { type: 'string' }, port: { type: 'string', default: '4321' } },
  'npm run dev -- [--content DIR] [--port NUMBER]',
);

/** Brings the papers up to date and says what is wrong; the site goes on with what there is. */
async function bringUpToDate(): Promise<void> {
  const { account } = await split(content, {}, showProgress);
  endProgress();
  printProblems(account.problems);
}

const content = contentFolder(values.content);
try {
  await bringUpToDate();
  await dev({
    root: PROJECT_ROOT,
    configFile: false,
    integrations: [carrel({ content: content.root, split: bringUpToDate })],
    server: { port: Number(values.port) },
  });
} catch (error) {
  endProgress();
  printFailure(error, content.root);
}
