import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../src/integration/content-folder.ts';
import { completeContent } from './sample.ts';
import { temporaryFolder } from './temporary-folder.ts';

const FILES = [
  'src',
  'scripts',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'LICENSE',
];

/** A copy of the project whose files a test may change, with a content folder that has no digest yet. */
export function copyProject(): { root: string; content: string } {
  const root = temporaryFolder('project');
  for (const name of FILES) cpSync(join(PROJECT_ROOT, name), join(root, name), { recursive: true });
  symlinkSync(join(PROJECT_ROOT, 'node_modules'), join(root, 'node_modules'), 'junction');
  const content = join(root, 'content');
  completeContent(content);
  return { root, content };
}
