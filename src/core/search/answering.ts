import type { Answer, Note } from './answer.ts';
import type { Finds } from './gather.ts';
import { besideIn, favourBeside, isWorthFavouring, wayKey } from './gather.ts';
import type { Manifest } from './manifest.ts';
import { sizeOf } from './manifest.ts';
import { fieldOfWord, idWord } from './marks.ts';
import type { Asked } from './question.ts';
import type { Reach } from './reach.ts';
import type { Reading } from './readings.ts';
import { joinedReadings, partialReadings, readings } from './readings.ts';
import { rememberOne } from './remember.ts';
import { literalQuery, looseQuery } from './rewrite.ts';
import { favourTitles } from './titles.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Slot } from './ways.ts';
import { likeWays, longerWays, nameWays, RARE, waysOf } from './ways.ts';

/** Fewer papers than this, and the search is widened. */
const ENOUGH = 8;
/** What a paper is worth that was found by a wider search. */
const WIDER = 0.6;
/** So many results are shown at once. The whole answer also brings up what two pages have. */
const PAGE = 10;
/** Shorter words are the beginnings of too many others. Letters. */
const SHORTEST_START = 4;

/** An answer and the results behind its papers. */
export interface Answered {
  readonly answer: Answer;
  readonly finds: Finds;
}

/**
 * What has all words as they are, in the newest papers, while older ones or wider readings are still to be asked for.
 * Nothing is said of it that these could make untrue. None where a word is in no list: it may be misspelt.
 */
export async function answerFirst(
  asked: Asked,
  manifest: Manifest,
  vocabulary: Vocabulary,
  reach: Reach,
): Promise<Answered | undefined> {
  const [newest, ...older] = reach.shards();
  if (newest === undefined || asked.pasted) return undefined;
  const slots = await Promise.all(
    asked.words.map((part) => waysOf(part, manifest, vocabulary, vocabulary.papersWith)),
  );
  if (slots.some(({ papers }) => papers === 0)) return undefined;
  const { finds } = await reach.find([newest], readings(slots, termsOfPhrases(asked)));
  if (finds.size === 0 || (older.length === 0 && finds.size >= ENOUGH)) return undefined;
  await favourTitles(finds, marked(asked, slots), PAGE);
  const days = older.flatMap((number) => manifest.shards[number]!.days.map(([day]) => day));
  return {
    finds,
    answer: {
      papers: ranked(finds),
      notes: asked.notes,
      found: marked(asked, slots),
      pending: days.length > 0 ? { older: [days.at(-1)!, days[0]!] } : {},
    },
  };
}

/** Answers a question from all shards that it reaches. */
export async function answerWhole(
  asked: Asked,
  manifest: Manifest,
  vocabulary: Vocabulary,
  reach: Reach,
): Promise<Answered> {
  const slots = await Promise.all(
    asked.words.map((part) => waysOf(part, manifest, vocabulary, reach.countExactly)),
  );
  const unknown = slots.filter(({ ways }) => ways.length === 0).map(({ part }) => part.written);
  const known = slots.filter(({ ways }) => ways.length > 0);
  const isAnyKnown =
    known.length > 0 || asked.words.length === 0 || asked.phrases.length + asked.ids.length > 0;
  const { finds, ways, notes, looked } = !isAnyKnown
    ? { finds: new Map() as Finds, ways: new Set<string>(), notes: [], looked: known }
    : asked.pasted
      ? { finds: await nearest(known, reach), ways: new Set<string>(), notes: [], looked: known }
      : await search(asked, known, unknown, manifest, vocabulary, reach);
  const all: Note[] = [
    ...asked.notes,
    ...notes,
    ...insteadNotes(looked, ways),
    ...(unknown.length > 0 ? [{ about: 'unknown', words: unknown, rest: finds.size > 0 } as const] : []),
    ...(finds.size === 0 ? await reasons(asked, looked, unknown, reach) : []),
    ...asked.misunderstood.map((what) => ({ about: 'misunderstood', what }) as const),
  ];
  const rewritten = all.some(({ about }) => about === 'instead' || about === 'acronym');
  const readable = manifest.shards.filter((_, number) => !reach.lost.has(number));
  return {
    finds,
    answer: {
      papers: ranked(finds),
      notes: all,
      found: marked(asked, looked),
      ...(rewritten ? { literal: literalQuery(asked.text) } : {}),
      ...(finds.size === 0 && asked.phrases.length > 0 ? { loose: looseQuery(asked.text) } : {}),
      ...(reach.lost.size > 0 ? { covers: sizeOf({ shards: readable }) } : {}),
      ...(reach.shards().length < manifest.shards.length ? { partly: true } : {}),
    },
  };
}

