import type { Answer, Hit, Note, Question, Search } from './answer.ts';
import type { FacetCounts } from './facets.ts';
import { createFacets, filtersOf, sumCounts, understand } from './facets.ts';
import type { Finds } from './gather.ts';
import { besideIn, favourBeside, gather, refOf, wayKey } from './gather.ts';
import type { Manifest } from './manifest.ts';
import { sizeOf } from './manifest.ts';
import { idWord } from './marks.ts';
import type { Pagefind, Result, Shard } from './pagefind.ts';
import { createShard } from './pagefind.ts';
import type { Condition, Query } from './query.ts';
import { parseQuery } from './query.ts';
import type { Reading } from './readings.ts';
import { joinedReadings, partialReadings, readings } from './readings.ts';
import { rememberEach, rememberOne } from './remember.ts';
import { literalQuery, looseQuery } from './rewrite.ts';
import { isPasted, MOST_WORDS, mostTelling, tellingWords, wordsToFind } from './stop-words.ts';
import { favourTitles } from './titles.ts';
import type { Vocabulary } from './vocabulary.ts';
import { createVocabulary } from './vocabulary.ts';
import type { Slot } from './ways.ts';
import { acronymNotes, likeWays, nameWays, RARE, waysOf } from './ways.ts';

/** Fewer papers than this, and the search is widened. */
const ENOUGH = 8;
/** What a paper is worth that was found by a wider search. */
const WIDER = 0.6;
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
      const asking = await createAsking(question, await manifest(), await vocabulary(), shardOf);
      if (!asking) return undefined;
      const answered = await asking.answer(onFirst && ((first) => onFirst(remember(first))));
      const answer = remember(answered);
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

interface Answered {
  readonly answer: Answer;
  readonly finds: Finds;
}

