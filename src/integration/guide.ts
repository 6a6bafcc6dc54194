import { addressNames } from '../core/address-names.ts';
import type { Problem } from '../core/problem.ts';
import { problem } from '../core/problem.ts';
import { isTooDeep } from '../core/text/markdown-depth.ts';
import type { ContentFolder } from './content-folder.ts';
import { readFolder } from './text-files.ts';

/** The guide's pages in order, and what is wrong with them. */
export function readGuide({ guide }: Pick<ContentFolder, 'guide'>): {
  pages: { readonly slug: string; readonly markdown: string }[];
  problems: Problem[];
} {
  const { files, problems } = readFolder(guide, '.md');
  const names = files.map(({ file }) => file.replace(/^.*\//, ''));
  // The number that begins a name puts the pages in order, and is no part of the address.
  const slugs = addressNames(names, (name) => name.replace(/^\d+-/, ''));
  const deep = files
    .filter(({ text }) => isTooDeep(text))
    .map(({ file }) =>
      problem('error', file, 1, 'its Markdown is nested too deep, and is shown as plain text'),
    );
  return {
    pages: files.map(({ text }, index) => ({ slug: slugs.get(names[index]!)!, markdown: text })),
    problems: [...problems, ...deep],
  };
}
