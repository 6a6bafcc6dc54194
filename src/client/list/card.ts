/** A paper as a list in the browser shows it: found, saved or otherwise gathered there. */
export interface CardPaper {
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  /** The title with what was found set apart, where something was. */
  readonly titleParts?: readonly (Node | string)[];
  /** Of the paper's page, from the site's root. */
  readonly path: string;
  /** What stands under the title: text, or nodes that hold text alone. */
  readonly text: readonly (Node | string)[];
  /** Whom the paper is by, where that is what it was found by: text, or nodes that hold text alone. */
  readonly authors?: readonly (Node | string)[];
  /** Day, topics, kinds, code …: short words in the order in which they are shown. */
  readonly facts: readonly string[];
  /** True for papers that tell where their code lies. */
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
  const without = element(
    'p',
    'Without ',
    ...missing.flatMap((word, index) => [index > 0 ? ', ' : '', element('s', word)]),
  );
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
