import { readFileSync } from 'node:fs';
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

const UNNAMED: SiteSettings = { name: 'Carrel', description: 'A reading room for papers.' };

/** Joins what `split` found with the owner's settings and guide into what the pages are made from. */
export function makeEdition(content: ContentFolder, { taxonomy, papers, digests }: SplitResult) {
  const { site, problems } = readSite(content.site);
  const { acronyms, problems: faults } = parseAcronyms(
    readFileSync(content.acronyms, 'utf8'),
    'acronyms.yaml',
  );
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
  return { edition, problems: [...problems, ...faults] };
}

function readSite(path: string): { site: SiteSettings; problems: Problem[] } {
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
  if (broken.length > 0) return { site: UNNAMED, problems: broken };
  const parsed = siteSchema.safeParse(document.toJS() ?? {});
  if (parsed.success) return { site: parsed.data, problems: [] };
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
