import type { Library } from '../library.ts';
import { paths } from '../urls.ts';
import { type AreaSummary, areaSummary, cardOf, type DigestRow, digestRow, type PaperCard } from './card.ts';
import { type GlancedGroup, glanceOf } from './digests.ts';
import type { PageModel } from './page.ts';

/** How many papers of the newest digest the front page opens with; the rest are one click away. */
const OPENING = 6;
/** And how many of its topics it names. */
const AT_A_GLANCE = 8;
/** Topics of an area. */
const TOPICS = 5;
/** Earlier digests; all of them have a page of their own. */
const EARLIER = 12;

/** The front page. */
export interface HomePage extends PageModel {
  readonly newest?: DigestRow & {
    readonly groups: readonly GlancedGroup[];
    readonly cards: readonly PaperCard[];
  };
  readonly areas: readonly AreaSummary[];
  readonly papers: number;
  readonly topics: number;
  readonly earlier: readonly DigestRow[];
}

export function homePages(library: Library): HomePage[] {
  const { site, digests, areas, papers, topics } = library;
  const [newest, ...earlier] = digests;
  return [
    {
      path: paths.home,
      title: site.name,
      description: site.description,
      site,
      ...(newest
        ? {
            newest: {
              ...digestRow(newest),
              groups: glanceOf(newest, library).slice(0, AT_A_GLANCE),
              cards: newest.papers.slice(0, OPENING).map(cardOf),
            },
          }
        : {}),
      areas: areas.map((area) => areaSummary(area, TOPICS)),
      papers: papers.length,
      topics: topics.length,
      earlier: earlier.slice(0, EARLIER).map(digestRow),
    },
  ];
}
