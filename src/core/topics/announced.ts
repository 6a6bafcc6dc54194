/** Who announces, and how: "we also introduce", "this paper formally presents and releases". */
const ANNOUNCES =
  /\b(?:we|this (?:paper|work|study|article|report|project)|the authors?) (?:(?:\w+ly|also|first|then|further|thus|hereby|therefore|next),? ){0,2}(?:introduc|present|propos|releas|contribut|publish|construct|build|built|curat|collect|creat|develop|establish|provid|offer|assembl|design|open-sourc)(?:es|ed|e|s)?(?: and (?:publicly )?\w+)? /gi;
/** Where what is announced ends: at the end of a clause, or before what it is for, made of or made with. */
const ENDS =
  /[.!?](?=\s|$)|[;:]|\s(?:-{1,2}|–|—)\s|(?<=^|\s)(?:for|of|on|to|that|which|whose|with|by|in|using|across|over|under|where|through|via|as|at|into|against|is|are|was|can|specifically|consist\w+|compris\w+|contain\w+|includ\w+|featur\w+|spann\w+|cover\w+|encompass\w+|design\w+|tailored|aim\w+|based|built|made|called|named|dubbed|termed|curated|collected|constructed|derived|targeting|evaluating|assessing|capable|utilizing|leveraging|employing|combining|enabling|allowing|achieving|outperforming|integrating|comparing|considering|without|than|from)(?=[\s,.]|$)/i;
/** What is announced ends within so many characters; without a bound a hostile text could be made slow. */
const LONGEST = 300;
const ASIDE = / ?\([^()]{0,200}\)/g;
const PARTS = /,\s*(?:and\s|or\s)?|\s+(?:and|along|together|alongside|as well)\s+/i;

/** A title calls its paper something with an article or a word of its own: "AntWeb: A New Data Set", "Position: …". */
const CALLS = /^(?:(?:an?|the|our) |\S+$)/i;
const TITLE_PARTS = /[:.?!]\s+|\s+(?:-{1,2}|–|—)\s+/;

/**
 * What an abstract says that its authors contribute, as noun phrases: "we introduce AntWeb, a new data set of ants" announces
 * "AntWeb" and "a new data set", where "we test it on a new data set" announces nothing.
 */
export function announced(abstract: string): string[] {
  const plain = onOneLine(abstract).replace(ASIDE, '');
  return [...plain.matchAll(ANNOUNCES)].flatMap(({ 0: opening, index }) =>
    things(plain.slice(index + opening.length, index + opening.length + LONGEST)),
  );
}

/** What a title calls its paper: "a benchmark" in "AntBench: A Benchmark for Ants", nothing in "Ants on a Benchmark". */
export function called(title: string): string[] {
  return onOneLine(title)
    .split(TITLE_PARTS)
    .filter((part) => CALLS.test(part))
    .flatMap(things);
}

/** The noun phrases a text begins with. */
function things(text: string): string[] {
  const near = text.slice(0, LONGEST);
  return near
    .slice(0, ENDS.exec(near)?.index)
    .split(PARTS)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
