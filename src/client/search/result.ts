import type { ResultData } from './pagefind.ts';

/** One result as a list item. Every string goes in as text; nothing of the index is ever read as markup. */
export function resultItem({ raw_url, meta, excerpt, filters }: ResultData, root: string): HTMLLIElement {
  const link = element('a', meta['title'] ?? raw_url);
  link.href = `${root}${raw_url.replace(/^\//, '')}`;
  const title = element('h2', link);
  title.className = 'card-title';
  const text = element('p', ...highlighted(excerpt));
  text.className = 'card-text';
  const topics = element('p', (filters['topic'] ?? []).join(' · '));
  topics.className = 'card-meta';
  const card = element('article', title, text, topics);
  card.className = 'card';
  return element('li', card);
}

/** An excerpt's text with `mark` elements made anew around what Pagefind marked. */
function highlighted(excerpt: string): Node[] {
  return excerpt.split(/(<mark>.*?<\/mark>)/s).map((part) => {
    const marked = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
    const text = (marked ?? part).replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    return marked === undefined ? document.createTextNode(text) : element('mark', text);
  });
}

function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}
