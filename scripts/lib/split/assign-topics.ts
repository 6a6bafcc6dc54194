import { hash } from 'node:crypto';
import type { MergedPaper } from '../../../src/core/library/merge.ts';
import type { Owned } from '../../../src/core/library/paper-file.ts';
import type { Paper } from '../../../src/core/paper.ts';
import { historyOf, horizonOf, weighedAt } from '../../../src/core/related/history.ts';
import { createNearest } from '../../../src/core/related/nearest.ts';
import { countTerms } from '../../../src/core/related/term-counts.ts';
import { weigh } from '../../../src/core/related/vectors.ts';
import type { Assignment } from '../../../src/core/topics/classify.ts';
import { applyPins, createClassifier } from '../../../src/core/topics/classify.ts';
import type { PaperText } from '../../../src/core/topics/evidence.ts';
import { VOTERS, vote } from '../../../src/core/topics/neighbours.ts';
import type { Taxonomy } from '../../../src/core/topics/taxonomy.ts';
import { nameFor, type ValueCache } from '../../../src/integration/value-cache.ts';
import { ValueMemory } from '../../../src/integration/value-memory.ts';
import { splitVersion } from './split-version.ts';

/** Gives every paper its topics: what its owner has pinned, then the taxonomy's rules, then its neighbours' vote. */
export function assignTopics(
  papers: readonly MergedPaper[],
  taxonomy: Taxonomy,
  ownedBy: (id: string) => Owned,
  cache?: ValueCache,
): Paper[] {
  const known = new Set(taxonomy.topics.map(({ slug }) => slug));
  const sorted = sort(papers, taxonomy, cache);
  return papers.map(({ plain: _, id, title, abstract, date, digests, ...rest }, index) => {
    const { pin = [], unpin = [] } = ownedBy(id);
    const { topics, kinds, guesses } = applyPins(sorted[index]!, {
      pin: pin.filter((slug) => known.has(slug)),
      unpin,
    });
    return {
      id,
      title,
      abstract,
      date,
      digests,
      tags: topics.map(({ slug }) => slug),
      matched: reasons(topics),
      guesses: guesses.length > 0 ? [...guesses] : undefined,
      kinds: kinds.length > 0 ? [...kinds] : undefined,
      ...rest,
    };
  });
}

/**
 * What rules and neighbours say of papers, whatever their owner does. What the rules say of a paper, and which terms it
 * has, depends on its text alone and is remembered. Its neighbours are sought as related papers are, so that a new
 * digest sorts few earlier papers anew; see `history.ts`.
 */
export function sort(
  papers: readonly { readonly id: string; readonly date: string; readonly plain: PaperText }[],
  taxonomy: Taxonomy,
  cache?: ValueCache,
): Assignment[] {
  const each = rememberedEach(
    papers.map(({ plain }) => plain),
    cache,
  );
  let classify: ((text: PaperText) => Assignment) | undefined;
  const ruled = each('topics', [JSON.stringify(taxonomy)], (text) => {
    // Made for a text that is not known; a run without one has no need of it.
    classify ??= createClassifier(taxonomy);
    return classify(text);
  });
  if (ruled.every(isSorted)) return ruled;
  const counts = each('terms', [], countTerms);
  const history = historyOf(papers.map(({ id, date }, index) => ({ id, date, index })));
  const inOrder = history.papers.map(({ index }) => ruled[index]!);
  const nearest = createNearest(
    weigh(
      history.papers.map(({ index }) => counts[index]!),
      weighedAt(history),
    ),
    history.papers.map(({ id }) => id),
    [...inOrder.keys()].filter((place) => !isSorted(inOrder[place]!)),
  );
  const voted = [...ruled];
  for (const [place, { index }] of history.papers.entries()) {
    if (isSorted(ruled[index]!)) continue;
    const horizon = horizonOf(history.endOf[place]!, papers.length);
    const neighbours = nearest(place, VOTERS, (other) => other < horizon && isSorted(inOrder[other]!));
    voted[index] = vote(
      ruled[index]!,
      neighbours.map((near) => ({
        similarity: near.similarity,
        topics: inOrder[near.index]!.topics.map(({ slug }) => slug),
      })),
    );
  }
  return voted;
}

function isSorted({ topics }: Assignment): boolean {
  return topics.length > 0;
}

/** Makes a function that makes something of each text, or knows it from an earlier run of the same kind and sources. */
function rememberedEach(
  texts: readonly PaperText[],
  cache: ValueCache | undefined,
): <T>(kind: string, sources: readonly string[], make: (text: PaperText) => T) => T[] {
  if (!cache) return (_kind, _sources, make) => texts.map(make);
  const keys = texts.map(textKey);
  return <T>(kind: string, sources: readonly string[], make: (text: PaperText) => T) => {
    const memory = new ValueMemory<T>(cache, nameFor(kind, splitVersion(), ...sources));
    const made = texts.map((text, index) => memory.of(keys[index]!, () => make(text)));
    memory.save();
    return made;
  };
}

/** What a paper's text is known by. */
function textKey({ title, abstract }: PaperText): string {
  return hash('sha256', `${title}\n${abstract}`, 'base64url');
}

/** Why the topics stand, as a paper's file keeps it; a score needs no more than a decimal. */
function reasons(topics: Assignment['topics']): Paper['matched'] {
  const matched: NonNullable<Paper['matched']> = {};
  for (const { slug, score, where, phrases } of topics)
    if (where !== 'pin') matched[slug] = { score: Math.round(score * 10) / 10, where, phrases: [...phrases] };
  return Object.keys(matched).length > 0 ? matched : undefined;
}
