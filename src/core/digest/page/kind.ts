import type { Paragraph } from './paragraph.ts';

/** What a paragraph of a page is, by its looks alone. */
export type Kind = 'prose' | 'title' | 'names' | 'votes' | 'day' | 'address' | 'boilerplate';

const MONTH = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?';
const DAY = new RegExp(
  `^(?:(?:published|submitted|updated|posted|added)?\\s*(?:on|:)?\\s*)?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2} ${MONTH}(?:,? \\d{4})?|\\d{4}-\\d{2}-\\d{2})\\W*\\d{0,4}$`,
  'i',
);

/** Characters. */
const LONGEST_LABEL = 80;

/** Decides what a paragraph is. Titles and prose differ in their length and in how they end. */
export function kindOf({ text, urls, heading, linked }: Paragraph): Kind {
  if (text === '' || /^<?(?:https?:\/\/|www\.)\S+$/.test(text)) return 'address';
  if (DAY.test(text)) return 'day';
  if (votesIn(text) !== undefined) return 'votes';
  if (!/\p{L}{2}/u.test(text)) return 'boilerplate';
  if (isProse(text)) return 'prose';
  if (isLabel(text, urls)) return 'boilerplate';
  if (isNames(text)) return 'names';
  const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  if (words === 1 && !heading && !linked && text.length < 16) return 'boilerplate';
  return 'title';
}

/** The number of votes on a line: "47", "[-] 47", "▲ 12", "Upvote 12"; none where the line is something else. */
export function votesIn(text: string): number | undefined {
  const number =
    /^(?:\[-\]|[▲△↑⬆👍+-]|upvotes?:?)?\s*(\d{1,6})(?:\s*(?:upvotes?|votes?|likes?|points?))?$/iu.exec(
      text,
    )?.[1];
  return number === undefined ? undefined : Number(number);
}

/** Long, or a sentence: what an abstract looks like and a title does not. */
function isProse(text: string): boolean {
  const words = text.split(' ').length;
  if (text.length >= 300) return true;
  const cjk =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
  if (cjk > 60) return true;
  const ends = /(?:[.!…]["'”’)\]]?|https?:\/\/\S+)$/.test(text);
  const sentences = text.match(/[a-z)\d%]\. (?=[A-Z(])/g)?.length ?? 0;
  if (text.length >= 130 && words >= 18 && (ends || sentences > 0)) return true;
  return (
    words >= 9 &&
    text.length >= 60 &&
    /[a-z\d)%]\.$/.test(text) &&
    /\b(?:we|is|are|this|that|our|was|can|has|have|show|paper|propose)\b/i.test(text)
  );
}

/** "7 authors", "3 comments", "View all", "Submitted by …", "Code available", names of menus: about a paper, none of it. */
function isLabel(text: string, urls: readonly string[]): boolean {
  // Labels are short, and so is the time it takes to match them.
  if (text.length > LONGEST_LABEL) return false;
  if (/^[^\p{L}\d]*\d[\d.,]*\s*[kKmM]?\+?\s+\p{L}+(?:\s+ago)?\W*$/u.test(text)) return true;
  if (/^[\d.,·•|★⭐\s]*\d[\d.,·•|★⭐\skKmM]*(?:\p{L}{2,})?\W*$/u.test(text)) return true;
  if (
    /^(?:by|submitted by|posted by|published|byAK|upvote|authors?)\b.{0,60}$/i.test(text) &&
    !urls.some(isPaperAddress)
  )
    return true;
  if (
    urls.some((url) => /\/(?:login|join|pricing|settings)\b|#community$/.test(url)) &&
    text.split(' ').length <= 6
  )
    return true;
  return isMenuWord(text);
}

/** Words of menus and labels, which every page of papers has and which name no paper. */
export function isMenuWord(text: string): boolean {
  return /^(?:new|subscribe|menu|search|home|login|log in|sign up|models|datasets|spaces|docs|daily|weekly|monthly|previous|next|abstract|summary|references|github|arxiv(?: page)?|pdf|html|code|project page|hugging face)\W*$/i.test(
    text,
  );
}

/** A list of people: several short names, no small words but particles. */
function isNames(text: string): boolean {
  if (/^authors?\s*:/i.test(text)) return true;
  const names = text
    .replace(/^(?:authors?|by)\s*:?\s+/i, '')
    .split(/\s*(?:,|;|·|•|&|\band\b)\s*/)
    .filter((name) => name !== '');
  if (names.length < 2) return false;
  const people = names.filter((name) => isPerson(name) || /^et al\.?$/.test(name));
  // Feeds part names at commas that were none, so in a longer list some are halves.
  return people.length >= 2 && people.length >= names.length * (names.length >= 4 ? 0.6 : 0.8);
}

/** True for what can be one person's name: two to five capitalised words, particles aside. */
export function isPerson(text: string): boolean {
  return /^(?:\p{Lu}[\p{L}.'’-]*|de|da|van|von|der|den|la|le|el|al|bin|di|du)(?:[\s\u00A0](?:\p{Lu}[\p{L}.'’-]*|de|da|van|von|der|den|la|le|el|al|bin|di|du)){1,4}\d{0,2}$/u.test(
    text,
  );
}

/** True for an address at which one paper is shown. */
export function isPaperAddress(url: string): boolean {
  return /(?:arxiv\.org\/(?:abs|pdf|html)\/|(?:huggingface\.co|hf\.co)\/papers\/\d|alphaxiv\.org\/\w+\/|paperswithcode\.com\/paper\/|papers\.cool\/arxiv\/|openreview\.net\/(?:forum|pdf)|aclanthology\.org\/\d|(?:^|\/)papers\/\d{4}\.\d{4,5}|doi\.org\/10\.)/.test(
    url,
  );
}
