import { compare } from '../core/compare.ts';
import type { Paper } from '../core/paper.ts';
import { UNDATED } from '../core/paper.ts';
import type { RelatedPaper } from '../core/related/related.ts';
import { relate } from '../core/related/related.ts';
import { type LocatedTerms, withTopics } from '../core/related/term-counts.ts';
import { applyPins, createClassifier } from '../core/topics/classify.ts';
import type { Kind, Taxonomy, Topic } from '../core/topics/taxonomy.ts';
import type { Content, SiteFrame } from './content-types.ts';
import { type PaperText, readPaperText } from './paper-text.ts';

/** A paper with everything its pages and lists show, computed once. */
export interface PaperView extends Paper, PaperText {
  /** Best first; the first is primary. */
  readonly topics: readonly Topic[];
  /** For an unsorted paper: topics that came near and have papers of their own. */
  readonly guessed: readonly Topic[];
  readonly kindNames: readonly string[];
  /** Of its topics too, under which papers are nearer. */
  readonly terms: LocatedTerms;
}

/** A topic and its papers, newest first. */
export interface TopicView extends Topic {
  readonly papers: readonly PaperView[];
  /** How many of them the newest digest brought; 0 where there is no other digest to be newer than. */
  readonly fresh: number;
}

/** An area, its topics that have papers, and how many papers stand in any of them. */
export interface AreaView {
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly topics: readonly TopicView[];
  readonly papers: number;
}

/** A digest and its papers in the order it lists them. */
export interface DigestView {
  /** Its name in addresses. */
  readonly slug: string;
  /** Its slug without the day, as words. */
  readonly name: string;
  readonly date: string;
  readonly papers: readonly PaperView[];
}

/** All content, joined: what the models of all pages are made from. */
export interface Library {
  readonly site: SiteFrame;
  readonly taxonomy: Taxonomy;
  readonly guide: Content['guide'];
  /** Newest first; undated ones last. */
  readonly papers: readonly PaperView[];
  readonly paperById: ReadonlyMap<string, PaperView>;
  /** Those that have papers, newest first. */
  readonly digests: readonly DigestView[];
  readonly digestBySlug: ReadonlyMap<string, DigestView>;
  /** Those that have papers, in the order of the taxonomy. */
  readonly topics: readonly TopicView[];
  readonly topicBySlug: ReadonlyMap<string, TopicView>;
  /** Those whose topics have papers, the largest first; their topics too. */
  readonly areas: readonly AreaView[];
  /** Papers that no topic fits. */
  readonly unsorted: readonly PaperView[];
  /** For every paper the nearest others, nearest first. */
  readonly related: ReadonlyMap<string, readonly RelatedPaper[]>;
}

/**
 * Joins papers, topics and digests. Pure: the same content gives the same library.
 * @param read remembers what a paper's text says, if it likes
 */
export function makeLibrary(
  { site, taxonomy, digests: named, papers: all, guide }: Content,
  read: (paper: Content['papers'][number]) => PaperText = readPaperText,
): Library {
  const papers = [...all]
    .sort((a, b) => compare(b.date, a.date) || place(a) - place(b) || compare(a.id, b.id))
    .map(createReader(taxonomy, read))
    .map(createView(taxonomy));
  const digests = joinDigests(named, papers);
  const topics = joinTopics(taxonomy.topics, papers, digests);
  return {
    site,
    taxonomy,
    guide,
    papers,
    paperById: new Map(papers.map((paper) => [paper.id, paper])),
    digests,
    digestBySlug: new Map(digests.map((digest) => [digest.slug, digest])),
    topics,
    topicBySlug: new Map(topics.map((topic) => [topic.slug, topic])),
    areas: joinAreas(taxonomy, topics),
    unsorted: papers.filter((paper) => paper.topics.length === 0),
    related: relate(
      papers.map(({ id, date, plainTitle, plainAbstract, terms }) => ({
        id,
        date,
        title: plainTitle,
        abstract: plainAbstract,
        counts: terms,
      })),
    ),
  };
}

/** A paper with its topics, and what its text says. */
interface ReadPaper {
  readonly paper: Paper;
  readonly said: PaperText;
}

