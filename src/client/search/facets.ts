import type { FacetCounts } from '../../core/search/facets.ts';
import type { FacetValue, Manifest } from '../../core/search/manifest.ts';
import type { Facet, SearchState } from '../../core/search/state.ts';
import { element } from '../list/card.ts';
import { nameIn } from './result.ts';

type Choose = (facet: Facet, value: string | undefined) => void;

/** The facets of the papers found, each value a button with how many of them have it. */
export function facetList(
  manifest: Manifest,
  counts: FacetCounts,
  { chosen }: SearchState,
  choose: Choose,
): Node[] {
  const { topics, areas, kinds } = manifest;
  const button = (facet: Facet, value: string, name: string, count: number): HTMLElement => {
    const number = element('span', ` ${count.toLocaleString('en')}`);
    number.className = 'count';
    const made = element('button', name, number);
    made.type = 'button';
    made.setAttribute('aria-pressed', String(chosen[facet] === value));
    made.addEventListener('click', () => choose(facet, chosen[facet] === value ? undefined : value));
    return element('li', made);
  };
  const some = (
    facet: Facet,
    values: readonly FacetValue[],
    of: Readonly<Record<string, number>>,
  ): HTMLElement[] =>
    values
      .filter(({ slug }) => (of[slug] ?? 0) > 0)
      .sort((a, b) => of[b.slug]! - of[a.slug]!)
      .map(({ slug, name }) => button(facet, slug, name, of[slug]!));
  const tree = areas
    .map((area) => ({
      area,
      own: some(
        'topic',
        topics.filter(({ under }) => under === area.slug),
        counts.topics,
      ),
    }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => counts.areas[b.area.slug]! - counts.areas[a.area.slug]!)
    .map(({ area, own }) => {
      const count = counts.areas[area.slug]!;
      const open =
        chosen.topic === area.slug ||
        topics.some(({ slug, under }) => slug === chosen.topic && under === area.slug);
      const whole = button('topic', area.slug, `All of ${area.name}`, count);
      return element(
        'li',
        section(`${area.name} (${count.toLocaleString('en')})`, listOf([whole, ...own]), open),
      );
    });
  const years = Object.entries(counts.years)
    .filter(([year, count]) => count > 0 && year > '0001')
    .sort(([a], [b]) => (a < b ? 1 : -1));
  return [
    ...(tree.length > 0 ? [section('Topic', listOf(tree), chosen.topic !== undefined)] : []),
    ...facetOf('Kind', some('kind', kinds, counts.kinds), chosen.kind),
    ...facetOf(
      'Published',
      years.map(([year, count]) => button('year', year, year, count)),
      chosen.year,
    ),
    ...facetOf('Code', counts.code > 0 ? [button('has', 'code', 'With code', counts.code)] : [], chosen.has),
  ];
}

/** What is chosen, each with a way to take it back. */
export function chosenList(manifest: Manifest, { chosen }: SearchState, choose: Choose): Node[] {
  return (Object.entries(chosen) as [Facet, string][]).map(([facet, value]) => {
    const values = facet === 'kind' ? manifest.kinds : [...manifest.topics, ...manifest.areas];
    const name = facet === 'has' ? 'With code' : facet === 'year' ? value : nameIn(values, value);
    const made = element('button', `${name} ×`);
    made.type = 'button';
    made.className = 'chosen';
    made.setAttribute('aria-label', `Without the filter ${name}`);
    made.addEventListener('click', () => choose(facet, undefined));
    return made;
  });
}

function facetOf(name: string, items: readonly HTMLElement[], chosen: string | undefined): Node[] {
  return items.length > 0 ? [section(name, listOf(items), chosen !== undefined)] : [];
}

function section(name: string, content: Node, open: boolean): HTMLElement {
  const made = element('details', element('summary', name), content);
  made.open = open;
  return made;
}

function listOf(items: readonly Node[]): HTMLElement {
  const made = element('ul', ...items);
  made.setAttribute('role', 'list');
  return made;
}