/** Searches for all words, and wider step by step while there is little: joined, as names, without some, respelt. */
async function search(
  asked: Asked,
  known: readonly Slot[],
  unknown: readonly string[],
  manifest: Manifest,
  vocabulary: Vocabulary,
  reach: Reach,
): Promise<{ finds: Finds; ways: Set<string>; notes: Note[]; looked: readonly Slot[] }> {
  const finds: Finds = new Map();
  const ways = new Set<string>();
  const notes: Note[] = [];
  const fixed = termsOfPhrases(asked);
  let looked = known;
  const add = async (all: readonly Reading[], factor = 1): Promise<void> => {
    if (all.length === 0) return;
    const more = await reach.find(reach.shards(), all);
    for (const way of more.ways) ways.add(way);
    for (const [ref, one] of more.finds)
      if (!finds.has(ref))
        finds.set(ref, { ...one, score: one.score * factor, missing: [...one.missing, ...unknown] });
  };

  await add(readings(known, fixed));
  const words = known.map(({ part }) => part.word);
  const isJoined = rememberOne(() => joinedWords(words, vocabulary));
  if (isWorthFavouring(finds, words)) {
    const isWord = await isJoined();
    await reach.across(reach.shards(), (shard, number) => favourBeside(number, shard, finds, words, isWord));
  }
  if (finds.size < ENOUGH && known.length > 0) {
    await add(joinedReadings(known, fixed, await isJoined()), WIDER);
    await add(await readingsWithName(known, fixed, vocabulary), WIDER);
    await add(readings(await widened(known, vocabulary), fixed).slice(1), WIDER);
  }
  const isNothing = finds.size === 0;
  if (finds.size < ENOUGH && known.length > 0) {
    const isDoubtful = ({ papers, isListed, part }: Slot): boolean =>
      isNothing ? papers <= RARE : !isListed && !part.open;
    looked = await respelt(known, isDoubtful, vocabulary);
    if (looked.some((slot, index) => slot !== known[index])) await add(readings(looked, fixed), WIDER);
  }
  if (isNothing && known.length > 1 && asked.phrases.length === 0) {
    const before = finds.size;
    const partial = partialReadings(known, fixed, (slot) => rarity(slot, sizeOf(manifest)));
    // Those that leave out fewer words come first, and others only where these find little.
    const byMissing = [...Map.groupBy(partial, ({ missing }) => missing.length)].sort(([x], [y]) => x - y);
    for (const [, all] of byMissing) if (finds.size - before < ENOUGH) await add(all);
    if (before === 0 && finds.size > 0) notes.push({ about: 'some', of: known.length });
  }
  await favourTitles(finds, marked(asked, looked), 2 * PAGE);
  return { finds, ways, notes, looked };
}

/** The papers that have any of some words, those first that have most of them. */
async function nearest(slots: readonly Slot[], reach: Reach): Promise<Finds> {
  const each = await Promise.all(slots.map((slot) => reach.find(reach.shards(), readings([slot]))));
  const all: Finds = new Map();
  for (const { finds } of each)
    for (const [ref, one] of finds) all.set(ref, { ...one, score: one.score + (all.get(ref)?.score ?? 0) });
  return all;
}

