import type { Borderline } from '../../../src/core/topics/borderline.ts';
import type { Taxonomy } from '../../../src/core/topics/taxonomy.ts';
import { clip, count, percent, section, wrap } from './lines.ts';
import type { Review } from './review.ts';

/** Longer lists are for a machine to read. */
const MOST_OVERLAPS = 12;
const MOST_BORDERLINE = 8;
const MOST_CANDIDATES = 15;
/** Columns of the longest bar. */
const BAR = 24;

type Name = (slug: string) => string;

/** A review of a taxonomy for a person at a terminal. */
export function describeTopics(review: Review, width: number): string {
  const { taxonomy, coverage } = review;
  const names = new Map(taxonomy.topics.map(({ slug, name }) => [slug, name]));
  const name: Name = (slug) => names.get(slug) ?? slug;
  return [
    `${count(coverage.papers, 'paper')}, ${count(taxonomy.topics.length, 'topic')} in ${count(taxonomy.areas.length, 'area')}\n`,
    section('Coverage', coverageLines(review)),
    ...sizeSections(review, width),
    section("Often together, by the smaller topic's papers", overlapLines(review, name, width)),
    section('Borderline, just inside', borderlineLines(review.borderline, true, name, width)),
    section('Borderline, just outside', borderlineLines(review.borderline, false, name, width)),
    section('Frequent in papers that no phrase sorts: topics to come?', candidateLines(review)),
  ].join('');
}

function coverageLines({ coverage }: Review): string[] {
  const { papers, unsorted, byNeighbours, topicsPerPaper } = coverage;
  const row = (what: string, number: number): string =>
    `${what.padEnd(22)}${String(number).padStart(6)}  ${percent(number, papers)}`;
  return [
    row('sorted by phrases', papers - unsorted - byNeighbours),
    row('sorted by neighbours', byNeighbours),
    row('unsorted', unsorted),
    `${'topics a sorted paper'.padEnd(22)}${topicsPerPaper.toFixed(1).padStart(6)}`,
  ];
}

/** A section an area, its topics by size; those that hold nothing share a line. */
function sizeSections({ taxonomy, coverage: { papers, sizes } }: Review, width: number): string[] {
  const largest = Math.max(1, ...sizes.values());
  const column = Math.max(0, ...taxonomy.topics.map(({ name }) => name.length));
  return taxonomy.areas.map((area) => {
    const topics = topicsOf(taxonomy, area.slug).sort((a, b) => sizes.get(b.slug)! - sizes.get(a.slug)!);
    const empty = topics.filter(({ slug }) => sizes.get(slug) === 0).map(({ name }) => name);
    const lines = topics
      .filter(({ slug }) => sizes.get(slug)! > 0)
      .map(({ slug, name }) => {
        const size = sizes.get(slug)!;
        const bar = '█'.repeat(Math.max(1, Math.round((BAR * size) / largest)));
        return `${name.padEnd(column)}${String(size).padStart(6)}  ${percent(size, papers)}  ${bar}`;
      });
    return section(area.name, [
      ...lines,
      ...(empty.length > 0 ? wrap(`none: ${empty.join(', ')}`, width - 2) : []),
    ]);
  });
}

function topicsOf({ topics }: Taxonomy, area: string): Taxonomy['topics'][number][] {
  return topics.filter((topic) => topic.area === area);
}

function overlapLines({ overlaps }: Review, name: Name, width: number): string[] {
  return overlaps.slice(0, MOST_OVERLAPS).map(({ slugs: [smaller, larger], both, of }) => {
    const share = `${percent(both, of)}  ${`${both} of ${of}`.padEnd(14)}  `;
    return share + clip(`${name(smaller)} + ${name(larger)}`, width - 2 - share.length);
  });
}

function borderlineLines(all: readonly Borderline[], isIn: boolean, name: Name, width: number): string[] {
  const cases = all.filter((one) => one.isIn === isIn);
  // The nearest paper of each topic: a library has many borderline papers, and those of one topic are much alike.
  const nearest = new Map([...cases].reverse().map((one) => [one.slug, one]));
  const shown = cases.filter((one) => nearest.get(one.slug) === one).slice(0, MOST_BORDERLINE);
  const lines = shown.flatMap(({ slug, title, margin, phrases }) => {
    const sign = isIn ? '+' : '−';
    return [
      clip(`${sign}${Math.abs(margin).toFixed(2)}  ${name(slug)}: ${phrases.join(', ')}`, width - 2),
      `       ${clip(title, width - 9)}`,
    ];
  });
  const more = cases.length - shown.length;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}

function candidateLines({ candidates }: Review): string[] {
  return candidates.slice(0, MOST_CANDIDATES).map(({ phrase, silent, all }) => {
    return `${String(silent).padStart(5)} of ${String(all).padEnd(5)}  ${clip(phrase, 60)}`;
  });
}
