import { element, paperCard } from '../card.ts';
import type { ResultData } from './pagefind.ts';

/** One result as a list item. Every string goes in as text; nothing of the index is ever read as markup. */
export function resultItem({ raw_url, meta, excerpt, filters }: ResultData, root: string): HTMLLIElement {
  const path = raw_url.replace(/^\//, '');
  const title = meta['title'] ?? path;
  return paperCard(
    {
      id: path.replace(/^papers\/|\.html$/g, ''),
      title,
      path,
      text: highlighted(excerpt, title),
      facts: filters['topic'] ?? [],
    },
    root,
  );
}

/** A stretch of an excerpt, found or not. */
interface Part {
  readonly text: string;
  readonly found: boolean;
}

/** An excerpt's text with `mark` elements made anew around what Pagefind marked, less the title it may begin with. */
function highlighted(excerpt: string, title: string): Node[] {
  const parts = excerpt.split(/(<mark>.*?<\/mark>)/s).map((part): Part => {
    const marked = /^<mark>(.*)<\/mark>$/s.exec(part)?.[1];
    return {
      text: (marked ?? part).replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
      found: marked !== undefined,
    };
  });
  return withoutStart(parts, title).map(({ text, found }) =>
    found ? element('mark', text) : document.createTextNode(text),
  );
}

/** The parts after a start that repeats the title, which stands above them already. */
function withoutStart(parts: readonly Part[], title: string): Part[] {
  const whole = parts.map(({ text }) => text).join('');
  let skip = whole.startsWith(title)
    ? title.length + (/^[.\s]*/.exec(whole.slice(title.length))?.[0].length ?? 0)
    : 0;
  return parts.flatMap((part) => {
    const text = part.text.slice(skip);
    skip = Math.max(0, skip - part.text.length);
    return text ? { ...part, text } : [];
  });
}
