import type { Answer, Hit } from '../../core/search/answer.ts';
import type { Stretch } from '../../core/search/excerpt.ts';
import { excerpt, highlight } from '../../core/search/excerpt.ts';
import type { FacetValue, Manifest } from '../../core/search/files.ts';
import { paths } from '../../site/urls.ts';
import { element, paperCard } from '../list/card.ts';

/** One result as a list item. Every string goes in as text; nothing of the index is ever read as markup. */
export function resultItem(hit: Hit, { isFound }: Answer, manifest: Manifest, root: string): HTMLLIElement {
  const { id, title, abstract, date, kinds, topics, code } = hit;
  return paperCard(
    {
      id,
      title,
      titleParts: marked(highlight(title, isFound)),
      path: paths.paper(id),
      text: marked(excerpt(abstract, isFound)),
      facts: [
        ...(date > '0001-01-01' ? [date] : []),
        ...topics.map((slug) => nameIn(manifest.topics, slug)),
        ...kinds.map((slug) => nameIn(manifest.kinds, slug)),
      ],
      code,
    },
    root,
  );
}

/** What a value is called; an unknown one goes by its slug. */
export function nameIn(values: readonly FacetValue[], slug: string): string {
  return values.find((value) => value.slug === slug)?.name ?? slug;
}

function marked(parts: readonly Stretch[]): (Node | string)[] {
  return parts.map(({ text, found }) => (found ? element('mark', text) : text));
}
