import type { Problem } from '../core/problem.ts';
import { type Acronym, parseAcronyms } from '../core/search/acronyms.ts';
import type { ContentFolder } from './content-folder.ts';
import { readText } from './text-files.ts';

/** The owner's acronyms, and what is wrong with them. */
export function readAcronyms({ acronyms: path }: Pick<ContentFolder, 'acronyms'>): {
  acronyms: Acronym[];
  problems: Problem[];
} {
  const { text = '', problems: unread } = readText(path, 'acronyms.yaml');
  const { acronyms, problems } = parseAcronyms(text, 'acronyms.yaml');
  return { acronyms, problems: [...unread, ...problems] };
}
