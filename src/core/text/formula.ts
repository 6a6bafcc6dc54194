import type { Inline } from './inline.ts';
import { mathToPlain } from './math-plain.ts';

/** A formula that is one command of style around text: `\textbf{A}`, `\mathrm{AnsF1}@1`, `\texttt{DHO}`. */
const STYLED_TEXT =
  /^\s*(?:\{\s*\\(?:bf|it|tt|rm|sf|em|sc)\b|\\(?:text(?:bf|it|tt|sc|rm|sf)?|emph|href)\s*\{)/;
/** Letters that are symbols: one alone, or a command that draws one. */
const VARIABLE = /[A-Za-z\u0370-\u03FF]/;

/**
 * What is between dollars, as nodes. Authors put whole words, bold letters and plain figures there for looks;
 * those become text that can be searched and copied, and what is left is maths.
 * @param readText reads TeX as running text
 */
export function formulaNodes(tex: string, readText: (text: string) => Inline[]): Inline[] {
  const source = tex.trim();
  if (source === '') return [];
  if (STYLED_TEXT.test(source)) return readText(withoutDollars(source));
  const plain = mathToPlain(source);
  if (/^\\unicode\{[^{}]*\}$/.test(source)) return [{ type: 'text', value: plain }];
  const withoutSigns = source.replace(
    /\\(?:times|sim|approx|rightarrow|leftarrow|leftrightarrow|Rightarrow|uparrow|downarrow|to|pm|leq?|geq?|ll|gg|cdot|circ|degree|infty|ldots|dots|checkmark|bf|mathbf|mathrm|rm|text|space|textdegree|star|ast|dagger|bullet)(?![A-Za-z])/g,
    '',
  );
  // Figures and signs, a roman numeral in brackets, or a word: nothing that needs a formula's italics.
  if (!VARIABLE.test(withoutSigns) || /^\(?[ivx]+\)$/.test(source)) return [{ type: 'text', value: plain }];
  if (
    /^[A-Za-z][A-Za-z-]{2,}[A-Za-z0-9.-]*$/.test(withoutSigns.replace(/[{}\s]/g, '')) &&
    !/[\^_]/.test(source)
  )
    return [{ type: 'text', value: plain }];
  return [{ type: 'inlineMath', value: source.replace(/\s+/g, ' ') }];
}

function withoutDollars(source: string): string {
  return source.replace(/(?<!\\)\$/g, '');
}

/**
 * Whether the text between two dollars is maths. A price is none: "$5 and $10" closes before a figure, or has words
 * and spaces at its edges.
 * @param after the character behind the second dollar
 */
export function isFormula(tex: string, after: string | undefined): boolean {
  if (tex.trim() === '') return false;
  if (/^\s*\S{1,3}\s*$/.test(tex) && !/^\s*\d/.test(tex)) return true;
  if (/\\[A-Za-z]/.test(tex)) return true;
  if (/^\d[\d.,]*\s*(?:[A-Za-z]+\s+){1,}/.test(tex) || /\s$/.test(tex))
    return /[\\^_=<>]/.test(tex) && !/\d/.test(after ?? '');
  if (/\d/.test(after ?? '') && /^\d/.test(tex) && /\s/.test(tex)) return false;
  return !/[A-Za-z]{3,}\s+[A-Za-z]{2,}\s+[A-Za-z]{2,}/.test(tex);
}
