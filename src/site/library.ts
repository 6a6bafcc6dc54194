import { compare } from '../core/compare.ts';
import type { DigestEntry, Named, TopicEntry } from '../core/edition.ts';
import type { Paper } from '../core/paper.ts';
import type { Comparable } from '../core/related/vectors.ts';
import { contribution } from '../core/summary/contribution.ts';
import { figures } from '../core/summary/figures.ts';
import { plainPaper } from '../core/text/plain-paper.ts';
import { edition } from './edition.ts';

/** A paper with everything its pages and lists show, joined once. */
export interface PaperView extends Paper {
  readonly plainTitle: string;
  readonly plainAbstract: string;
  /** The sentence in which it says what it did. */
  readonly contribution: string;
  /** Results in figures, at most two, each in a few words of its own. */
  readonly figures: readonly string[];
  /** Best first; the first is primary. */
  readonly topics: readonly TopicEntry[];
  /** For an unsorted paper: topics that came near and have papers of their own. */
  readonly guessed: readonly TopicEntry[];
  readonly kindNames: readonly string[];
}

/** A topic and its papers, newest first. */
export interface TopicView extends TopicEntry {
  readonly papers: readonly PaperView[];
  /** How many of them the newest digest brought; 0 where there is no other digest to be newer than. */
  readonly fresh: number;
}

/** An area, its topics that have papers, and how many papers stand in any of them. */
export interface AreaView extends Named {
  readonly topics: readonly TopicView[];
  readonly papers: number;
}

/** A digest and its papers in the order it lists them. */
export interface DigestView extends DigestEntry {
  readonly papers: readonly PaperView[];
}

const topicBySlug = new Map(edition.topics.map((topic) => [topic.slug, topic]));
const inUse = new Set(edition.papers.flatMap(({ tags }) => tags));
const kindBySlug = new Map(edition.kinds.map((kind) => [kind.slug, kind]));

/** All papers, newest first. */
export const papers: readonly PaperView[] = edition.papers
  .map(view)
  .sort((a, b) => compare(b.date, a.date) || place(a) - place(b) || compare(a.id, b.id));

export const paperById: ReadonlyMap<string, PaperView> = new Map(papers.map((paper) => [paper.id, paper]));

/** All papers from A to Z by title. */
export const papersByTitle: readonly PaperView[] = [...papers].sort(
  (a, b) => compare(sortKey(a), sortKey(b)) || compare(a.id, b.id),
);

const byTopic = group(papers, (paper) => paper.tags);
const byDigest = group(papers, (paper) => paper.digests.map(({ digest }) => digest));

/** Digests, newest first. */
export const digests: readonly DigestView[] = edition.digests
  .map((digest) => ({
    ...digest,
    papers: [...(byDigest.get(digest.slug) ?? [])].sort(inDigest(digest.slug)),
  }))
  .filter((digest) => digest.papers.length > 0)
  .sort((a, b) => compare(b.date, a.date) || compare(a.slug, b.slug));

const digestBySlug = new Map(digests.map((digest) => [digest.slug, digest]));
const freshDay = digests.length > 1 ? digests[0]?.date : undefined;

/** Topics that have papers. */
export const topics: readonly TopicView[] = edition.topics
  .map((topic) => {
    const own = byTopic.get(topic.slug) ?? [];
    return { ...topic, papers: own, fresh: own.filter(({ date }) => date === freshDay).length };
  })
  .filter((topic) => topic.papers.length > 0);

/** Areas whose topics have papers, and their topics, largest first. */
export const areas: readonly AreaView[] = edition.areas
  .map((area) => {
    const own = topics
      .filter((topic) => topic.area === area.slug)
      .sort((a, b) => b.papers.length - a.papers.length || compare(a.name, b.name));
    return { ...area, topics: own, papers: new Set(own.flatMap((topic) => topic.papers)).size };
  })
  .filter((area) => area.topics.length > 0)
  .sort((a, b) => b.papers - a.papers || compare(a.name, b.name));

/** Papers no topic fits. */
export const unsorted: readonly PaperView[] = papers.filter((paper) => paper.tags.length === 0);

/** What a topic is called; an unknown one goes by its slug. */
export function topicName(slug: string): string {
  return topicBySlug.get(slug)?.name ?? slug;
}

/** Papers under the topic that is theirs before all others; without one for unsorted papers. */
export interface PrimaryGroup {
  /** For anchors on a page. */
  readonly slug: string;
  readonly name: string;
  readonly papers: readonly PaperView[];
}

