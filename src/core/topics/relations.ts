import type { Problem } from '../problem.ts';
import { problem } from '../problem.ts';
import { phraseKey } from './phrases.ts';
import type { Topic } from './taxonomy.ts';

/** What is wrong between topics: a slug or a phrase twice, unknown relatives, a topic that is its own ancestor. */
export function relationProblems(topics: readonly Topic[]): Problem[] {
  const first = firstBySlug(topics);
  const parents = new Map([...first.values()].map(({ slug, parent }) => [slug, parent]));
  return [
    ...topics.flatMap((topic) => {
      const { slug, parent, seeAlso, file, line } = topic;
      const error = (message: string): Problem => problem('error', file, line, message);
      const known = first.get(slug)!;
      if (known !== topic)
        return [error(`the topic "${slug}" stands twice, first at ${known.file}:${known.line}`)];
      return [
        ...(parent !== undefined && !first.has(parent)
          ? [error(`"${slug}" has an unknown parent: "${parent}"`)]
          : []),
        ...seeAlso
          .filter((other) => !first.has(other))
          .map((other) => error(`"${slug}" points to an unknown topic: "${other}"`)),
        ...(isInCycle(slug, parents) ? [error(`"${slug}" is its own ancestor`)] : []),
      ];
    }),
    ...sharedPhraseProblems([...first.values()]),
  ];
}

/** The valid topics: each slug once, with those relatives that exist. */
export function withKnownRelations(topics: readonly Topic[]): Topic[] {
  const first = firstBySlug(topics);
  const parents = new Map([...first.values()].map(({ slug, parent }) => [slug, parent]));
  return [...first.values()].map(({ parent, seeAlso, ...topic }) => ({
    ...topic,
    seeAlso: seeAlso.filter((other) => first.has(other)),
    ...(parent !== undefined && first.has(parent) && !isInCycle(topic.slug, parents) ? { parent } : {}),
  }));
}

function firstBySlug(topics: readonly Topic[]): Map<string, Topic> {
  const first = new Map<string, Topic>();
  for (const topic of topics) if (!first.has(topic.slug)) first.set(topic.slug, topic);
  return first;
}

function isInCycle(start: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const seen = new Set<string>();
  for (let at = parents.get(start); at !== undefined && !seen.has(at); at = parents.get(at)) {
    if (at === start) return true;
    seen.add(at);
  }
  return false;
}

/** A phrase of two topics gives a paper both. That may be an oversight, unless one of them lists it as shared. */
function sharedPhraseProblems(topics: readonly Topic[]): Problem[] {
  const holders = new Map<string, Topic>();
  const shared = new Map(topics.map((topic) => [topic, new Set(topic.shared.map(phraseKey))]));
  const problems: Problem[] = [];
  for (const topic of topics)
    for (const { text, hint, line } of topic.phrases) {
      if (hint) continue;
      const key = phraseKey(text);
      const holder = holders.get(key);
      if (!holder) holders.set(key, topic);
      else if (!shared.get(topic)?.has(key) && !shared.get(holder)?.has(key))
        problems.push(
          problem(
            'warning',
            topic.file,
            line,
            `"${text}" is a phrase of "${holder.slug}" (${holder.file}) too, so papers get both topics; ` +
              `remove it here or there, or write "shared: [${text}]" here if you want both`,
          ),
        );
    }
  return problems;
}
