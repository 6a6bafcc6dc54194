import type { Problem } from '../../../src/core/problem.ts';
import { readAcronyms } from '../../../src/integration/acronyms.ts';
import type { ContentFolder } from '../../../src/integration/content-folder.ts';
import { readGuide } from '../../../src/integration/guide.ts';
import { readSite } from '../../../src/integration/site-settings.ts';

/** What is wrong with what pages and search alone read: settings, acronyms, guide. All else `split` has named. */
export function pageProblems(content: ContentFolder): Problem[] {
  return [readSite, readAcronyms, readGuide].flatMap((read) => read(content).problems);
}
