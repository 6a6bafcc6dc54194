import type { Repair } from './inline.ts';
import { SYMBOLS } from './symbols.ts';

/** Greek letters' names, longest first so that `epsilon` is not read as `eps`. */
const GREEK =
  'epsilon|upsilon|omicron|lambda|alpha|gamma|delta|theta|kappa|sigma|omega|beta|zeta|iota|eta|rho|tau|phi|chi|psi|mu|nu|xi|pi';
/** Names of signs that no English word contains, so that they are certain everywhere. */
const ARROWS =
  'longrightarrow|leftrightarrow|rightarrow|Rightarrow|leftarrow|Leftarrow|infty|subseteq|mathbb|nabla';

/** One thing a feed leaves behind, and what stood there. Every pattern is linear: no nested repetition. */
interface Rule {
  readonly pattern: RegExp;
  readonly mend: (match: string, ...groups: string[]) => string;
}

const sign = (name: string): string => SYMBOLS.get(name) ?? name;

const RULES: readonly Rule[] = [
  // \unicode{x2013} without its backslash and braces.
  {
    pattern: /(?<=[a-z)])x(201[34])(?=[a-z(])/g,
    mend: (_, code) => String.fromCodePoint(Number.parseInt(code!, 16)),
  },
  // \frac{\text{words}}{3} without its first command and a pair of braces.
  {
    pattern: /(?<![\\A-Za-z])text\{([^{}]{1,80})\}\{([^{}]{1,40})\}/g,
    mend: (_, over, under) => `$\\frac{\\text{${over}}}{${under}}$`,
  },
  // A command of style that lost its backslash: texttt{D}ual.
  {
    pattern:
      /(?<![\\A-Za-z])(?:text(?:tt|bf|it|sc|rm|sf)|math(?:bf|cal|rm|bb|tt|it|sf)|emph|underline)\{([^{}]{0,200})\}/g,
    mend: (_, text) => text!,
  },
  // \color{red}W as \color{redW}: a colour's name is in small letters, and what was coloured is not.
  { pattern: /\\(?:text)?color\{[a-z]{2,12}(?=[A-Z0-9])([^{}]{1,80})\}/g, mend: (_, text) => text! },
  // Figures and signs run together: 256times256, 15timessim50times, sim1, leq2B.
  {
    pattern: /(?<=\d|\d[%°)]|\d\\%|circ)(?:times|sim|rightarrow|cdot)+(?=sim|times|[^a-z]|$)/g,
    mend: (run) => run.replace(/times|sim|rightarrow|cdot/g, sign),
  },
  { pattern: /(?<![A-Za-z\\])(?:sim|leq|geq|approx|pm|neq|ll|gg)(?=\$?[+-]?\d)/g, mend: sign },
  { pattern: /×(sim)(?=\d)/g, mend: () => '×~' },
  { pattern: /(?<=\d )times(?= \d)/g, mend: sign },
  { pattern: /(?<=[\s(])(?:leq|geq|neq|pm)(?= [\d.+-])/g, mend: sign },
  { pattern: /(?<=[\s(])approx(?= \d)/g, mend: sign },
  { pattern: /(?<=[\p{L}\p{N})\]}] )cdot(?= [\p{L}\p{N}(])/gu, mend: sign },
  {
    pattern: new RegExp(
      `(?<![a-z\\\\])(?:${ARROWS.split('|').slice(0, 7).join('|')})(?![a-z])|(?<=[\\d%A-Za-z])(?:left)?rightarrow(?=[\\d\\sA-Z~])`,
      'g',
    ),
    mend: sign,
  },
  { pattern: /O\(([A-Za-z])log (?=[A-Za-z])/g, mend: (_, letter) => `O(${letter} log ` },
  // A colour whose \textcolor was stripped, glued to the address it coloured.
  {
    pattern:
      /(?<=[\s:])[a-z]{0,10}(?:red|blue|green|pink|purple|orange|cyan|magenta|teal|brown|gray|violet)(?=https?:)/g,
    mend: () => '',
  },
  // A word and an address that a footnote's mark held apart.
  { pattern: /(?<=[a-z]{2}|[a-z]\))(?=https?:\/\/)/g, mend: () => ' ' },
  // Greek letters' names where only a letter is possible: with an index, an exponent, a figure or an equals sign.
  { pattern: new RegExp(`(?<![A-Za-z\\\\])(?:${GREEK})(?=[_^][{A-Za-z0-9*])`, 'gi'), mend: greekLetter },
  {
    pattern: new RegExp(`(?<![A-Za-z\\\\])(?:${GREEK})(?=\\s?=\\s?[-+]?[\\d.]|\\d+(?![A-Za-z\\d.-]))`, 'g'),
    mend: greekLetter,
  },
  {
    pattern: new RegExp(`(?<![A-Za-z\\\\])(?:${GREEK.replace('|tau', '')})(?=-[A-Z])`, 'g'),
    mend: greekLetter,
  },
  { pattern: /(?<![A-Za-z\\])(?:tau(?=-[a-z]{5})|Psi(?=-[A-Z]))/g, mend: greekLetter },
  // What is left of ~\cite{key}.
  { pattern: /(?<=[\w)])~[a-z]{2,20}\d{1,4}[a-z0-9]{0,12}(?![\w-])/g, mend: () => '' },
  { pattern: /!in!/g, mend: () => '∈' },
  // A full stop in an address, set as maths to keep it from being read as a link.
  { pattern: /(?<=[\w/])\$([._/-])\$(?=\w)/g, mend: (_, mark) => mark! },
  { pattern: /(?<![A-Za-z\\])mu(?=P\b|Transfer\b)/g, mend: greekLetter },
  {
    pattern: /(?<=\()(?:rho|tau|sigma|lambda|theta|epsilon|mu|kappa|Phi|Psi|Omega|phi|psi)(?=\))/g,
    mend: greekLetter,
  },
];

