import { stemOf } from './words.ts';

/** A word or a pair of words by which texts are compared, and its place. */
export interface Term {
  /** Its word's stem, or that of the first of two. */
  readonly stem: string;
  /** The stem of the second word of a pair. */
  readonly second?: string;
  readonly start: number;
  readonly end: number;
}

/** Stop words: they say nothing of what a paper is about, nor do words shorter than `SHORTEST`. */
const STOP_WORDS = new Set(
  (
    'a able about aware above across achieve achieved achieves achieving across address addresses addressing after again against aim all allow ' +
    'allowing allows almost along already also although among an and another any approach approaches are around art as at available ' +
    'based be because been before being below best better between beyond both but by can cannot capabilities capability challenge ' +
    'challenges challenging code compared comprehensive conduct consists could crucial current currently dataset datasets demonstrate ' +
    'demonstrated demonstrates demonstrating despite develop did different do does doing due during each effective effectively ' +
    'effectiveness efficient efficiently either enable enables enabling enhance enhanced enhances enhancing ensure ensuring especially ' +
    'etc evaluate evaluation even every existing experiment experimental experiments explore extensive facilitate few finally find ' +
    'findings first focus followed following for found framework from further furthermore github given had has have having here high ' +
    'highlight how however http https if important improve improved improvement improvements improves improving in include includes ' +
    'including into introduce introduced introduces introducing is it its itself just key lack lacks lacking large leading less level levels leverage leverages ' +
    'leveraging like limited made main mainly make makes making many may method methods might model models more moreover most much ' +
    'must namely need needs new nor not novel now of often on one only open or other others our outperform outperforming outperforms ' +
    'over paper particularly per perform performance possible potential present presented presents previous primarily prior problem ' +
    'problems propose proposed proposes proposing provide provided provides providing recent recently remain remained remains require ' +
    'required requires result results reveal reveals same second self several should show showing shown shows significant ' +
    'significantly simple simply since single slightly so some specific specifically state still strong studies study such than that ' +
    'the their them then there thereby therefore these they this those three through thus to together too top toward towards two ' +
    'typically under unlike until up upon use used uses using various very via was way we well were what when where whether which ' +
    'while who whose why wide widely will with within without work works worth would www yet you your'
  ).split(' '),
);
/** Shorter words count only as acronyms: KG, 3D. */
const SHORTEST = 3;
const LONGEST = 40;
const UNSPACED = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

/** A term as one string: equal terms have equal keys. */
export function termKey({ stem, second }: Pick<Term, 'stem' | 'second'>): string {
  return second === undefined ? stem : `${stem} ${second}`;
}

/** The terms of a text: content words by their stem, pairs of adjacent ones, and pairs of Chinese or Japanese signs. */
export function termsOf(text: string): Term[] {
  const found: Term[] = [];
  let before: Term | undefined;
  for (const { 0: word, index: start } of text.matchAll(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+/gu,
  )) {
    const end = start + word.length;
    if (UNSPACED.test(word)) {
      for (let at = 0; at + 1 < word.length; at++)
        found.push({ stem: word.slice(at, at + 2), start: start + at, end: start + at + 2 });
      before = undefined;
      continue;
    }
    const small = word.toLowerCase();
    if (!isContentWord(word, small)) {
      before = undefined;
      continue;
    }
    const term = { stem: stemOf(word), start, end };
    found.push(term);
    if (before && /^[\s-]*$/.test(text.slice(before.end, start)))
      found.push({ stem: before.stem, second: term.stem, start: before.start, end });
    before = term;
  }
  return found;
}

/** True for a word that says something of what a text is about: no stop word, no number, not too short or long. */
export function isContentWord(word: string, small = word.toLowerCase()): boolean {
  if (small.length > LONGEST || STOP_WORDS.has(small) || /^\p{N}+$/u.test(small)) return false;
  return small.length >= SHORTEST || /[\p{Lu}\p{N}].?\p{Lu}/u.test(word);
}
