import { addressNames } from '../../../src/core/address-names.ts';
import type { Edition } from '../../../src/core/edition.ts';
import { fingerprint } from '../../../src/core/paper.ts';
import { problem } from '../../../src/core/problem.ts';
import { parseAcronyms } from '../../../src/core/search/acronyms.ts';
import { parseSiteSettings } from '../../../src/core/site-settings.ts';
import { isTooDeep } from '../../../src/core/text/markdown-depth.ts';
import type { ContentFolder } from '../content-folder.ts';
import { readFolder, readText } from '../content-folder.ts';
import type { SplitResult } from '../split/split.ts';

/** Joins what `split` found with the owner's settings and guide into what the pages are made from. */
export function makeEdition(content: ContentFolder, { taxonomy, papers, digests }: SplitResult) {
  const siteFile = readText(content.site, 'site.yaml');
  const acronymFile = readText(content.acronyms, 'acronyms.yaml');
  const guide = readFolder(content.guide, '.md');
  const { settings: site, problems } = parseSiteSettings(siteFile.text ?? '', 'site.yaml');
  const { acronyms, problems: faults } = parseAcronyms(acronymFile.text ?? '', 'acronyms.yaml');
  const slugs = addressNames(
    guide.files.map(({ file }) => nameOf(file)),
    // Their numbers put them in order, and are no part of their addresses.
    (name) => name.replace(/^\d+-/, ''),
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
    guide: guide.files.map(({ file, text }) => ({ slug: slugs.get(nameOf(file))!, markdown: text })),
    acronyms,
  };
  const edition: Edition = { fingerprint: fingerprint(JSON.stringify(parts)), ...parts };
  const deep = guide.files
    .filter(({ text }) => isTooDeep(text))
    .map(({ file }) =>
      problem('error', file, 1, 'its Markdown is nested too deep, and is shown as plain text'),
    );
  const unread = [siteFile, acronymFile, guide].flatMap((read) => read.problems);
  return { edition, problems: [...unread, ...problems, ...faults, ...deep] };
}

function nameOf(file: string): string {
  return file.replace(/^.*\//, '');
}
