import { titleKey } from '../paper.ts';

/** A shorter abstract is suspicious: no abstract we know is shorter. Characters. */
const SHORTEST = 80;

/**
 * Why a paper's text looks as if something went wrong on its way here; undefined where nothing does.
 * Such papers are read all the same: the owner's report names them.
 */
export function suspicionOf(title: string, abstract: string): string | undefined {
  const text = abstract.trim();
  if (titleKey(title) === titleKey(text)) return 'its abstract is its title';
  if (text.length < SHORTEST) return `its abstract has only ${text.length} characters`;
  if (/(?:…|\.\.\.)$/.test(text)) return 'its abstract was cut off';
  // An address, a bracket or a quotation mark may end a text; a letter or a comma does so by accident.
  if (/(?:[\p{Ll},;(–-]|\b(?:and|of|the|to|with))$/u.test(text) && !/\.\S*$/.test(text.slice(-200)))
    return 'its abstract ends in mid-sentence';
  if (!/\p{L}{2}/u.test(title)) return 'its title has no word';
  return undefined;
}