/** Mends what a feed leaves of TeX once it has stripped its backslashes, braces and dollars, where that is certain. */
export function mendResidue(text: string): { text: string; repairs: Repair[] } {
  const repairs: Repair[] = [];
  let mended = text;
  for (const { pattern, mend } of RULES)
    mended = mended.replace(pattern, (match: string, ...rest: (string | number)[]) => {
      const groups = rest.filter((one): one is string => typeof one === 'string').slice(0, -1);
      const to = mend(match, ...groups);
      if (to === match) return match;
      const offset = rest.find((one): one is number => typeof one === 'number') ?? 0;
      repairs.push({ from: around(mended, offset, match.length), to: to.trim() === '' ? to : to });
      return to;
    });
  return withEvidence(mended, repairs);
}

/**
 * One place that proves a Greek letter proves that this text lost its TeX, and so what the other names are:
 * α1 … "the alpha moment", μP … "PixArt-alpha".
 */
function withEvidence(text: string, repairs: Repair[]): { text: string; repairs: Repair[] } {
  if (!repairs.some(({ to }) => /^[\u0370-\u03FF]$/.test(to))) return { text, repairs };
  const mended = text.replace(BARE_GREEK, (name) => {
    repairs.push({ from: name, to: greekLetter(name) });
    return greekLetter(name);
  });
  return { text: mended, repairs };
}

/** A Greek letter's name as a word of its own, in small letters or with one capital. */
const BARE_GREEK = new RegExp(
  `(?<![A-Za-z\\\\])(?:${GREEK}|${GREEK.split('|')
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
    .filter((name) => /^(?:Phi|Psi|Omega|Theta|Sigma|Gamma)$/.test(name))
    .join('|')})(?![A-Za-z_^]| (?:test|version|release))`,
  'g',
);

function greekLetter(name: string): string {
  const key = /^[A-Z]/.test(name) ? name : name.toLowerCase();
  return SYMBOLS.get(key) ?? name;
}

/** The whole word around a place, so that a reader understands the record of a repair. */
function around(text: string, offset: number, length: number): string {
  const start = text.lastIndexOf(' ', offset - 1) + 1;
  const end = text.indexOf(' ', offset + length);
  const word = text.slice(
    Math.max(start, offset - 24),
    Math.min(end < 0 ? text.length : end, offset + length + 24),
  );
  return word || text.slice(offset, offset + length);
}