/** One question on its way to an answer; undefined where nothing is asked for. */
async function createAsking(
  { text, chosen = [] }: Question,
  manifest: Manifest,
  vocabulary: Vocabulary,
  shardOf: (number: number) => Promise<Shard>,
): Promise<{ answer(onFirst?: (first: Answered) => void): Promise<Answered> } | undefined> {
  const pasted = isPasted(text);
  const query = pasted ? queryOfWords(tellingWords(text)) : parseQuery(text);
  const parts = [query.words, query.phrases, query.ids, query.conditions, query.misunderstood, chosen];
  if (parts.every(({ length }) => length === 0)) return undefined;
  const misunderstood = [...query.misunderstood];
  const conditions = understand([...query.conditions, ...chosen], manifest, misunderstood);
  const wanted = query.words.filter(({ not }) => !not);
  const inPhrases = query.phrases.filter(({ not }) => !not);
  const fixed = inPhrases.flatMap((phrase) => phrase.words);
  const full = pasted ? wanted : wordsToFind(wanted, text, fixed.length === 0);
  const words = await rarest(mostTelling(full), vocabulary);

  /** The shards that could not be read. */
  const lost = new Set<number>();
  /** The shards whose papers may meet the conditions: no other is loaded. */
  const numbers = [...manifest.shards.keys()].filter((number) =>
    filtersOf(conditions, manifest, manifest.shards[number]!),
  );
  /** Does something with each of some shards; one that cannot be read is left out while there are others. */
  const across = async <T>(
    some: readonly number[],
    act: (shard: Shard, number: number) => Promise<T>,
  ): Promise<T[]> => {
    const settled = await Promise.allSettled(some.map(async (number) => act(await shardOf(number), number)));
    const done: T[] = [];
    let failure: unknown;
    settled.forEach((outcome, index) => {
      if (outcome.status === 'fulfilled') done.push(outcome.value);
      else {
        lost.add(some[index]!);
        failure = outcome.reason;
      }
    });
    if (done.length === 0 && failure !== undefined) throw failure;
    return done;
  };
  const readable = (): number[] => numbers.filter((number) => !lost.has(number));
  const countExactly = async (word: string): Promise<number> => {
    const found = await across(readable(), async (shard) => (await shard.search(`"${word}"`)).length);
    return found.reduce((sum, number) => sum + number, 0);
  };

  /** What may not be found, and what must be besides the words. */
  const sieve = async (shard: Shard, number: number, finds: Finds): Promise<Finds> => {
    const [required, forbidden] = await Promise.all([
      Promise.all(inPhrases.map(({ words: own }) => besideIn(shard, own))),
      Promise.all([
        ...query.words.filter(({ not }) => not).map(({ word }) => shard.search(`"${word}"`)),
        ...query.phrases
          .filter(({ not }) => not)
          .map(async ({ words: own }) => [...(await besideIn(shard, own)).values()]),
      ]),
    ]);
    const out = new Set(forbidden.flat().map(({ id }) => refOf(number, id)));
    return new Map(
      [...finds].filter(
        ([ref, { result }]) => !out.has(ref) && required.every((papers) => papers.has(result.id)),
      ),
    );
  };

  /** What readings find in some shards under the conditions. */
  const find = async (
    some: readonly number[],
    all: readonly Reading[],
    under = conditions,
  ): Promise<{ finds: Finds; ways: Set<string> }> => {
    const asked = all.flatMap((reading) =>
      query.ids.length === 0
        ? [reading]
        : query.ids.map((id) => ({ ...reading, terms: `${reading.terms} ${idWord(id)}`.trim() })),
    );
    const found = await across(some, async (shard, number) => {
      const filters = filtersOf(under, manifest, manifest.shards[number]!);
      if (!filters) return { finds: new Map() as Finds, ways: new Set<string>() };
      const nothing = asked.every(({ terms }) => terms === '');
      if (nothing)
        return {
          finds: everything(number, await shard.search(null, { filters, sort: { day: 'desc' } })),
          ways: new Set<string>(),
        };
      const { finds, ways } = await gather(number, shard, asked, filters);
      return { finds, ways };
    });
    const finds: Finds = new Map();
    const ways = new Set<string>();
    for (const each of found) {
      for (const [ref, one] of each.finds) finds.set(ref, one);
      for (const way of each.ways) ways.add(way);
    }
    return { finds, ways };
  };
  const sifted = async (some: readonly number[], finds: Finds): Promise<Finds> => {
    if (
      finds.size === 0 ||
      (inPhrases.length === 0 && ![...query.words, ...query.phrases].some(({ not }) => not))
    )
      return finds;
    const parts = await across(some, (shard, number) =>
      sieve(shard, number, new Map([...finds].filter(([, { shard: own }]) => own === number))),
    );
    return new Map(parts.flatMap((part) => [...part]));
  };

  const marked = (slots: readonly Slot[]): string[] => [
    ...new Set([...fixed, ...slots.flatMap(({ ways }) => ways.flatMap(({ terms }) => terms.split(' ')))]),
  ];

  return {
    async answer(onFirst) {
      // What the words need is loaded while the vocabulary tells whether there are such words.
      if (words.length > 0)
        for (const number of numbers.slice(0, 1))
          shardOf(number)
            .then((shard) => shard.preload(words.map(({ word }) => word).join(' ')))
            .catch(() => {});
      const notes: Note[] = [];
      if (pasted) notes.push({ about: 'pasted', words: words.map(({ written }) => written) });
      else if (words.length < full.length)
        notes.push({ about: 'words', words: words.map(({ written }) => written) });
      notes.push(...(pasted ? [] : acronymNotes(words, manifest)));

      // Shown at once: what the newest papers have, where every word is one that many papers have.
      const [newest, ...older] = numbers;
      if (onFirst && newest !== undefined && older.length > 0 && !pasted) {
        const counts = await Promise.all(words.map(({ word }) => vocabulary.papersWith(word)));
        if (counts.every((papers) => papers > RARE)) {
          const slots = await Promise.all(
            words.map((part) => waysOf(part, manifest, vocabulary, async () => 0)),
          );
          const { finds } = await find([newest], readings(slots, fixed));
          const first = await sifted([newest], finds);
          if (first.size > 0) {
            const days = older.flatMap((number) => manifest.shards[number]!.days.map(([day]) => day));
            await favourTitles(first, marked(slots));
            onFirst({
              finds: first,
              answer: {
                papers: ranked(first),
                notes,
                found: marked(slots),
                pending: [days.at(-1) ?? '', days[0] ?? ''],
              },
            });
          }
        }
      }

      const slots = await Promise.all(words.map((part) => waysOf(part, manifest, vocabulary, countExactly)));
      const lostWords = slots.filter(({ ways }) => ways.length === 0).map(({ part }) => part.written);
      let asked = slots.filter(({ ways }) => ways.length > 0);
      const isAsked = asked.length > 0 || fixed.length > 0 || query.ids.length > 0 || words.length === 0;
      const used = new Set<string>();
      const finds: Finds = new Map();
      const add = async (all: readonly Reading[], factor = 1): Promise<void> => {
        if (all.length === 0) return;
        const wider = await find(readable(), all);
        const own = await sifted(readable(), wider.finds);
        if (own.size > 0) for (const way of wider.ways) used.add(way);
        for (const [ref, one] of own)
          if (!finds.has(ref))
            finds.set(ref, { ...one, score: one.score * factor, missing: [...one.missing, ...lostWords] });
      };

      if (isAsked && pasted) await add(asked.map((slot) => readings([slot])[0]!));
      else if (isAsked) {
        await add(readings(asked, fixed));
        await across(readable(), (shard, number) => {
          const own = new Map([...finds].filter(([, one]) => one.shard === number));
          return favourBeside(
            number,
            shard,
            own,
            asked.map(({ part }) => part.word),
          ).then(() => {
            for (const [ref, one] of own) finds.set(ref, one);
          });
        });
        const plain = asked.filter(({ ways }) => ways[0]?.kind === 'own');
        if (finds.size < ENOUGH && plain.length > 0) {
          const joined = await joinedWords(asked, vocabulary);
          await add(
            joinedReadings(asked, fixed, (word) => joined.has(word)),
            WIDER,
          );
          await add(
            (await Promise.all(plain.map((slot) => asName(slot, asked, fixed, vocabulary)))).flat(),
            WIDER,
          );
        }
        if (finds.size === 0 && asked.length > 0) {
          const rare = asked.filter(({ papers, part }) => papers <= RARE && !part.open);
          const respelt = await Promise.all(
            rare.map(async (slot) => {
              const like = await likeWays(slot.part, vocabulary);
              return { ...slot, ways: [...slot.ways, ...like] };
            }),
          );
          asked = asked.map((slot) => respelt.find(({ part }) => part === slot.part) ?? slot);
          if (rare.length > 0) await add(readings(asked, fixed), WIDER);
          if (asked.length > 1 && inPhrases.length === 0) {
            const before = finds.size;
            await add(partialReadings(asked, fixed, (slot) => rarity(slot, sizeOf(manifest))));
            if (before === 0 && finds.size > 0) notes.push({ about: 'some', of: asked.length });
          }
        }
      }

      if (!pasted && asked.length > 0) await favourTitles(finds, marked(asked));
      for (const { part, papers, ways } of asked) {
        const others = ways.filter((way) => way.kind === 'like' && used.has(wayKey(part.written, way)));
        if (others.length > 0)
          notes.push({
            about: 'instead',
            written: part.written,
            words: others.slice(0, 2).map(({ terms }) => terms),
            papers,
          });
      }
      if (lostWords.length > 0) notes.push({ about: 'unknown', words: lostWords, rest: finds.size > 0 });
      if (finds.size === 0) notes.push(...(await reasons()));
      notes.push(...misunderstood.map((what) => ({ about: 'misunderstood', what }) as const));
      const rewritten = !pasted && notes.some(({ about }) => about === 'instead' || about === 'acronym');
      const covers = manifest.shards.filter((_, number) => !lost.has(number));
      return {
        finds,
        answer: {
          papers: ranked(finds),
          notes,
          found: marked(asked),
          ...(rewritten ? { literal: literalQuery(text) } : {}),
          ...(finds.size === 0 && query.phrases.length > 0 ? { loose: looseQuery(text) } : {}),
          ...(lost.size > 0 ? { covers: sizeOf({ shards: covers }) } : {}),
          ...(readable().length < manifest.shards.length ? { partly: true } : {}),
        },
      };

      /** Why nothing was found. */
      async function reasons(): Promise<Note[]> {
        const why: Note[] = [];
        for (const { words: own } of inPhrases) {
          const having = await across(readable(), async (shard) => (await besideIn(shard, own)).size);
          if (having.every((number) => number === 0)) why.push({ about: 'phrase', words: own });
        }
        const counts = await Promise.all(query.ids.map((id) => countExactly(idWord(id))));
        if (counts.length > 0 && counts.every((number) => number === 0))
          why.push({ about: 'id', ids: query.ids });
        if (why.length > 0 || lostWords.length > 0 || conditions.length === 0) return why;
        const all = [...manifest.shards.keys()].filter((number) => !lost.has(number));
        const { finds: without } = await find(all, readings(asked, fixed), []);
        return [
          {
            about: 'narrow',
            without:
              asked.length + fixed.length + query.ids.length > 0 ? (await sifted(all, without)).size : 0,
          },
        ];
      }
    },
  };
}

