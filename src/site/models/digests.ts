import { formatDay } from '../dates.ts';
import type { Library } from '../library.ts';
import { paths } from '../urls.ts';
import {
  byPrimaryTopic,
  type Counted,
  cardOf,
  countedGroup,
  type DigestRow,
  digestRow,
  type PaperCard,
} from './card.ts';
import { type ListModel, listPages } from './list.ts';
import type { PageModel } from './page.ts';

/** The index of all digests, newest first. */
export interface DigestIndexPage extends PageModel {
  readonly digests: readonly DigestRow[];
}

export function digestIndexPages({ site, digests }: Library): DigestIndexPage[] {
  const description = 'Every digest this site was made from, newest first.';
  return [{ path: paths.digests, title: 'Digests', description, site, digests: digests.map(digestRow) }];
}

/** A digest in its own order, whole or narrowed to a facet. */
export interface DigestPage extends PageModel {
  readonly heading: string;
  readonly digest: DigestRow;
  readonly list: ListModel;
}

/** A digest is what somebody read in one sitting, and stays on one page. */
export function digestPages(library: Library): DigestPage[] {
  return library.digests.flatMap((digest) => {
    const { slug, name, date, papers } = digest;
    const below = (list: string): string => paths.digestList(slug, list);
    return listPages(library, papers, paths.digest(slug), below, papers.length).map((list) => {
      const heading = list.facet ? `${name}: ${list.facet.name}` : name;
      return {
        path: list.path,
        title: `${heading}, ${formatDay(date)}`,
        description: `${list.count} papers of the digest “${name}” of ${formatDay(date)}.`,
        site: library.site,
        heading,
        digest: digestRow(digest),
        list,
      };
    });
  });
}

/** A digest sorted by the primary topics of its papers. */
export interface DigestTopicsPage extends PageModel {
  readonly digest: DigestRow;
  readonly groups: readonly (Counted & { readonly cards: readonly PaperCard[] })[];
}

export function digestTopicsPages({ site, digests }: Library): DigestTopicsPage[] {
  return digests.map((digest) => ({
    path: paths.digestTopics(digest.slug),
    title: `${digest.name} by topic, ${formatDay(digest.date)}`,
    description: `The ${digest.papers.length} papers of one digest, by topic.`,
    site,
    digest: digestRow(digest),
    groups: byPrimaryTopic(digest.papers).map((group) => ({
      ...countedGroup(group),
      cards: group.papers.map(cardOf),
    })),
  }));
}
