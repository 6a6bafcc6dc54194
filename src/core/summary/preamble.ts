import { WORK } from './signs.ts';

const BACK = '(?:this|that|these|those|such)';
const GAP = '(?:the (?:above|aforementioned|gap|issue|problem|challenge|limitation)s?|it|them|both)';
/** Beginnings that point back at what a card does not show, or say only that this is a paper. Each ends in a comma. */
const OPENINGS = [
  `In (?:this|our|the present|the current) ${WORK}`,
  `(?:To|In order to) \\w+(?: with| up)? (?:${BACK}|${GAP})\\b[^,]{0,70}`,
  `(?:In light of|In view of|Motivated by|Inspired by|Based on|Building (?:up)?on) ${BACK}\\b[^,]{0,60}`,
  `With ${BACK}\\b[^,]{0,60} in mind`,
  `In response(?: to ${BACK}\\b[^,]{0,60})?`,
  `To ${BACK} end`,
  'To do (?:so|this)',
  `For ${BACK} (?:purpose|reason)`,
  'As (?:a|such a) (?:solution|remedy|result|step)',
  '(?:More )?specifically',
  'In (?:particular|contrast|addition)',
  'Against this background',
  'Instead|So|However|Moreover|Furthermore|Additionally|Finally|Meanwhile|Concretely|That is|Then',
].map((opening) => `(?:${opening}),`);
/** Those that do without one. */
const ADVERBS = '(?:Hence|Therefore|Thus|Accordingly|Consequently|Here),?';
const PREAMBLE = new RegExp(`^(?:(?:${[...OPENINGS, ADVERBS].join('|')}) )+`, 'i');

/** A sentence less its preamble: "To address these issues, we propose …" becomes "We propose …". */
export function withoutPreamble(sentence: string): string {
  const rest = sentence.replace(PREAMBLE, '');
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}
