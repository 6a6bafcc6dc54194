import { sentences } from './sentences.ts';

/** A measured result lifted out of an abstract. */
export interface Figure {
  /** As the abstract writes it: `+5.15%`, `4.2×`, `3.5 points`. */
  readonly figure: string;
  /** The words around it that say what it measures, the figure among them. */
  readonly text: string;
}

/** Longer stretches are no small facts. Characters. */
const LONGEST = 110;
/** Words beside the figure below which it means nothing. */
const FEWEST = 3;

const NUMBER = '(?:[+−-]|[~∼≈>≥])?\\d+(?:,\\d{3})*(?:\\.\\d+)?';
const UNIT =
  '(?: ?%(?:p|pt)?| ?[×x](?![\\p{L}\\p{N}])| ?-?fold\\b| times\\b| (?:absolute |relative |percentage |F1 |BLEU |mIoU |mAP )*points?\\b| (?:BLEU|dB|mAP|mIoU|AP|pp)\\b)';
/** Not within a word, a version, a range or a product: "3D", "GPT-4", "512×512". */
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}.×–/-])${NUMBER}(?: ?[–-] ?${NUMBER})?${UNIT}(?: to ${NUMBER}${UNIT})?(?! ?\\p{N})`,
  'gu',
);
/** Where the words about a figure begin: with what happened to it, or what it is. */
const DEED =
  /\b(?:outperform|improv|reduc|achiev|gain|increas|decreas|boost|surpass|exceed|accelerat|speed|cut|sav|lower|rais|attain|reach|obtain|yield|deliver|retain|preserv|match|drop|enhanc|using only|beat|shrink|compress|prun|up to|by up|accura|error|latency|faster|better|higher|less|fewer|more)\p{L}*/giu;
/** Where they end. */
const END = /[;:]|, |\.$| (?:and|while|whereas|which|but|when|where|without|demonstrating|showing)\b|[()]/u;
/** A clause's borders, between which a figure's words are looked for. */
const BORDER = /[;:()]|, (?!\d{3})| (?:and|while|whereas|which|but|where) /gu;

/**
 * The measured results in an abstract, with enough words to mean something ("reduces memory by 4.2× on average"),
 * in its order.
 * @param abstract plain text
 * @param most returns no more than this many
 */
export function figures(abstract: string, most = 3): Figure[] {
  const found: Figure[] = [];
  for (const sentence of sentences(abstract)) {
    let free = 0;
    for (const match of sentence.matchAll(FIGURE)) {
      if (match.index < free) continue;
      const fact = around(sentence, match.index, match[0]);
      if (!fact) continue;
      // A second figure within the same words is part of the first result.
      free = sentence.indexOf(fact.text, free) + fact.text.length;
      found.push(fact);
      if (found.length === most) return found;
    }
  }
  return found;
}

function around(sentence: string, at: number, figure: string): Figure | undefined {
  const end = at + figure.length;
  const near = sentence.slice(Math.max(0, at - 2 * LONGEST), at);
  const before = near.slice(last(near, BORDER));
  const deeds = [...before.matchAll(DEED)];
  const after = sentence.slice(end, end + 2 * LONGEST);
  const stop = END.exec(after)?.index ?? after.length;
  const tail = after.slice(0, stop);
  // The first deed from which on the words are few enough; without one, what follows must say it ("4× faster decoding").
  const deed = deeds.find(({ index }) => before.length - index + figure.length + tail.length <= LONGEST);
  if (!deed && !new RegExp(DEED.source, 'iu').test(tail)) return undefined;
  const text = `${deed ? before.slice(deed.index) : ''}${figure}${tail}`.replace(/[\s.,]+$/, '');
  const words = text.replace(figure, ' ').match(/[\p{L}]{2,}/gu)?.length ?? 0;
  return words >= FEWEST && text.length <= LONGEST ? { figure: figure.trim(), text } : undefined;
}

/** Where the last match of a pattern ends, or the text's beginning. */
function last(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].map((match) => match.index + match[0].length).at(-1) ?? 0;
}
