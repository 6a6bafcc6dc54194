/** Words whose full stop ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"‘'/–—-])(?:e\.g|i\.e|etc|cf|vs|viz|et al|resp|approx|ca|no|nos|fig|figs|eq|eqs|eqn|sec|secs|tab|ch|thm|def|prop|lem|ref|refs|vol|pp?|dr|prof|mr|mrs|ms|st|jr|dept|univ|w\.r\.t|wrt|a\.k\.a|s\.t|i\.i\.d|incl|esp|dim|min|max|avg|std|u\.s|u\.k|e\.u|ph\.d|\p{Lu})\.$/iu;
/** Of those, the ones that may close a sentence too: before a capital that opens one, they do. */
const MAY_CLOSE = /(?:\betc|et al|i\.i\.d|a\.k\.a|u\.s|u\.k|e\.u|ph\.d)\.$/i;
const OPENER =
  /^(?:The|This|These|Those|We|Our|In|It|However|To|Here|There|A|An|For|While|With|Such|As|Then|Yet|But|Moreover|Furthermore|Finally)\b/;
/** No abbreviation is longer; so only this much before a full stop is looked at. Characters. */
const TAIL = 24;
/** A mark that may end a sentence, what may close after it, and the space before the next. */
const BREAK =
  /[.!?…]+[)\]”"’']*\s+(?=\p{Ll}{1,3}\p{Lu}|[\p{Lu}\p{N}“"‘'([\p{Lo}\p{S}])|(?<=\p{Ll}{3})[.!?](?=(?:We|In|To|The|This|Our|However|These|Our) )|[。！？]\s*/gu;
/** Before a full stop such as these a digit goes on: "No. 3", "Fig. 2". */
const NUMBERED = /\b(?:no|nos|fig|figs|eq|eqs|sec|tab|ch|vol|part|theorem|thm)\.$/i;

/**
 * A text's sentences, unchanged. Abbreviations, decimals, initials and what is in brackets end none.
 * @param text plain text; a blank line always ends a sentence
 */
export function sentences(text: string): string[] {
  return text.split(/\n\s*\n/).flatMap(inParagraph);
}

function inParagraph(paragraph: string): string[] {
  const text = paragraph.replace(/\s+/gu, ' ').trim();
  const found: string[] = [];
  let start = 0;
  for (const match of text.matchAll(BREAK)) {
    const end = match.index + match[0].length;
    const before = text.slice(start, match.index + match[0].trimEnd().length);
    const after = text.slice(end);
    if (!ends(before, after)) continue;
    found.push(before);
    start = end;
  }
  if (start < text.length) found.push(text.slice(start));
  return found;
}

function ends(before: string, after: string): boolean {
  if (openBrackets(before) > 0) return false;
  const tail = before.slice(-TAIL);
  if (NUMBERED.test(tail) && /^[\p{N}(]/u.test(after)) return false;
  if (MAY_CLOSE.test(tail)) return OPENER.test(after);
  return !ABBREVIATION.test(tail);
}

/** Brackets still open at the end of a text; one left open for long is a mistake of the text, and is closed. */
function openBrackets(text: string): number {
  let depth = 0;
  for (const sign of text.slice(-300)) {
    if (sign === '(' || sign === '[') depth++;
    else if ((sign === ')' || sign === ']') && depth > 0) depth--;
  }
  return depth;
}
