import type { Match } from './phrases.ts';
import type { Phrase } from './taxonomy.ts';

/** What an entry of a taxonomy says about a phrase. */
export interface Signal {
  readonly entry: number;
  readonly role: Phrase | 'not' | 'need' | 'unless';
}

/**
 * The matches that count. A longer phrase of the same entry hides what it contains: "knowledge transfer" is not
 * "transfer" as well, and where "dataset distillation" is excluded it is no "distillation".
 */
export function longestMatches(found: readonly Match<Signal>[]): Match<Signal>[] {
  const byEntry = new Map<number, Match<Signal>[]>();
  for (const match of found)
    if (isAbout(match.value)) {
      const own = byEntry.get(match.value.entry);
      if (own) own.push(match);
      else byEntry.set(match.value.entry, [match]);
    }
  const hidden = new Set<Match<Signal>>();
  for (const own of byEntry.values()) if (own.length > 1) hide(own, hidden);
  return found.filter((match) => match.value.role !== 'not' && !hidden.has(match));
}

/**
 * Notes the matches of one entry that others hide.
 * @param own in the order in which they begin, so that only near ones are compared, however long the text
 */
function hide(own: readonly Match<Signal>[], hidden: Set<Match<Signal>>): void {
  let reach = 0;
  const reaches = own.map(({ end }) => {
    reach = Math.max(reach, end);
    return reach;
  });
  own.forEach((match, at) => {
    const isHidden = (): boolean => {
      for (let other = at - 1; other >= 0 && reaches[other]! >= match.end; other--)
        if (hides(own[other]!, match)) return true;
      for (let other = at + 1; own[other]?.start === match.start; other++)
        if (hides(own[other]!, match)) return true;
      return false;
    };
    if (isHidden()) hidden.add(match);
  });
}

function isAbout({ role }: Signal): boolean {
  return role !== 'need' && role !== 'unless';
}

function hides(other: Match<Signal>, match: Match<Signal>): boolean {
  return (
    other.start <= match.start &&
    match.end <= other.end &&
    (other.value.role === 'not' || other.end - other.start > match.end - match.start)
  );
}
