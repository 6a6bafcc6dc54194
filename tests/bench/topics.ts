// How well papers are sorted, how many, and how fast. Prints figures; asserts nothing.
// --tuning leaves the unseen labels out and lists every disagreement with the others.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sort } from '../../scripts/lib/split/assign-topics.ts';
import { titleKey, UNDATED } from '../../src/core/paper.ts';
import { createNearest } from '../../src/core/related/nearest.ts';
import { vectorsOf } from '../../src/core/related/vectors.ts';
import type { Assignment } from '../../src/core/topics/classify.ts';
import type { PaperText } from '../../src/core/topics/evidence.ts';
import { VOTERS, vote } from '../../src/core/topics/neighbours.ts';
import { parseTaxonomy } from '../../src/core/topics/parse-taxonomy.ts';
import { corporaFolder, readCorpus } from './corpus.ts';
import { machine, watch } from './machine.ts';
import { agreement } from './topics/agreement.ts';
import { digestPapers } from './topics/digest-papers.ts';
import { draw, drawFurther, SEED } from './topics/draw.ts';
import { type Label, readFirstTopics, readLabels } from './topics/labels.ts';

/** Of the further papers so many were tuned on; the others were kept for an honest guess at papers to come. */
const TUNED = 100;

interface Sorted extends PaperText {
  readonly assigned: Assignment;
}

const folder = corporaFolder('topics.ts');
const tuning = process.argv.includes('--tuning');
const content = join(import.meta.dirname, '..', '..', 'content');
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const { taxonomy, problems } = parseTaxonomy(
  readdirSync(join(content, 'topics')).map((file) => ({
    file: join('topics', file),
    text: readFileSync(join(content, 'topics', file), 'utf8'),
  })),
);
console.log(`machine: ${machine()}`);
console.log(
  `taxonomy: ${taxonomy.areas.length} areas, ${taxonomy.topics.length} topics, ${problems.length} problems`,
);

const daily = readCorpus(join(folder, 'hf-daily-2024-2025.ndjson.gz'));
const sortedDaily = sortAll(daily);
const drawn = draw(sortedDaily, 150, SEED);
const further = drawFurther(sortedDaily, drawn);
judge(
  'sample digest',
  readLabels('digest'),
  sortAll(await digestPapers('2025-07-30-knowledge-transfer.txt')),
);
judge(`seen half (seed ${SEED})`, readLabels('seen'), drawn.slice(0, 75));
judge('further papers, tuned on', readLabels('more').slice(0, TUNED), further.slice(0, TUNED));
if (!tuning) {
  judge('further papers, held out', readLabels('more').slice(TUNED), further.slice(TUNED));
  judge(`unseen half (seed ${SEED})`, readLabels('unseen'), drawn.slice(75));
  const known = new Set(readLabels('more').map(({ title }) => titleKey(title)));
  const later = readLabels('later').filter(({ title }) => !known.has(titleKey(title)));
  judge('later papers, labelled by another', later, sortedDaily);
  judgeFirst(sortedDaily);
}
judgeVote(tuning ? readLabels('seen') : [...readLabels('seen'), ...readLabels('unseen')]);
cover('hf-daily-2024-2025', daily);
cover('arxiv-2025', readCorpus(join(folder, 'arxiv-2025.ndjson.gz')));

function sortAll<T extends PaperText & { readonly day?: string }>(papers: readonly T[]): (T & Sorted)[] {
  const assigned = sort(
    papers.map((plain, index) => ({ id: String(index), date: plain.day ?? UNDATED, plain })),
    taxonomy,
  );
  return papers.map((paper, index) => ({ ...paper, assigned: assigned[index]! }));
}

/** How far labels and rules agree on the papers that have both. */
function judge(name: string, labels: readonly Label[], papers: readonly Sorted[]): void {
  const byTitle = assignedByTitle(papers);
  const pairs = labels.map((label) => {
    const assigned = byTitle.get(titleKey(label.title));
    if (!assigned) throw new Error(`${name}: no paper has the labelled title "${label.title}"`);
    return { label, assigned };
  });
  const { precision, recall, f1, harshF1, primary, right } = agreement(
    pairs.map(({ label, assigned }) => ({ label, slugs: slugsOf(assigned) })),
  );
  console.log(
    `${name}, ${labels.length} papers: micro-F1 ${f1.toFixed(3)} (precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}; ` +
      `${harshF1.toFixed(3)} if what may be said counts as wrong), primary acceptable ${percent(primary)}, a right topic ${percent(right)}`,
  );
  if (tuning) for (const { label, assigned } of pairs) showDisagreement(label, assigned);
}