/** Why nothing was found. */
async function reasons(
  asked: Asked,
  slots: readonly Slot[],
  unknown: readonly string[],
  reach: Reach,
): Promise<Note[]> {
  const { phrases, ids, conditions } = asked;
  const why: Note[] = [];
  for (const { words } of phrases) {
    const having = await reach.across(reach.shards(), async (shard) => (await besideIn(shard, words)).size);
    if (having.every((number) => number === 0)) why.push({ about: 'phrase', words });
  }
  const papers = await Promise.all(ids.map((id) => reach.countExactly(idWord(id))));
  if (papers.length > 0 && papers.every((number) => number === 0)) why.push({ about: 'id', ids });
  if (why.length > 0 || unknown.length > 0 || conditions.length === 0) return why;
  const isMore = slots.length + phrases.length + ids.length > 0;
  const without = isMore ? await reach.countWithoutConditions(readings(slots, termsOfPhrases(asked))) : 0;
  return [{ about: 'narrow', without }];
}

/** Which words were searched for in place of others, and found something. */
function insteadNotes(slots: readonly Slot[], found: ReadonlySet<string>): Note[] {
  return slots.flatMap(({ part: { written }, papers, ways }): Note[] => {
    const like = ways.filter((way) => way.kind === 'like' && found.has(wayKey(written, way)));
    const words = like.slice(0, 2).map(({ terms }) => terms);
    return words.length > 0 ? [{ about: 'instead', written, words, papers }] : [];
  });
}

/** Lets words stand for longer ones that begin with them, though their stems do not: `replica`, `replication`. */
async function widened(slots: readonly Slot[], vocabulary: Vocabulary): Promise<Slot[]> {
  return Promise.all(
    slots.map(async (slot) => {
      const { part, ways } = slot;
      if (ways[0]?.kind !== 'own' || fieldOfWord(part.word) !== '' || part.word.length < SHORTEST_START)
        return slot;
      const longer = await longerWays(part.word, vocabulary);
      return { ...slot, ways: [...ways, ...longer.filter(({ terms }) => terms !== part.word)] };
    }),
  );
}

/** Lets doubtful words stand for others as well. */
async function respelt(
  slots: readonly Slot[],
  isDoubtful: (slot: Slot) => boolean,
  vocabulary: Vocabulary,
): Promise<readonly Slot[]> {
  return Promise.all(
    slots.map(async (slot) => {
      const { part, ways } = slot;
      if (!isDoubtful(slot) || ways.some(({ kind }) => kind === 'like')) return slot;
      const like = await likeWays(part, vocabulary);
      return like.length > 0 ? { ...slot, ways: [...ways, ...like] } : slot;
    }),
  );
}

/** Tells which neighbours, or all words, are a word when they are written together. */
async function joinedWords(
  words: readonly string[],
  vocabulary: Vocabulary,
): Promise<(word: string) => boolean> {
  const joined = [...words.slice(1).map((word, index) => words[index]! + word), words.join('')];
  const papers = await Promise.all(joined.map((word) => vocabulary.papersWith(word)));
  const there = new Set(joined.filter((_, index) => papers[index]! > 0));
  return (word) => there.has(word);
}

/** The query with one of its words as a whole name. */
async function readingsWithName(
  slots: readonly Slot[],
  fixed: readonly string[],
  vocabulary: Vocabulary,
): Promise<Reading[]> {
  const each = slots.map(async (slot) => {
    const ways = slot.ways[0]?.kind === 'own' ? await nameWays(slot.part.word, false, vocabulary) : [];
    return ways.length > 0
      ? readings(
          slots.map((other) => (other === slot ? { ...slot, ways } : other)),
          fixed,
        )
      : [];
  });
  return (await Promise.all(each)).flat();
}

function termsOfPhrases({ phrases }: Asked): string[] {
  return phrases.flatMap(({ words }) => words);
}

/** What is marked in the texts of results. */
function marked(asked: Asked, slots: readonly Slot[]): string[] {
  const terms = slots.flatMap(({ ways }) => ways.flatMap((way) => way.terms.split(' ')));
  return [...new Set([...termsOfPhrases(asked), ...terms])];
}

/** How much a word tells, by how few papers have it. */
function rarity({ papers }: Slot, all: number): number {
  return Math.log(1 + all / (1 + Math.min(papers, all)));
}

function ranked(finds: Finds): string[] {
  return [...finds].sort(([, a], [, b]) => b.score - a.score || a.shard - b.shard).map(([ref]) => ref);
}
