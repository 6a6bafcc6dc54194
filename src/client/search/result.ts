import type { Hit } from '../../core/search/answer.ts';
import type { finderOf } from '../../core/search/found.ts';
import type { Stretch } from '../../core/search/highlight.ts';
import { highlight } from '../../core/search/highlight.ts';
import type { FacetValue, Manifest } from '../../core/search/manifest.ts';
import { paths } from '../../site/urls.ts';
import { element, paperCard } from '../list/card.ts';

/** How many authors are always named. */
const NAMED = 4;

/** One result as a list item. Every string goes in as text; nothing of the index is ever read as markup. */
export function resultItem(
  hit: Hit,
  { isFound, isName }: ReturnType<typeof finderOf>,
  manifest: Manifest,
  root: string,
): HTMLLIElement {
  const { id, title, excerpt, authors, date, kinds, topics, code, missing } = hit;
  const day = date > '0001-01-01' ? date : '';
  const topicNames = topics.map((slug) => nameIn(manifest.topics, slug));
  return paperCard(
    {
      id,
      title,
      titleParts: marked(highlight(title, isFound)),
      path: paths.paper(id),
      text: marked(highlight(excerpt, isFound)),
      authors: byName(authors, isName),
      kept: { title, date: day, text: excerpt, topics: topicNames },
      facts: [...(day ? [day] : []), ...topicNames, ...kinds.map((slug) => nameIn(manifest.kinds, slug))],
      code,
      missing,
    },
    root,
  );
}

/** Whom a paper is by, where one of them was found: so many of the first, and all that were found. */
function byName(authors: readonly string[], isName: (word: string) => boolean): (Node | string)[] {
  const names = authors.map((name) => highlight(name, isName));
  if (!names.some(isAnyFound)) return [];
  const shown = names.filter((name, index) => index < NAMED || isAnyFound(name));
  const rest = names.length - shown.length;
  const parts = shown.flatMap((name, index) => [...(index > 0 ? [', '] : []), ...marked(name)]);
  return rest > 0 ? [...parts, ` and ${rest} more`] : parts;
}

function isAnyFound(parts: readonly Stretch[]): boolean {
  return parts.some(({ found }) => found);
}

/** What a value is called; an unknown one goes by its slug. */
export function nameIn(values: readonly FacetValue[], slug: string): string {
  return values.find((value) => value.slug === slug)?.name ?? slug;
}

function marked(parts: readonly Stretch[]): (Node | string)[] {
  return parts.map(({ text, found }) => (found ? element('mark', text) : text));
}
