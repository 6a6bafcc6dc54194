import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { Edition, SiteSettings } from '../../../src/core/edition.ts';
import { siteSchema } from '../../../src/core/edition.ts';
import { lineOf } from '../../../src/core/library/paper-file.ts';
import { fingerprint } from '../../../src/core/paper.ts';
import type { Problem } from '../../../src/core/problem.ts';
import { problem } from '../../../src/core/problem.ts';
import { parseAcronyms } from '../../../src/core/search/acronyms.ts';
import type { ContentFolder } from '../content-folder.ts';
import { readFolder } from '../content-folder.ts';
import type { SplitResult } from '../split/split.ts';

/** The host of the address that a new `site.yaml` has. */
const PLACEHOLDER_HOST = 'carrel.example';

const UNNAMED: SiteSettings = { name: 'Carrel', description: 'A reading room for papers.' };

/** Joins what `split` found with the owner's settings and guide into what the pages are made from. */
export function makeEdition(content: ContentFolder, { taxonomy, papers, digests }: SplitResult) {
  const { site, problems } = readSite(content);
  const acronymsFile = readFile(content.acronyms, 'acronyms.yaml');
  const { acronyms, problems: faults } = parseAcronyms(acronymsFile.text, 'acronyms.yaml');
  const parts = {
    site,
    areas: taxonomy.areas.map(({ slug, name, description }) => ({ slug, name, description })),
    topics: taxonomy.topics.map(({ slug, name, description, area, parent, seeAlso }) => ({
      slug,
      name,
      description,
      area,
      ...(parent ? { parent } : {}),
      seeAlso,
    })),
    kinds: taxonomy.kinds.map(({ slug, name, description }) => ({ slug, name, description })),
    digests: digests.map(({ slug, date }) => ({ slug, date })),
    papers: papers.filter(({ hide }) => !hide),
    guide: readFolder(content.guide, '.md').map(({ file, text }) => ({
      slug: file.replace(/^.*\//, '').replace(/\.md$/, ''),
      markdown: text,
    })),
    acronyms,
  };
  const edition: Edition = { fingerprint: fingerprint(JSON.stringify(parts)), ...parts };
  return { edition, problems: [...problems, ...acronymsFile.problems, ...faults] };
}

function readSite({ root, site: path }: ContentFolder): { site: SiteSettings; problems: Problem[] } {
  const { text, problems: unreadable } = readFile(path, 'site.yaml');
  if (unreadable.length > 0) return { site: UNNAMED, problems: unreadable };
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
  if (broken.length > 0) return { site: UNNAMED, problems: broken };
  const parsed = siteSchema.safeParse(document.toJS() ?? {});
  if (parsed.success) {
    const { address, ...rest } = parsed.data;
    // Carrel's own settings stand in for missing ones; an address in them would send search engines elsewhere.
    if (path !== join(root, 'site.yaml')) return { site: rest, problems: [] };
    return { site: parsed.data, problems: isPlaceholder(address) ? [placeholder(text)] : [] };
  }
  const problems = parsed.error.issues.map(({ path: [key], message }) =>
    problem(
      'error',
      'site.yaml',
      lineOf(text, String(key ?? '')),
      `${String(key ?? 'settings')}: ${message}`,
    ),
  );
  return { site: UNNAMED, problems };
}

function isPlaceholder(address: string | undefined): boolean {
  return address !== undefined && new URL(address).hostname === PLACEHOLDER_HOST;
}

function placeholder(text: string): Problem {
  return problem(
    'warning',
    'site.yaml',
    lineOf(text, 'address'),
    `address: ${PLACEHOLDER_HOST} is only an example; write the address of your site before you publish it`,
  );
}

/** The text of a file; where a folder has its name, none and a problem. */
function readFile(path: string, file: string): { text: string; problems: Problem[] } {
  if (statSync(path).isDirectory())
    return { text: '', problems: [problem('error', file, 1, 'this is a folder; a file is expected')] };
  return { text: readFileSync(path, 'utf8'), problems: [] };
}
