/** A paper as a list in the browser shows it: found, saved or otherwise gathered there. */
export interface CardPaper {
  readonly id: string;
  /** Plain text. */
  readonly title: string;
  /** Of the paper's page, from the site's root. */
  readonly path: string;
  /** What stands under the title: text, or nodes that hold text alone. */
  readonly text: readonly (Node | string)[];
  /** Day, topics, kinds, code …: short words in the order in which they are shown. */
  readonly facts: readonly string[];
}

/** The browser's twin of `PaperCard.astro`, as a list item. Every string goes in as text, never as markup. */
export function paperCard({ id, title, path, text, facts }: CardPaper, root: string): HTMLLIElement {
  const link = element('a', title);
  link.href = `${root}${path}`;
  const heading = element('h2', link);
  heading.className = 'card-title';
  const body = element('p', ...text);
  body.className = 'card-text';
  const meta = element('p', facts.join(' · '));
  meta.className = 'card-meta';
  const card = element('article', heading, body, meta);
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