/** The rarest words of a long query, in their order. */
async function rarest(words: Query['words'], vocabulary: Vocabulary): Promise<Query['words']> {
  if (words.length <= MOST_WORDS) return words;
  const papers = new Map(
    await Promise.all(words.map(async (word) => [word, await vocabulary.papersWith(word.word)] as const)),
  );
  // A word that the vocabulary does not have may be misspelt: one that it has is surer.
  const order = (word: (typeof words)[number]): number => papers.get(word) || Number.POSITIVE_INFINITY;
  const best = [...words].sort((a, b) => order(a) - order(b)).slice(0, MOST_WORDS);
  return words.filter((word) => best.includes(word));
}

async function joinedWords(slots: readonly Slot[], vocabulary: Vocabulary): Promise<Set<string>> {
  const joined = slots.slice(1).map(({ part }, index) => slots[index]!.part.word + part.word);
  const papers = await Promise.all(joined.map((word) => vocabulary.papersWith(word)));
  return new Set(joined.filter((_, index) => papers[index]! > 0));
}

/** The query with one of its words as a name. */
async function asName(
  slot: Slot,
  slots: readonly Slot[],
  fixed: readonly string[],
  vocabulary: Vocabulary,
): Promise<Reading[]> {
  const ways = await nameWays(slot.part.word, false, vocabulary);
  return ways.length > 0
    ? readings(
        slots.map((other) => (other === slot ? { ...slot, ways } : other)),
        fixed,
      )
    : [];
}

/** How much a word tells, by how few papers have it. */
function rarity({ papers }: Slot, all: number): number {
  return Math.log(1 + all / (1 + Math.min(papers, all)));
}

function ranked(finds: Finds): string[] {
  return [...finds].sort(([, a], [, b]) => b.score - a.score || a.shard - b.shard).map(([ref]) => ref);
}

/** All papers of a shard, newest first. */
function everything(shard: number, results: readonly Result[]): Finds {
  return new Map(
    results.map((result) => [refOf(shard, result.id), { shard, result, score: 0, missing: [] }]),
  );
}

function queryOfWords(words: readonly string[]): Query {
  return {
    words: words.map((word) => ({ word, written: word, not: false, open: false })),
    phrases: [],
    conditions: [] as Condition[],
    ids: [],
    misunderstood: [],
  };
}