/** Papers whose file has no tags, as an owner writes them by hand, are sorted by the taxonomy's rules; unknown tags go. */
function createReader(
  taxonomy: Taxonomy,
  read: (paper: Content['papers'][number]) => PaperText,
): (paper: Content['papers'][number]) => ReadPaper {
  const classify = createClassifier(taxonomy);
  const known = new Set(taxonomy.topics.map(({ slug }) => slug));
  return (paper) => {
    const said = read(paper);
    if (paper.tags) {
      const tags = paper.tags.filter((slug) => known.has(slug));
      return { paper: { ...paper, tags }, said };
    }
    const text = { title: said.plainTitle, abstract: said.plainAbstract };
    const { topics, kinds, guesses } = applyPins(classify(text), paper);
    const tags = topics.map(({ slug }) => slug);
    return { paper: { ...paper, tags, kinds: paper.kinds ?? [...kinds], guesses: [...guesses] }, said };
  };
}

function createView({ topics, kinds }: Taxonomy) {
  const topicBySlug = new Map(topics.map((topic) => [topic.slug, topic]));
  const kindBySlug = new Map(kinds.map((kind: Kind) => [kind.slug, kind]));
  let inUse: Set<string> | undefined;
  return ({ paper, said }: ReadPaper, _: number, all: readonly ReadPaper[]): PaperView => {
    inUse ??= new Set(all.flatMap((one) => one.paper.tags));
    const known = (slugs: readonly string[]): Topic[] => slugs.flatMap((slug) => topicBySlug.get(slug) ?? []);
    return {
      ...paper,
      ...said,
      topics: known(paper.tags),
      guessed: known(paper.guesses ?? []).filter(({ slug }) => inUse?.has(slug)),
      kindNames: (paper.kinds ?? []).map((slug) => kindBySlug.get(slug)?.name ?? slug),
      terms: withTopics(said.terms, paper.tags),
    };
  };
}

function joinDigests(named: Content['digests'], papers: readonly PaperView[]): DigestView[] {
  const byDigest = group(papers, (paper) => paper.digests.map(({ digest }) => digest));
  return named
    .map(({ slug, date }) => {
      const own = [...(byDigest.get(slug) ?? [])].sort(inDigest(slug));
      return { slug, name: digestName(slug), date: date ?? firstDay(own, slug), papers: own };
    })
    .filter((digest) => digest.papers.length > 0)
    .sort((a, b) => compare(b.date, a.date) || compare(a.slug, b.slug));
}

/** The first day a digest without a day in its name lists its papers at. */
function firstDay(papers: readonly Paper[], slug: string): string {
  const days = papers.flatMap(({ digests }) =>
    digests.flatMap((one) => (one.digest === slug ? one.date : [])),
  );
  return days.sort(compare)[0] ?? UNDATED;
}

function joinTopics(
  topics: readonly Topic[],
  papers: readonly PaperView[],
  digests: readonly DigestView[],
): TopicView[] {
  const byTopic = group(papers, (paper) => paper.topics.map(({ slug }) => slug));
  const freshDay = digests.length > 1 ? digests[0]?.date : undefined;
  return topics
    .map((topic) => {
      const own = byTopic.get(topic.slug) ?? [];
      return { ...topic, papers: own, fresh: own.filter(({ date }) => date === freshDay).length };
    })
    .filter((topic) => topic.papers.length > 0);
}

function joinAreas({ areas }: Taxonomy, topics: readonly TopicView[]): AreaView[] {
  return areas
    .map((area) => {
      const own = topics
        .filter((topic) => topic.area === area.slug)
        .sort((a, b) => b.papers.length - a.papers.length || compare(a.name, b.name));
      return { ...area, topics: own, papers: new Set(own.flatMap((topic) => topic.papers)).size };
    })
    .filter((area) => area.topics.length > 0)
    .sort((a, b) => b.papers - a.papers || compare(a.name, b.name));
}

/** What a digest is called: its name without the day, as words. */
function digestName(slug: string): string {
  const words = slug
    .replace(/-?\d{4}-\d{2}-\d{2}-?/, ' ')
    .replace(/[-_]+/g, ' ')
    .trim();
  return words ? words.charAt(0).toUpperCase() + words.slice(1) : 'Digest';
}

function place({ digests: [first] }: Pick<Paper, 'digests'>): number {
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
