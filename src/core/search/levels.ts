/**
 * How much a word tells about a paper, in 14 levels that stand in the index as one sign each. 0–3: in the abstract,
 * once, twice, up to four times, more often; 4–13: in the title, by how long that is and whether the abstract has it too.
 */
const TITLE_LENGTHS = [3, 5, 8, 12];
const FIRST_IN_TITLE = 4;
/** BM25's saturation with k1 = 1.2 for the abstract; a word of a short title tells more than one of a long title. */
export const LEVEL_VALUES: readonly number[] = [
  0.45, 0.62, 0.74, 0.83, 3.5, 3.7, 3.2, 3.4, 2.8, 3, 2.4, 2.6, 2.1, 2.3,
];

/** @param titleLength in words */
export function levelOf(inTitle: boolean, inAbstract: number, titleLength: number): number {
  if (!inTitle) return inAbstract <= 2 ? inAbstract - 1 : inAbstract <= 4 ? 2 : 3;
  const length = TITLE_LENGTHS.findIndex((most) => titleLength <= most);
  return FIRST_IN_TITLE + 2 * (length < 0 ? TITLE_LENGTHS.length : length) + (inAbstract >= 2 ? 1 : 0);
}

export function isInTitle(level: number): boolean {
  return level >= FIRST_IN_TITLE;
}
