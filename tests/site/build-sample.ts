import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { HOUSE } from '../../scripts/lib/content-folder.ts';
import { writeHostileContent } from './hostile.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The sample's site, built once for all tests. */
    sample: string;
    /** A site whose papers are made of attack strings. */
    hostile: string;
  }
}

/** Builds the sites the tests look at, as an owner would: by the command. */
export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-tests-'));
  const build = (name: string, content: string): string => {
    const out = join(folder, name);
    execFileSync(process.execPath, [join(HOUSE, 'scripts', 'build.ts'), '--content', content, '--out', out], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return out;
  };
  provide('sample', build('sample', join(HOUSE, 'content')));
  provide('hostile', build('hostile', writeHostileContent(join(folder, 'hostile-content'))));
  return () => rmSync(folder, { recursive: true, force: true });
}
