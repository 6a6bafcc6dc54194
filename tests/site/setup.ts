import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { PROJECT_ROOT } from '../../src/integration/content-folder.ts';
import { completeContent, copySample } from '../sample.ts';
import { writeHostileContent } from './hostile.ts';
import { launchBrowser } from './launch-browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The sample's content, with the papers its digest was split into. */
    sampleContent: string;
    /** The sample's site. */
    sample: string;
    /** A site whose papers are made of attack strings. */
    hostile: string;
    /** Where the browser is reached. */
    browser: string;
  }
}

/**
 * Makes once what all test files share: the sites they look at, built as an owner would, by the command; and one
 * browser, in which every test opens windows that know nothing of each other.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'carrel-tests-'));
  const build = async (name: string, content: string): Promise<string> => {
    const out = join(folder, name);
    const script = join(PROJECT_ROOT, 'scripts', 'build.ts');
    await promisify(execFile)(process.execPath, [script, '--content', content, '--out', out]);
    return out;
  };
  const sampleContent = copySample(join(folder, 'sample-content'));
  const hostileContent = writeHostileContent(join(folder, 'hostile-content'));
  completeContent(hostileContent);
  const [sample, hostile, browser] = await Promise.all([
    build('sample', sampleContent),
    build('hostile', hostileContent),
    launchBrowser(),
  ]);
  provide('sampleContent', sampleContent);
  provide('sample', sample);
  provide('hostile', hostile);
  provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  };
}
