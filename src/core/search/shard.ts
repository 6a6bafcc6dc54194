import { partWords } from './chunks.ts';
import { writeAscending, writeNumber, writeWords } from './codec.ts';
import type {
  FacetFile,
  PositionFile,
  SearchRecord,
  ShardHead,
  StoredPaper,
  TermFile,
  TextFile,
} from './files.ts';
import { ABSTRACT_START, AUTHOR_SIGN, ID_SIGN, isOfName, PER_TEXT_FILE } from './files.ts';
import { levelOf } from './levels.ts';
import { tokens } from './tokens.ts';

/** How much of a term file's words and numbers makes it full, so that what one word costs is small. Characters. */
const FULL = 3500;
/** Of fewer papers every word is worth suggesting; of more, those in titles or in two papers. */
const SMALL = 1000;

/** A shard's files by their names, and what the manifest says of it, its name aside. */
export interface ShardFiles {
  readonly head: Omit<ShardHead, 'name'>;
  readonly files: readonly (readonly [name: string, value: unknown])[];
  /** Words worth suggesting to one who misspelt them, and how many papers have each. */
  readonly vocabulary: readonly (readonly [word: string, papers: number])[];
}

/** So far apart stand the authors' names, so that no phrase runs from one into the next. Words. */
const PER_NAME = 20;

/** Where one word stands. */
interface Posting {
  papers: number[];
  levels: number[];
  /** For each paper the positions, ascending. */
  positions: number[][];
  inTitles: boolean;
}

/**
 * Indexes papers.
 * @param records newest first, each once
 */
export function writeShard(records: readonly SearchRecord[]): ShardFiles {
  const postings = collect(records);
  const words = [...postings.keys()].sort();
  const files: [string, unknown][] = [];
  const chunks: string[] = [];
  const sizeOf = (word: string): number => word.length / 2 + 2.5 * postings.get(word)!.papers.length;
  for (const chunk of partWords(words, sizeOf, FULL)) {
    const own = chunk.map((word) => postings.get(word)!);
    const terms: TermFile = [
      writeWords(chunk),
      own.map(({ papers }) => writeAscending(papers)).join(' '),
      own.map(({ levels }) => levels.map(writeNumber).join('')).join(' '),
    ];
    const positions: PositionFile = own
      .map((posting) => posting.positions.map((at) => writeNumber(at.length) + writeAscending(at)).join(''))
      .join(' ');
    files.push([`terms-${chunks.length}`, terms], [`positions-${chunks.length}`, positions]);
    chunks.push(chunk[0]!);
  }
  for (let first = 0; first < records.length; first += PER_TEXT_FILE)
    files.push([
      `texts-${first / PER_TEXT_FILE}`,
      records.slice(first, first + PER_TEXT_FILE).map(stored) satisfies TextFile,
    ]);
  files.push(['facets', facets(records)]);
  return {
    head: { papers: records.length, days: days(records), chunks },
    files,
    vocabulary: words.flatMap((word) => {
      const { papers, inTitles } = postings.get(word)!;
      const isWorthIt = inTitles || papers.length > 1 || records.length < SMALL;
      return isWorthIt && !word.startsWith(ID_SIGN) && !isOfName(word)
        ? [[word, papers.length] as const]
        : [];
    }),
  };
}

function collect(records: readonly SearchRecord[]): Map<string, Posting> {
  const postings = new Map<string, Posting>();
  records.forEach((record, paper) => {
    const inTitle = tokens(record.title);
    const found = new Map<string, { title: number; at: number[] }>();
    const note = (word: string, position: number, title: number): void => {
      const known = found.get(word);
      if (!known) found.set(word, { title, at: [position] });
      else if (known.at.at(-1) !== position) {
        known.title += title;
        known.at.push(position);
      }
    };
    for (const { word, position } of inTitle) note(word, Math.min(position, ABSTRACT_START - 1), 1);
    for (const { word, position } of tokens(record.abstract)) note(word, ABSTRACT_START + position, 0);
    for (const id of record.ids) note(ID_SIGN + id.toLowerCase(), 0, 1);
    let names = 0;
    for (const name of record.authors) {
      for (const { word, position } of tokens(name)) note(AUTHOR_SIGN + word, names + position, 1);
      names += PER_NAME;
    }
    const length = (inTitle.at(-1)?.position ?? 0) + 1;
    for (const [word, { title, at }] of found) {
      let posting = postings.get(word);
      if (!posting) {
        posting = { papers: [], levels: [], positions: [], inTitles: false };
        postings.set(word, posting);
      }
      posting.papers.push(paper);
      // A name tells as much as a title of that one word, whatever the paper's own title.
      const around = isOfName(word) ? 1 : length;
      posting.levels.push(levelOf(title > 0, at.length - title, around));
      posting.positions.push(at.sort((a, b) => a - b));
      posting.inTitles ||= title > 0;
    }
  });
  return postings;
}

function stored({ id, title, abstract, authors, topics, kinds, code }: SearchRecord): StoredPaper {
  return { id, title, abstract, authors, topics, kinds, code };
}

function facets(records: readonly SearchRecord[]): FacetFile {
  const papers = new Map<string, number[]>();
  records.forEach(({ topics, kinds, digests, year, code }, paper) => {
    const keys = [
      ...topics.map((slug) => `topic:${slug}`),
      ...kinds.map((slug) => `kind:${slug}`),
      ...digests.map((slug) => `digest:${slug}`),
      `year:${year}`,
      ...(code ? ['has:code'] : []),
    ];
    for (const key of new Set(keys)) {
      const own = papers.get(key);
      if (own) own.push(paper);
      else papers.set(key, [paper]);
    }
  });
  return [...papers.keys()].sort().map((key) => [key, writeAscending(papers.get(key)!)]);
}

function days(records: readonly SearchRecord[]): [string, number][] {
  const found: [string, number][] = [];
  for (const { date } of records) {
    const last = found.at(-1);
    if (last?.[0] === date) last[1]++;
    else found.push([date, 1]);
  }
  return found;
}
