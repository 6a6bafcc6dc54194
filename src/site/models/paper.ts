import type { PaperFacts } from '../../core/memory/entry.ts';
import type { Paper } from '../../core/paper.ts';
import type { DigestView, Library, PaperView } from '../library.ts';
import { type OutwardLink, outwardLinks } from '../outward-links.ts';
import { paths } from '../urls.ts';
import { badgesOf, factsOf, linkOf, type Named, named, type PaperCard, type PaperLink } from './card.ts';
import type { PageModel } from './page.ts';

/** A paper's own page. */
export interface PaperPage extends PageModel {
  readonly paper: PaperLink &
    Pick<PaperCard, 'topics' | 'guesses' | 'badges'> & {
      /** What the reader's library keeps of it. */
      readonly facts: PaperFacts;
    };
  /** The digests that list it; empty for a paper that its owner wrote. */
  readonly digests: readonly (Named & { readonly date: string })[];
  readonly authors: readonly string[];
  readonly links: readonly OutwardLink[];
  /** Markdown; empty where the digest gives none. */
  readonly abstract: string;
  /** Phrases of the abstract that speak for its topics, which a reader may want to see marked. */
  readonly highlights: readonly string[];
  /** Why it has its topics, each in the paper's own words. */
  readonly reasons: readonly Reason[];
  /** The owner's, Markdown. */
  readonly note?: string;
  readonly repairs: NonNullable<Paper['repairs']>;
  readonly related: readonly (PaperLink & { readonly phrases: readonly string[] })[];
  readonly previous?: PaperLink;
  readonly next?: PaperLink;
}

/** Why a paper has a topic: the phrases, and where they stand. */
export interface Reason {
  readonly topic: string;
  readonly phrases: readonly string[];
  readonly where: NonNullable<Paper['matched']>[string]['where'];
}

export function paperPages(library: Library): PaperPage[] {
  const turns = turnsOf(library.digests);
  return library.papers.map((paper) => ({
    path: paths.paper(paper.id),
    title: paper.plainTitle,
    description: paper.text || paper.plainTitle,
    site: library.site,
    paper: {
      ...linkOf(paper),
      facts: factsOf(paper),
      topics: paper.topics.map(named),
      guesses: paper.topics.length > 0 ? [] : paper.guessed.map(named),
      badges: badgesOf(paper),
    },
    digests: paper.digests.flatMap(({ digest, date }) => {
      const known = library.digestBySlug.get(digest);
      return known ? [{ ...named(known), date }] : [];
    }),
    authors: paper.authors ?? [],
    links: outwardLinks(paper),
    abstract: paper.abstract,
    highlights: Object.values(paper.matched ?? {}).flatMap(({ phrases }) => phrases),
    reasons: reasonsOf(paper),
    ...(paper.note ? { note: paper.note } : {}),
    repairs: paper.repairs ?? [],
    related: (library.related.get(paper.id) ?? []).map(({ id, phrases }) => ({
      ...linkOf(library.paperById.get(id)!),
      phrases,
    })),
    ...turns.get(paper.id),
  }));
}

function reasonsOf({ topics, matched }: PaperView): Reason[] {
  return topics.flatMap(({ slug, name }) => {
    const reason = matched?.[slug];
    return reason ? [{ topic: name, phrases: reason.phrases, where: reason.where }] : [];
  });
}

/** For every paper of a digest the papers before and after it in the one that listed it first. */
function turnsOf(digests: readonly DigestView[]): Map<string, Pick<PaperPage, 'previous' | 'next'>> {
  const turns = new Map<string, Pick<PaperPage, 'previous' | 'next'>>();
  for (const { slug, papers } of digests)
    papers.forEach((paper, index) => {
      if (paper.digests[0]?.digest !== slug) return;
      const previous = papers[index - 1];
      const next = papers[index + 1];
      turns.set(paper.id, {
        ...(previous ? { previous: linkOf(previous) } : {}),
        ...(next ? { next: linkOf(next) } : {}),
      });
    });
  return turns;
}
