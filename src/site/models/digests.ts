import { formatDay } from '../dates.ts';
import type { DigestView, Library } from '../library.ts';
import { divide, isSmall, type ListPage, paginate } from '../pagination.ts';
import { paths } from '../urls.ts';
import {
  byPrimaryTopic,
  type Counted,
  cardOf,
  countedGroup,
  type DigestRow,
  digestRow,
  type Named,
  named,
  type PaperCard,
  type PrimaryGroup,
} from './card.ts';
import { type ListModel, listPages } from './list.ts';
import type { PageModel } from './page.ts';
import { type Turn, turned } from './turn.ts';

/** A page of the index of all digests, newest first. */
export interface DigestIndexPage extends PageModel {
  readonly digests: readonly DigestRow[];
  readonly turn: Turn;
}

export function digestIndexPages({ site, digests }: Library): DigestIndexPage[] {
  return turned(paginate(digests, 'links'), paths.digests, paths.earlierDigests).map(
    ({ path, front, number, items, turn }) => ({
      path,
      title: front ? 'Digests' : `Digests, page ${number}`,
      description: 'Every digest this site was made from, newest first.',
      site,
      digests: items.map(digestRow),
      turn,
    }),
  );
}

/** A digest in its own order, whole or narrowed to a facet. */
export interface DigestPage extends PageModel {
  readonly heading: string;
  readonly digest: DigestRow;
  readonly list: ListModel;
}

/** A digest is what somebody read in one sitting; in a small library it stays on one page. */
export function digestPages(library: Library): DigestPage[] {
  return library.digests.flatMap((digest) => {
    const { slug, name, date, papers } = digest;
    const below = (list: string): string => paths.digestList(slug, list);
    return listPages(library, papers, paths.digest(slug), below, digestCut(library)).map((list) => {
      const heading = list.facet ? `${name}: ${list.facet.name}` : name;
      return {
        path: list.path,
        title: `${heading}, ${formatDay(date)}${placeOf(list.turn)}`,
        description: `Papers of the digest “${name}” of ${formatDay(date)}.`,
        site: library.site,
        heading,
        digest: digestRow(digest),
        list,
      };
    });
  });
}

/** How a digest is cut into pages. */
export function digestCut(library: Library): <T>(items: readonly T[]) => ListPage<T>[] {
  return isSmall(library) ? (items) => [{ number: 1, front: true, items }] : divide;
}

/** A digest sorted by the primary topics of its papers. */
export interface DigestTopicsPage extends PageModel {
  readonly digest: DigestRow;
  /** All topics, and where each begins; only on the first page. */
  readonly glance: readonly GlancedGroup[];
  /** Those of this page. */
  readonly groups: readonly (Named & { readonly cards: readonly PaperCard[] })[];
  readonly turn: Turn;
}

/** A topic of a digest, as a link to its papers in the digest by topic. */
export interface GlancedGroup extends Counted {
  /** A page and a place on it. */
  readonly path: string;
}

export function digestTopicsPages(library: Library): DigestTopicsPage[] {
  return library.digests.flatMap((digest) => {
    const pages = topicsPagesOf(digest, library);
    const glance = glanceOf(digest, library);
    return pages.map(({ path, items, turn }) => ({
      path,
      title: `${digest.name} by topic, ${formatDay(digest.date)}${placeOf(turn)}`,
      description: `The ${digest.papers.length} papers of one digest, by topic.`,
      site: library.site,
      digest: digestRow(digest),
      glance: turn.front ? [] : glance,
      groups: [...Map.groupBy(items, ({ group }) => group)].map(([group, own]) => ({
        ...named(group),
        cards: own.map(({ paper }) => cardOf(paper)),
      })),
      turn,
    }));
  });
}

/** The topics of a digest, and where each begins. */
export function glanceOf(digest: DigestView, library: Library): GlancedGroup[] {
  const begins = new Map<PrimaryGroup, string>();
  for (const { path, items } of topicsPagesOf(digest, library))
    for (const { group } of items) if (!begins.has(group)) begins.set(group, `${path}#${group.slug}`);
  return [...begins].map(([group, path]) => ({ ...countedGroup(group), path }));
}

function topicsPagesOf({ slug, papers }: DigestView, library: Library) {
  const sorted = byPrimaryTopic(papers).flatMap((group) => group.papers.map((paper) => ({ group, paper })));
  return turned(digestCut(library)(sorted), paths.digestTopics(slug), (number) =>
    paths.digestTopics(slug, number),
  );
}

function placeOf({ number }: Turn): string {
  return number > 1 ? `, page ${number}` : '';
}
