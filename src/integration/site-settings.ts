import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import type { SiteSettings } from '../core/edition.ts';
import { siteSchema } from '../core/edition.ts';
import { lineOf } from '../core/library/paper-file.ts';
import type { Problem } from '../core/problem.ts';
import { problem } from '../core/problem.ts';

const UNNAMED: SiteSettings = { name: 'Carrel', description: 'A reading room for papers.' };

/** The owner's settings, and what is wrong with them. */
export function readSite(path: string): { settings: SiteSettings; problems: Problem[] } {
  const text = readFileSync(path, 'utf8');
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const broken = document.errors.map((error) =>
    problem(
      'error',
      'site.yaml',
      counter.linePos(error.pos[0]).line,
      `broken YAML: ${error.message.split('\n')[0]}`,
    ),
  );
  if (broken.length > 0) return { settings: UNNAMED, problems: broken };
  const parsed = siteSchema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { settings: parsed.data, problems: [] };
  const problems = parsed.error.issues.map(({ path: [key], message }) =>
    problem(
      'error',
      'site.yaml',
      lineOf(text, String(key ?? '')),
      `${String(key ?? 'settings')}: ${message}`,
    ),
  );
  return { settings: UNNAMED, problems };
}
