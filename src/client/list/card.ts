import type { PaperFacts } from '../../core/memory/entry.ts';

/** A paper as a list in the browser shows it: found, saved or otherwise gathered there. */
export interface CardPaper {
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  /** The title with the words that were found highlighted, where there are any. */
  readonly titleParts?: readonly (Node | string)[];
  /** Of the paper's page, from the site's root. */
  readonly path: string;
  /** Under the title: text, or nodes that hold only text. */
  readonly text: readonly (Node | string)[];
  /** The authors, where the paper was found by them: text, or nodes that hold only text. */
  readonly authors?: readonly (Node | string)[];
  /** What the reader's library keeps of it when it is marked. */
  readonly kept: PaperFacts;
  /** Day, topics, kinds, code …: short words in the order in which they are shown. */
  readonly facts: readonly string[];
  /** True for papers that link their code. */
  readonly code?: boolean;
  /** Words that were looked for and that it does not have; shown struck through. */
  readonly missing?: readonly string[];
}

/** The browser's twin of `PaperCard.astro`, as a list item. Every string goes in as text, never as markup. */
export function paperCard(paper: CardPaper, root: string): HTMLLIElement {
  const {
    id,
    title,
    titleParts = [title],
    path,
    text,
    authors = [],
    kept,
    facts,
    code = false,
    missing = [],
  } = paper;
  const link = element('a', ...titleParts);
  link.href = `${root}${path}`;
  const heading = element('h2', link);
  heading.className = 'card-title';
  const body = element('p', ...text);
  body.className = 'card-text';
  const meta = element('p', facts.join(' · '));
  meta.className = 'card-meta';
  if (code) {
    const badge = element('span', 'Code');
    badge.className = 'badge';
    meta.append(badge);
  }
  // One piece, which the line's own gaps do not take apart.
  const words = missing.flatMap((word, index) => [index > 0 ? ', ' : '', element('s', word)]);
  const without = element('p', element('span', 'Without ', ...words));
  without.className = 'card-meta';
  const names = element('p', ...authors);
  names.className = 'card-meta';
  const card = element(
    'article',
    heading,
    ...(authors.length > 0 ? [names] : []),
    ...(missing.length > 0 ? [without] : []),
    body,
    meta,
  );
  card.className = 'card';
  card.dataset['paper'] = id;
  card.dataset['facts'] = JSON.stringify(kept);
  return element('li', card);
}

/** An element with the given children. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/** So many letters without a space are let stand together. */
const RUN = /[^\s]{100}/gu;

/**
 * A text with places in long runs of letters where a line may end. Without them a browser looks for the place to break
 * such a run anew for each line of it: a word of 100,000 letters stops the page for seconds.
 */
export function breakable(text: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const { index, 0: run } of text.matchAll(RUN)) {
    parts.push(text.slice(from, index + run.length), document.createElement('wbr'));
    from = index + run.length;
  }
  return [...parts, text.slice(from)];
}
