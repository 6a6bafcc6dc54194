import { lower, OPERATORS, raise, SYMBOLS } from './symbols.ts';

/** Deeper nesting shows as source: no paper has it, and a hostile one must not cost a stack. */
const DEPTH = 24;

/** Commands whose argument is text or letters in another style, and is printed as it is. */
const STYLES =
  /^(?:text(?:bf|it|tt|sc|rm|sf|normal|up|md)?|math(?:bf|bb|cal|frak|it|rm|scr|sf|tt|normal|ds)|bm|boldsymbol|pmb|operatorname|mbox|hbox|emph|mathop|mathbin|mathrel|mathord|underline|overline|bar|hat|widehat|tilde|widetilde|vec|dot|ddot|boxed|unicode|href|textsuperscript|textsubscript|color|textcolor|ensuremath|mathbold|bold)$/;
/** Commands that leave nothing to see. */
const SILENT =
  /^(?:left|right|bigg?[lrm]?|Bigg?[lrm]?|displaystyle|textstyle|scriptstyle|limits|nolimits|bf|it|rm|tt|sf|em|cal|normalfont|protect|relax|mathstrut|phantom|nonumber|centering|!)$/;
/** Commands that leave a space. */
const SPACES = /^(?:[,;: ]|quad|qquad|space|enspace|thinspace|\\)$/;

/** A formula as a line of plain text with Unicode's signs: `\frac{a}{b}` is a/b, `x_2^{n}` is x₂ⁿ. Never throws. */
export function mathToPlain(tex: string): string {
  const reader = new Reader(tex);
  let plain = '';
  while (!reader.atEnd()) plain += reader.sequence(0) + reader.stray();
  return plain.replace(/\s+/g, ' ').trim();
}

class Reader {
  private at = 0;
  private readonly tex: string;

  constructor(tex: string) {
    this.tex = tex;
  }

  atEnd(): boolean {
    return this.at >= this.tex.length;
  }

  /** A closing brace that nothing opened. */
  stray(): string {
    if (this.tex[this.at] === '}') this.at++;
    return '';
  }

  /** Everything up to the group's end. */
  sequence(depth: number): string {
    let plain = '';
    while (!this.atEnd() && this.tex[this.at] !== '}') plain += this.atom(depth, plain);
    return plain;
  }

  private atom(depth: number, before: string): string {
    const sign = this.tex[this.at]!;
    if (sign === '\\') return this.command(depth, before);
    if (sign === '{') return this.group(depth);
    this.at++;
    if ((sign === '^' || sign === '_') && depth < DEPTH) {
      const shifted = this.argument(depth).trim();
      return shifted === '' ? '' : sign === '^' ? raise(shifted) : lower(shifted);
    }
    if (sign === '~') return ' ';
    if (sign === '&' || sign === '$') return '';
    return sign === "'" ? '′' : sign;
  }

  private group(depth: number): string {
    this.at++;
    const inner = depth < DEPTH ? this.sequence(depth + 1) : this.raw();
    if (this.tex[this.at] === '}') this.at++;
    return inner;
  }

  /** One argument: a group, a command, or a single sign. */
  private argument(depth: number): string {
    while (this.tex[this.at] === ' ') this.at++;
    if (this.atEnd() || this.tex[this.at] === '}') return '';
    return this.atom(Math.min(depth + 1, DEPTH), '');
  }

  private raw(): string {
    const start = this.at;
    while (!this.atEnd() && this.tex[this.at] !== '}') this.at++;
    return this.tex.slice(start, this.at).replace(/[\\{]/g, '');
  }

  private command(depth: number, before: string): string {
    const name = /^(?:[A-Za-z]+\*?|[^A-Za-z])/.exec(this.tex.slice(this.at + 1, this.at + 41))?.[0] ?? '';
    this.at += 1 + name.length;
    if (depth >= DEPTH) return name;
    if (SPACES.test(name)) return ' ';
    if (/^[A-Za-z]/.test(name) && !/^(?:text|mbox|hbox)/.test(name)) this.skipSpaceAfterName();
    if (name === 'frac' || name === 'tfrac' || name === 'dfrac' || name === 'nicefrac')
      return `${grouped(this.argument(depth))}/${grouped(this.argument(depth))}`;
    if (name === 'binom') return `(${this.argument(depth)} over ${this.argument(depth)})`;
    if (name === 'sqrt') return `√${grouped(this.argument(depth))}`;
    if (name === 'textsuperscript') return raise(this.argument(depth));
    if (name === 'textsubscript') return lower(this.argument(depth));
    if (name === 'unicode') return codePoint(this.argument(depth));
    if (name === 'href') {
      this.argument(depth);
      return this.argument(depth);
    }
    if (name === 'color') {
      this.argument(depth);
      return '';
    }
    if (name === 'textcolor') {
      this.argument(depth);
      return this.argument(depth);
    }
    if (name === 'begin' || name === 'end') {
      this.argument(depth);
      return ' ';
    }
    if (STYLES.test(name)) return this.argument(depth);
    if (SILENT.test(name)) return '';
    const symbol = SYMBOLS.get(name);
    if (symbol !== undefined) return symbol;
    if (OPERATORS.has(name))
      return `${/[\p{L}\p{N})]$/u.test(before) ? ' ' : ''}${name}${this.spaceBefore()}`;
    return name;
  }

  /** TeX eats one space after a command's name; a reader would miss it between words. */
  private skipSpaceAfterName(): void {
    if (this.tex[this.at] === ' ' && /[\^_{]/.test(this.tex[this.at + 1] ?? '')) this.at++;
  }

  private spaceBefore(): string {
    return /^[A-Za-z0-9\\]/.test(this.tex.slice(this.at, this.at + 1)) ? ' ' : '';
  }
}

/** A numerator or denominator of several parts keeps its extent on the line. */
function grouped(text: string): string {
  const trimmed = text.trim();
  return /^[\p{L}\p{N}.]*$/u.test(trimmed) ? trimmed : `(${trimmed})`;
}

function codePoint(text: string): string {
  const code = /^x([0-9a-f]{2,6})$/i.exec(text)?.[1];
  const number = code ? Number.parseInt(code, 16) : Number.parseInt(text, 10);
  return number > 31 && number <= 0x10ffff && !(number >= 0xd800 && number <= 0xdfff)
    ? String.fromCodePoint(number)
    : text;
}
