import type { Library } from '../library.ts';
import { type Trend, trendsOf } from '../trends.ts';
import { paths } from '../urls.ts';
import type { PageModel } from './page.ts';

/** Which topics grow and which shrink. */
export interface TrendsPage extends PageModel {
  /** How many periods the papers span. */
  readonly periods: number;
  /** The first and the last of them, in words; empty without topics. */
  readonly span: string;
  readonly sections: readonly { readonly name: string; readonly trends: readonly Trend[] }[];
}

export function trendsPages(library: Library): TrendsPage[] {
  const { periods, bySlug } = trendsOf(library);
  const all = [...bySlug.values()];
  const [first] = all;
  const directed = (direction: string): Trend[] =>
    all.filter(({ growth }) => growth?.direction === direction);
  const rising = (a: Trend, b: Trend): number => (b.growth?.ratio ?? 1) - (a.growth?.ratio ?? 1);
  return [
    {
      path: paths.trends,
      title: 'Trends',
      description: 'Which topics grow and which shrink over the digests.',
      site: library.site,
      periods,
      span: first ? `${first.steps[0]?.name} to ${first.steps.at(-1)?.name}` : '',
      sections: [
        { name: 'Growing', trends: directed('growing').sort(rising) },
        { name: 'Shrinking', trends: directed('shrinking').sort((a, b) => rising(b, a)) },
        { name: 'Steady', trends: directed('steady') },
      ].filter(({ trends }) => trends.length > 0),
    },
  ];
}