function assignedByTitle(papers: readonly Sorted[]): Map<string, Assignment> {
  return new Map(papers.map(({ title, assigned }) => [titleKey(title), assigned]));
}

function slugsOf({ topics }: Assignment): string[] {
  return topics.map(({ slug }) => slug);
}

function showDisagreement({ title, topics, also = [], primary }: Label, assigned: Assignment): void {
  const slugs = slugsOf(assigned);
  const missed = topics.filter((slug) => !slugs.includes(slug));
  const wrong = assigned.topics.filter(({ slug }) => !topics.includes(slug) && !also.includes(slug));
  const first = slugs[0] ?? 'unsorted';
  if (missed.length + wrong.length === 0 && primary.includes(first)) return;
  console.log(`  ${title}`);
  if (!primary.includes(first)) console.log(`    primary ${first}, not ${primary.join(' or ')}`);
  if (missed.length > 0) console.log(`    missed ${missed.join(', ')}`);
  for (const { slug, score, phrases } of wrong)
    console.log(`    wrong ${slug} ${score.toFixed(1)}: ${phrases.join(', ')}`);
}

/** How often the first topic is one that a judge who saw it, and nothing of the rules, took or named instead. */
function judgeFirst(papers: readonly Sorted[]): void {
  const byTitle = assignedByTitle(papers);
  const judged = readFirstTopics();
  const accepted = judged.filter(({ title, first }) => {
    const assigned = byTitle.get(titleKey(title));
    return assigned && slugsOf(assigned)[0] === first;
  });
  console.log(
    `first topic judged blind, ${judged.length} papers: acceptable ${percent(accepted.length / judged.length)}`,
  );
}

/** What neighbours would say of labelled papers if the rules said nothing. */
function judgeVote(labels: readonly Label[]): void {
  const nearest = createNearest(
    vectorsOf(daily),
    daily.map(({ id }) => id),
  );
  const places = new Map(daily.map(({ title }, index) => [titleKey(title), index]));
  const votes = labels.flatMap((label) => {
    const near = nearest(
      places.get(titleKey(label.title))!,
      VOTERS,
      (index) => slugsOf(sortedDaily[index]!.assigned).length > 0,
    );
    const neighbours = near.map(({ index, similarity }) => ({
      similarity,
      topics: slugsOf(sortedDaily[index]!.assigned),
    }));
    return vote({ topics: [], kinds: [], guesses: [] }, neighbours).topics.map(({ slug }) => ({
      label,
      slug,
    }));
  });
  const right = votes.filter(
    ({ label: { topics, also }, slug }) => topics.includes(slug) || also?.includes(slug),
  );
  const papers = new Set(votes.map(({ label }) => label)).size;
  console.log(
    `neighbours alone, ${labels.length} labelled papers: a vote for ${papers}, ${votes.length} topics, ${percent(right.length / votes.length)} of them right`,
  );
}

/** How many papers of a corpus are sorted, under how many topics, and how fast. */
function cover(name: string, papers: readonly PaperText[]): void {
  const elapsed = watch();
  const assigned = sortAll(papers).map((paper) => paper.assigned.topics);
  const time = elapsed();
  const sizes = new Map<string, number>();
  for (const topics of assigned) for (const { slug } of topics) sizes.set(slug, (sizes.get(slug) ?? 0) + 1);
  const sorted = assigned.filter((topics) => topics.length > 0);
  const voted = sorted.filter(([first]) => first?.where === 'neighbours');
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const [largest = '', most = 0] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? [];
  console.log(
    `${name}, ${papers.length} papers: sorted ${percent(sorted.length / papers.length)} (${voted.length} by neighbours), ` +
      `${(total / sorted.length).toFixed(2)} topics a paper, largest ${largest} ${percent(most / papers.length)}, ${time}`,
  );
}