/** A list of papers by their primary topics, the largest group first. */
export function byPrimaryTopic(list: readonly PaperView[]): PrimaryGroup[] {
  return [...Map.groupBy(list, ({ topics: [primary] }) => primary)]
    .map(([primary, own]) => ({
      slug: primary?.slug ?? 'unsorted',
      name: primary?.name ?? 'Unsorted',
      papers: own,
    }))
    .sort((a, b) => b.papers.length - a.papers.length || compare(a.name, b.name));
}

/** A topic that often stands with another, and how many papers have both. */
export interface Companion {
  readonly topic: TopicView;
  readonly papers: number;
}

/** How many papers each two topics share, by the slugs of both. */
const shared = new Map<string, Map<string, number>>();
for (const { tags } of papers)
  for (const slug of tags) {
    const counts = shared.get(slug) ?? new Map<string, number>();
    shared.set(slug, counts);
    for (const other of tags) if (other !== slug) counts.set(other, (counts.get(other) ?? 0) + 1);
  }

/** The topics that a topic's papers have as well, more often than chance would have it, the closest first. */
export function companionsOf(topic: TopicView, most = 6): Companion[] {
  const counts = shared.get(topic.slug);
  return topics
    .map((other) => ({ topic: other, papers: counts?.get(other.slug) ?? 0 }))
    .filter((companion) => companion.papers > 1 && closeness(topic, companion) > 0)
    .sort((a, b) => closeness(topic, b) - closeness(topic, a) || compare(a.topic.slug, b.topic.slug))
    .slice(0, most);
}

/** How far their shared papers speak against chance (a term of the log-likelihood ratio). */
function closeness(topic: TopicView, { topic: other, papers: both }: Companion): number {
  return both * Math.log((both * papers.length) / (topic.papers.length * other.papers.length));
}

/** What a digest is called: its name without the day, as words. */
export function digestName(slug: string): string {
  const words = slug
    .replace(/-?\d{4}-\d{2}-\d{2}-?/, ' ')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : 'Digest';
}

function view(paper: Paper): PaperView {
  const plain = plainPaper(paper);
  return {
    ...paper,
    plainTitle: plain.title,
    plainAbstract: plain.abstract,
    contribution: contribution(plain.abstract),
    figures: figures(plain.abstract, 2).map(({ text }) => text),
    topics: paper.tags.flatMap((slug) => topicBySlug.get(slug) ?? []),
    guessed: (paper.guesses ?? []).flatMap((slug) => (inUse.has(slug) ? (topicBySlug.get(slug) ?? []) : [])),
    kindNames: (paper.kinds ?? []).map((slug) => kindBySlug.get(slug)?.name ?? slug),
  };
}

/** A paper as the related room compares papers. */
export function comparable({ plainTitle, plainAbstract, tags }: PaperView): Comparable {
  return { title: plainTitle, abstract: plainAbstract, topics: tags };
}

/** A title for sorting: letters and digits alone, so that quotes and accents do not scatter the alphabet. */
function sortKey({ plainTitle }: PaperView): string {
  const folded = plainTitle.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return folded.replace(/^[^\p{L}\p{N}]+/u, '');
}

/** The heading under which a title stands in an A–Z list. */
export function initial(paper: PaperView): string {
  const letter = sortKey(paper).charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
}

function place({ digests: [first] }: Paper): number {
  return first?.position ?? 0;
}

function inDigest(slug: string): (a: Paper, b: Paper) => number {
  const position = (paper: Paper): number =>
    paper.digests.find(({ digest }) => digest === slug)?.position ?? Number.MAX_SAFE_INTEGER;
  return (a, b) => position(a) - position(b) || compare(a.id, b.id);
}

function group(all: readonly PaperView[], keys: (paper: PaperView) => readonly string[]) {
  const groups = new Map<string, PaperView[]>();
  for (const paper of all)
    for (const key of new Set(keys(paper))) {
      const members = groups.get(key);
      if (members) members.push(paper);
      else groups.set(key, [paper]);
    }
  return groups;
}

/** The papers before and after one in the digest it first appeared in. */
export function neighboursInDigest(paper: PaperView): { previous?: PaperView; next?: PaperView } {
  const all = digestBySlug.get(paper.digests[0]?.digest ?? '')?.papers ?? [];
  const index = all.indexOf(paper);
  return { previous: all[index - 1], next: all[index + 1] };
}
