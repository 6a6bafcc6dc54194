import { readFileSync } from 'node:fs';
import type { Edition } from '../../../src/core/edition.ts';
import { fingerprint } from '../../../src/core/paper.ts';
import { parseAcronyms } from '../../../src/core/search/acronyms.ts';
import { parseSiteSettings } from '../../../src/core/site-settings.ts';
import type { ContentFolder } from '../content-folder.ts';
import { readFolder } from '../content-folder.ts';
import type { SplitResult } from '../split/split.ts';

/** Joins what `split` found with the owner's settings and guide into what the pages are made from. */
export function makeEdition(content: ContentFolder, { taxonomy, papers, digests }: SplitResult) {
  const { settings: site, problems } = parseSiteSettings(readFileSync(content.site, 'utf8'), 'site.yaml');
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
