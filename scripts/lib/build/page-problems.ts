import type { Problem } from '../../../src/core/problem.ts';
import { parseAcronyms } from '../../../src/core/search/acronyms.ts';
import type { ContentFolder } from '../../../src/integration/content-folder.ts';
import { readGuide } from '../../../src/integration/guide.ts';
import { readSite } from '../../../src/integration/site-settings.ts';
import { readText } from '../../../src/integration/text-files.ts';

/** What is wrong with what pages and search alone read: settings, acronyms, guide. All else `split` has named. */
export function pageProblems(content: ContentFolder): Problem[] {
  const acronyms = readText(content.acronyms, 'acronyms.yaml');
  return [
    ...readSite(content).problems,
    ...acronyms.problems,
    ...parseAcronyms(acronyms.text ?? '', 'acronyms.yaml').problems,
    ...readGuide(content).problems,
  ];
}
