import { readArguments } from './lib/arguments.ts';
import { COMMANDS } from './lib/commands.ts';
import { contentArgument } from './lib/content-argument.ts';
import { endProgress, printFailure, printProblems, showProgress } from './lib/print.ts';
import { describeDiff } from './lib/topics/describe-diff.ts';
import { describeTopics } from './lib/topics/describe-topics.ts';
import { diffLibrary, reviewTopics } from './lib/topics/review.ts';

const { values } = readArguments(COMMANDS.topics);
const width = Math.min(Math.max(process.stdout.columns ?? 100, 60), 120);

try {
  const content = contentArgument(values.content);
  if (values.diff) {
    const found = await diffLibrary(content, showProgress);
    endProgress();
    process.stdout.write(describeDiff(found, width));
  } else {
    const { problems, ...review } = await reviewTopics(content, showProgress);
    endProgress();
    process.stdout.write(describeTopics(review, width));
    printProblems(problems);
  }
} catch (error) {
  printFailure(error, values.content ?? 'content');
}
