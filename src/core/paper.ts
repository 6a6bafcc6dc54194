import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod';
import { arxivMonth } from './arxiv.ts';
import { fold } from './fold.ts';
import { slugOf } from './slug.ts';
import { webAddress } from './text/address.ts';
import { yesNo } from './yes-no.ts';

/** The day of a digest that names none; sorts before every real day. */
export const UNDATED = '0001-01-01';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written YYYY-MM-DD');
const address = z
  .string()
  .refine((text) => webAddress(text) !== undefined, 'an address begins with http:// or https://');
const slug = z.string().regex(/^[a-z0-9-]{1,80}$/, 'a slug has small letters, digits and hyphens');

/** One appearance of a paper in a digest. */
export const appearanceSchema = z.strictObject({
  /** The digest's name in addresses. */
  digest: slug,
  /** The day the digest lists the paper. */
  date: day,
  /** The paper's place in that digest, from 1. */
  position: z.int().positive(),
});
export type Appearance = z.infer<typeof appearanceSchema>;

/** Keys of a paper's frontmatter that belong to the owner: `split` carries them over and never writes them. */
export const ownerSchema = z.object({
  /** Topics the paper has whatever the rules say, best first. */
  pin: z.array(slug).optional(),
  /** Topics the paper never gets. */
  unpin: z.array(slug).optional(),
  note: z.string().optional(),
  /** Yes: the paper stays in the folder and leaves the site. */
  hide: yesNo.optional(),
});
export const OWNER_KEYS = Object.keys(ownerSchema.shape);

/** Why a paper has a topic. */
const reasonSchema = z.strictObject({
  /** 1 and more by the taxonomy's rules; less where similar papers decided. */
  score: z.number().nonnegative(),
  where: z.enum(['title', 'abstract', 'both', 'neighbours']),
  /** The phrases that matched, in the paper's own words. */
  phrases: z.array(z.string()),
});

/** The frontmatter of `content/papers/<id>.md`; the body below it is the abstract, as Markdown. */
export const frontmatterSchema = z.object({
  /** Inline Markdown: maths between dollars, emphasis, nothing else. */
  title: z.string().min(1),
  /** The first day the paper appeared. */
  date: day.default(UNDATED),
  /** Empty for a paper that its owner wrote by hand. */
  digests: z.array(appearanceSchema).default([]),
  /** Topics, best first; the first one is primary. Empty for an unsorted paper; absent where the rules shall say. */
  tags: z.array(slug, 'a list is expected, as in [first-topic, second-topic]').optional(),
  /** The reason for each tag, except those that the owner pinned and no rule gave. */
  matched: z.record(slug, reasonSchema).optional(),
  /** For an unsorted paper: topics that came near. */
  guesses: z.array(slug).optional(),
  /** Kinds of contribution: survey, benchmark, theory … */
  kinds: z.array(slug).optional(),
  /** Without version: `2501.01234`, `astro-ph/0601001`. */
  arxiv: z.string().optional(),
  doi: z.string().optional(),
  authors: z.array(z.string()).optional(),
  published: day.optional(),
  categories: z.array(z.string()).optional(),
  votes: z.int().nonnegative().optional(),
  /** Every address the paper or its digests give, in order. */
  links: z.array(address).optional(),
  /** Those of `links` where code or data lies. */
  code: z.array(address).optional(),
  /** What the text room mended: the words as they came, and as they are now. */
  repairs: z.array(z.strictObject({ from: z.string(), to: z.string() })).optional(),
  /** Fingerprint of this file as `split` wrote it; a file that no longer matches was edited by hand and is kept. */
  hash: z.string().optional(),
  ...ownerSchema.shape,
});
export type Frontmatter = z.infer<typeof frontmatterSchema>;

/** Keys that `split` writes. All others are the owner's, those too that mean nothing to Carrel. */
export const WRITTEN_KEYS = Object.keys(frontmatterSchema.shape).filter((key) => !OWNER_KEYS.includes(key));

/** A paper as every part of Carrel uses it. */
export interface Paper extends Frontmatter {
  /** `^[a-z0-9-]{1,80}$`: file name, URL and search key. */
  readonly id: string;
  /** Markdown. */
  readonly abstract: string;
  tags: string[];
}

/**
 * The month a paper is from, `YYYY-MM`: of its publication, of its arXiv id (which begins with YYMM, since 1991), or of the
 * first digest that has it.
 */
export function monthOf({ published, arxiv, date }: Pick<Paper, 'published' | 'arxiv' | 'date'>): string {
  return published?.slice(0, 7) ?? arxivMonth(arxiv ?? '') ?? date.slice(0, 7);
}

/** The year a paper is from; see `monthOf`. */
export function yearOf(paper: Pick<Paper, 'published' | 'arxiv' | 'date'>): string {
  return monthOf(paper).slice(0, 4);
}

/** What is left of a title when case, marks, spaces and punctuation no longer count; equal titles have equal keys. */
export function titleKey(title: string): string {
  const letters = fold(title).replace(/[^\p{L}\p{N}]+/gu, '');
  // A title of signs alone keeps them, or all such titles would be one.
  return letters || title.normalize('NFKC').replace(/\s+/gu, '');
}

/** The first `length` hex digits of a text's SHA-256: short, stable, the same on every machine. */
export function fingerprint(text: string, length = 16): string {
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, length);
}

/** True for a name that can be a paper's id. */
export function isPaperId(name: string): boolean {
  return slug.safeParse(name).success;
}

/**
 * A paper's id: its title as an ASCII slug and a short hash of the title's key, so that titles which share a slug
 * (or have none, as in Chinese) stay apart.
 * @param title plain text
 * @param distinction sets papers of the same title apart; empty for the first of them
 */
export function paperId(title: string, distinction = ''): string {
  const words = slugOf(fold(title).replace(/[’']/g, ''));
  const stem = clip(words, 69) || 'paper';
  return `${stem}-${fingerprint(titleKey(title) + distinction, 10)}`;
}

/** At most `length` characters of a slug, cut between words where one ends in the second half. */
function clip(words: string, length: number): string {
  if (words.length <= length) return words;
  const cut = words.lastIndexOf('-', length);
  return words.slice(0, cut > length / 2 ? cut : length);
}
