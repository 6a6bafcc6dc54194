import { element } from '../list/card.ts';

/** Ways on for a reader whom the search does not help. */
export function browseLinks(root: string): HTMLElement {
  const link = (name: string, path: string): HTMLElement => {
    const made = element('a', name);
    made.href = `${root}${path}`;
    return made;
  };
  return element(
    'p',
    'Every paper stands in the ',
    link('index of topics', 'topics.html'),
    ', in the ',
    link('list from A to Z', 'papers.html'),
    ' and in the ',
    link('list by date', 'dates.html'),
    '.',
  );
}

/** What a query may say, by example; the guide tells more. */
const HELP: readonly (readonly [query: string, meaning: string])[] = [
  ['crowd counting', 'papers that have both words, in any form'],
  ['"knowledge transfer"', 'the words side by side, exactly so'],
  ['distillation -teacher', 'the first word and not the second'],
  ['title:survey', 'in the title'],
  ['topic:knowledge-distillation', 'under a topic or an area'],
  ['kind:survey', 'of a kind'],
  ['has:code', 'whose code is told'],
  ['author:hinton', 'by who wrote them'],
  ['year:2025', 'by the year of publication'],
  ['after:2025-06  before:2025-07-15', 'by the day they came'],
  ['digest:2025-07-30', 'in a digest'],
  ['2501.01234', 'by arXiv id, address or DOI; also id:2501.01234'],
];

export function helpPanel(root: string): HTMLElement {
  const guide = element('a', 'More in the guide');
  guide.href = `${root}guide.html`;
  const terms = HELP.map(([query, meaning]) =>
    element('div', element('dt', element('code', query)), element('dd', meaning)),
  );
  const made = element(
    'details',
    element('summary', 'How to search'),
    element('dl', ...terms),
    element(
      'p',
      'Misspelt words, plurals, accents and common acronyms are understood. Paste a title or an abstract to find papers like it. ',
      guide,
      '.',
    ),
  );
  made.className = 'search-help';
  return made;
}
