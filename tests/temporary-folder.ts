import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A new folder that is gone when the test file's tests are through. */
export function temporaryFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `carrel-${name}-`));
  made.push(folder);
  return folder;
}
