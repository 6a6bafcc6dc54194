import { readFileSync } from 'node:fs';
import type { Edition } from '../core/edition.ts';
import { EDITION_VARIABLE } from './edition-variable.ts';

/** The edition this build makes pages of: the one door through which content comes in. */
export const edition: Edition = JSON.parse(readFileSync(editionFile(), 'utf8'));

function editionFile(): string {
  const file = process.env[EDITION_VARIABLE];
  if (!file) throw new Error(`${EDITION_VARIABLE} is not set: pages are built by "npm run build"`);
  return file;
}
