import type { Answer, Hit, Search } from './answer.ts';
import type { Answered } from './answering.ts';
import { answerFirst, answerWhole } from './answering.ts';
import type { FacetCounts } from './facets.ts';
import { createFacets, sumCounts } from './facets.ts';
import type { Finds } from './gather.ts';
import type { Manifest } from './manifest.ts';
import type { Pagefind, Shard } from './pagefind.ts';
import { createShard } from './pagefind.ts';
import type { Asked } from './question.ts';
import { readQuestion } from './question.ts';
import type { Reach } from './reach.ts';
import { createReach } from './reach.ts';
import { rememberEach, rememberOne } from './remember.ts';
import type { Vocabulary } from './vocabulary.ts';
import { createVocabulary } from './vocabulary.ts';

/** Answers. */
const REMEMBERED = 50;

/** Where the files of a search come from. Everything rejects where a file cannot be read, and may be called again. */
export interface Source {
  manifest(): Promise<Manifest>;
  /** The text of a file of the vocabulary. */
  words(path: string): Promise<string>;
  /** Pagefind over a shard; its searches reject where a file is missing or damaged. */
  shard(name: string): Promise<Pagefind>;
}

/** The search over one site. */
export function createSearch(source: Source): Search {
  const manifest = rememberOne(source.manifest);
  const shardNamed = rememberEach(async (name) => createShard(() => source.shard(name)));
  const shardOf = async (number: number): Promise<Shard> =>
    shardNamed((await manifest()).shards[number]!.name);
  const vocabulary = rememberOne(async (): Promise<Vocabulary> => {
    const { vocabulary: head } = await manifest();
    return createVocabulary(head, (path) => source.words(`${head.folder}/${path}`));
  });
  /** The results behind the latest answers. */
  const known = new Map<number, Finds>();
  let turns = 0;
  /** An answer whose papers are told from those of other answers. */
  const remember = ({ answer, finds }: Answered): Answer => {
    const turn = ++turns;
    known.set(turn, finds);
    if (known.size > REMEMBERED) known.delete(known.keys().next().value!);
    return { ...answer, papers: answer.papers.map((ref) => `${turn} ${ref}`) };
  };

  const counters = rememberEach(async (number) => {
    const all = await manifest();
    return createFacets(all, all.shards[Number(number)]!, await shardOf(Number(number)));
  });
  /** The day of each paper of a shard: Pagefind ranks them by day, and how many each day has is known. */
  const dayTable = rememberEach(async (number) => {
    const { days } = (await manifest()).shards[Number(number)]!;
    const ranked = await (await shardOf(Number(number))).search(null, { sort: { day: 'desc' } });
    const table = days.flatMap(([day, papers]) => Array<string>(papers).fill(day));
    return new Map(ranked.map(({ id }, rank) => [id, table[rank] ?? '']));
  });
  const byShard = (papers: readonly string[]): Map<string, string[]> => {
    const groups = new Map<string, string[]>();
    for (const ref of papers) {
      const [, number = '', id = ''] = ref.split(' ');
      const own = groups.get(number);
      if (own) own.push(id);
      else groups.set(number, [id]);
    }
    return groups;
  };

  /** Has what the words need loaded while the vocabulary tells whether there are such words. */
  const preload = ({ words }: Asked, reach: Reach): void => {
    const [newest] = reach.shards();
    if (newest === undefined || words.length === 0) return;
    shardOf(newest)
      .then((shard) => shard.preload(words.map(({ word }) => word).join(' ')))
      .catch(() => {
        // Told by the search itself.
      });
  };
  const daysOf = async (papers: readonly string[]): Promise<string[]> => {
    const tables = new Map<string, ReadonlyMap<string, string>>();
    for (const number of byShard(papers).keys()) tables.set(number, await dayTable(number));
    return papers.map((paper) => {
      const [, number = '', id = ''] = paper.split(' ');
      return tables.get(number)?.get(id) ?? '';
    });
  };

  return {
    manifest,
    async ask({ order = 'relevance', ...question }, onFirst) {
      const [all, words] = [await manifest(), await vocabulary()];
      const asked = await readQuestion(question, all, words);
      if (!asked) return undefined;
      const reach = createReach(asked, all, shardOf);
      preload(asked, reach);
      if (onFirst) {
        const first = await answerFirst(asked, all, words, reach).catch((error: unknown) => {
          // Where the newest papers cannot be read, the older ones are asked all the same.
          if (reach.shards().length === 0) throw error;
        });
        if (first) onFirst(remember(first));
      }
      const answer = remember(await answerWhole(asked, all, words, reach));
      if (order !== 'date') return answer;
      const days = await daysOf(answer.papers);
      const places = answer.papers.map((_, place) => place);
      places.sort((a, b) => (days[a]! < days[b]! ? 1 : days[a]! > days[b]! ? -1 : a - b));
      return { ...answer, papers: places.map((place) => answer.papers[place]!) };
    },
    read: (papers) => Promise.all(papers.map((paper) => readHit(paper, known))),
    async counts(papers): Promise<FacetCounts> {
      const all = [...byShard(papers)].map(async ([number, ids]) => (await counters(number))(new Set(ids)));
      return sumCounts(await Promise.all(all));
    },
    days: daysOf,
  };
}

async function readHit(paper: string, known: ReadonlyMap<number, Finds>): Promise<Hit> {
  const [turn, ...ref] = paper.split(' ');
  const found = known.get(Number(turn))?.get(ref.join(' '));
  if (!found) throw new Error('these results were replaced by others');
  const { url, plain_excerpt, meta, filters } = await found.result.data();
  const id = url.replace(/^\//, '');
  const title = meta['title'] ?? '';
  const excerpt = plainText(plain_excerpt);
  return {
    id,
    title,
    excerpt: excerpt === title || excerpt === id ? '' : excerpt,
    authors: filters['author'] ?? [],
    date: filters['day']?.[0] ?? '',
    topics: filters['topic'] ?? [],
    kinds: filters['kind'] ?? [],
    code: (filters['code'] ?? []).length > 0,
    missing: found.missing,
  };
}

/** Pagefind gives excerpts as markup; here they are text. */
function plainText(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>');
}
