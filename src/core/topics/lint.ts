import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import { coverageOf, type SortedPaper } from './coverage.ts';
import { PhraseIndex, readText } from './phrases.ts';
import type { Phrase, Taxonomy } from './taxonomy.ts';

/** In so many papers a phrase that one in a thousand has is missing by chance once in twenty times (e⁻³). */
export const ENOUGH_FOR_PHRASES = 3000;
/** With so many papers a share of a third is known to within a tenth, nineteen times in twenty. */
export const ENOUGH_FOR_TOPICS = 100;
/** A topic with a larger share of the papers helps a reader little. */
const TOO_MUCH = 1 / 3;

/**
 * Warnings about a taxonomy that does not fit a library: phrases that match nothing, topics that hold more than a third
 * of it. A library of few papers gets no warnings, because they would mean nothing.
 */
export function lintTaxonomy(papers: readonly SortedPaper[], taxonomy: Taxonomy): Problem[] {
  return [...greedyTopics(papers, taxonomy), ...idlePhrases(papers, taxonomy)];
}

function greedyTopics(papers: readonly SortedPaper[], taxonomy: Taxonomy): Problem[] {
  if (papers.length < ENOUGH_FOR_TOPICS) return [];
  const { sizes } = coverageOf(papers, taxonomy);
  return taxonomy.topics.flatMap(({ slug, file, line }) => {
    const size = sizes.get(slug)!;
    if (size <= TOO_MUCH * papers.length) return [];
    const share = Math.round((100 * size) / papers.length);
    return problem(
      'warning',
      file,
      line,
      `"${slug}" holds ${share} % of all papers: make it narrower, or several topics of it`,
    );
  });
}

function idlePhrases(papers: readonly SortedPaper[], { topics, kinds }: Taxonomy): Problem[] {
  if (papers.length < ENOUGH_FOR_PHRASES) return [];
  const index = new PhraseIndex<Phrase>();
  for (const { phrases } of [...topics, ...kinds])
    for (const phrase of phrases) index.add(phrase.text, phrase);
  const used = new Set<Phrase>();
  for (const { title, abstract } of papers)
    for (const text of [title, abstract]) for (const { value } of index.find(readText(text))) used.add(value);
  return [...topics, ...kinds].flatMap(({ slug, phrases, file }) =>
    phrases
      // A name is for readers, whether or not a paper uses it.
      .filter((phrase) => !phrase.isName && !used.has(phrase))
      .map(({ text, line }) =>
        problem('warning', file, line, `the phrase "${text}" of "${slug}" is in no paper`),
      ),
  );
}
