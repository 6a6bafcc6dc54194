import { accented, isLetterAccent, isSignAccent } from './accents.ts';
import { readAddress, webAddress } from './address.ts';
import { formulaNodes, isFormula } from './formula.ts';
import type { Inline } from './inline.ts';
import type { Macro } from './macros.ts';
import { MACROS } from './macros.ts';
import { joined, rawText } from './nodes.ts';
import { lower, OPERATORS, raise, SYMBOLS } from './symbols.ts';
import { link, phrasing, styled, unescaped } from './tex-nodes.ts';

/** Deeper groups lose their styles, never their words. */
const DEPTH = 16;
/** A formula longer than this is no formula but a dollar sign that lost its partner. Characters. */
const LONGEST_FORMULA = 1000;

/** Reads TeX as authors write it in titles and abstracts; whatever is no TeX stays as it is. */
export function readTex(text: string): Inline[] {
  const reader = new TexReader(text);
  const nodes: Inline[] = [];
  while (!reader.atEnd()) {
    nodes.push(...reader.sequence(0));
    reader.skipStrayBrace();
  }
  return joined(nodes);
}

class TexReader {
  private at = 0;
  private readonly text: string;
  /** Where the last search for a closing dollar came up empty, so that no later one repeats it. */
  private noDollarFrom = Number.POSITIVE_INFINITY;

  constructor(text: string) {
    this.text = text;
  }

  atEnd(): boolean {
    return this.at >= this.text.length;
  }

  skipStrayBrace(): void {
    if (this.text[this.at] === '}') this.at++;
  }

  /** Everything up to the end of the group or the text. */
  sequence(depth: number): Inline[] {
    const nodes: Inline[] = [];
    let plain = '';
    const push = (more: readonly Inline[]): void => {
      nodes.push({ type: 'text', value: plain }, ...more);
      plain = '';
    };
    while (!this.atEnd() && this.text[this.at] !== '}') {
      const sign = this.text[this.at]!;
      const address = sign === 'h' || sign === 'w' ? this.address() : undefined;
      if (address) push([address]);
      else if (sign === '\\') push(this.command(depth));
      else if (sign === '$') push(this.dollar());
      else if (sign === '{') push(this.group(depth));
      else if (sign === '^' || sign === '_') plain += this.shifted(depth, plain || lastLetters(nodes));
      else if (sign === '~') plain += this.tie();
      else {
        plain += sign;
        this.at++;
      }
    }
    push([]);
    return joined(nodes);
  }

  private address(): Inline | undefined {
    // Not within a word, unless the word was glued to it: nobody ends a word in "https://".
    const found = readAddress(this.text, this.at);
    if (!found || (found.shown.startsWith('www.') && /\w/.test(this.text[this.at - 1] ?? '')))
      return undefined;
    this.at += found.length;
    return link(found, this.linkText());
  }

  /** What a feed left of `\href{address}{text}`: the text in braces right behind the address. */
  private linkText(): Inline[] | undefined {
    const isAddressToo = /^ \{https?:/.test(this.text.slice(this.at, this.at + 8));
    const open = this.at + (isAddressToo ? 1 : 0);
    return this.text[open] === '{' && this.closing(open) !== undefined ? this.argument(DEPTH - 2) : undefined;
  }

  private tie(): string {
    const before = this.text[this.at - 1] ?? ' ';
    const after = this.text[this.at + 1] ?? ' ';
    this.at++;
    // A tie joins a word to what follows it; at a figure it is a tilde: "2 ~ 5", "10~100", "some ~700".
    if (/\s/.test(before)) return /[\s\d]/.test(after) ? '~' : '';
    if (/\s/.test(after)) return '';
    return /\d/.test(before) && /[\d$]/.test(after) ? '~' : '\u00A0';
  }

  private group(depth: number): Inline[] {
    if (depth >= DEPTH) {
      // The words go on without the group.
      this.at++;
      return [];
    }
    const set = /^\{(?:[\d\s,.+-]*,[\d\s,.+-]*|\([^(){},]{1,40},[^(){}]{1,40}\))\}/.exec(
      this.text.slice(this.at, this.at + 90),
    );
    if (set) {
      // Figures or tuples in braces are a set, not a group.
      this.at += set[0].length;
      return [{ type: 'text', value: set[0] }];
    }
    this.at++;
    const style =
      /^\\?(bf|it|em|tt|sc|rm|sf|bfseries|itshape|tiny|scriptsize|footnotesize|small|large|Large)(?![A-Za-z])\s*/.exec(
        this.text.slice(this.at, this.at + 24),
      );
    // Without its backslash only a name that no word of English is: "{scriptsize CODE2SEQ}".
    const known =
      style && (style[0].startsWith('\\') || /^(?:bf|tt|sc|rm|sf|scriptsize|footnotesize)\s/.test(style[0]));
    if (known) this.at += style[0].length;
    const inner = this.sequence(Math.min(depth + 1, DEPTH));
    this.skipStrayBrace();
    const macro = known ? MACROS.get(style[1] ?? '') : undefined;
    return macro?.does === 'style' ? styled(macro.node, inner, depth < DEPTH - 1) : inner;
  }

  /** A command's argument: a group, or the next sign. */
  private argument(depth: number): Inline[] {
    const start = this.at;
    while (/\s/.test(this.text[this.at] ?? '')) this.at++;
    if (this.text[this.at] === '{') return this.group(depth);
    this.at = start;
    return [];
  }

  /** An argument that is no text: an address, a colour. */
  private rawArgument(): string {
    const start = this.at;
    while (/\s/.test(this.text[this.at] ?? '')) this.at++;
    const end = this.text[this.at] === '{' ? this.closing(this.at) : undefined;
    if (end === undefined) {
      this.at = start;
      return '';
    }
    const raw = this.text.slice(this.at + 1, end);
    this.at = end + 1;
    return raw;
  }

  private closing(open: number): number | undefined {
    let depth = 0;
    for (let at = open; at < this.text.length && at < open + 4000; at++) {
      if (this.text[at] === '\\') at++;
      else if (this.text[at] === '{') depth++;
      else if (this.text[at] === '}' && --depth === 0) return at;
    }
    return undefined;
  }

  private optional(): void {
    if (this.text[this.at] !== '[') return;
    const end = this.text.indexOf(']', this.at);
    if (end > 0 && end - this.at < 60) this.at = end + 1;
  }

  private dollar(): Inline[] {
    const double = this.text[this.at + 1] === '$';
    const start = this.at + (double ? 2 : 1);
    const end = this.closingDollar(start);
    if (end === undefined || !isFormula(this.text.slice(start, end), this.text[end + (double ? 2 : 1)])) {
      // A price, or a dollar whose partner was lost. An empty pair has no meaning.
      this.at += double && end === start ? 4 : 1;
      return double && end === start ? [] : [{ type: 'text', value: '$' }];
    }
    this.at = end + (double ? 2 : 1);
    return this.formula(this.text.slice(start, end));
  }

  private closingDollar(start: number): number | undefined {
    if (start >= this.noDollarFrom) return undefined;
    let depth = 0;
    for (let at = start; at < this.text.length && at < start + LONGEST_FORMULA; at++) {
      const sign = this.text[at];
      if (sign === '\\') at++;
      else if (sign === '{') depth++;
      else if (sign === '}') depth--;
      else if (sign === '$' && depth <= 0) return at;
      else if (sign === '\n' && this.text[at + 1] === '\n') break;
    }
    if (!this.text.includes('$', start)) this.noDollarFrom = start;
    return undefined;
  }

  private formula(tex: string): Inline[] {
    return formulaNodes(tex, readTex);
  }

  private command(depth: number): Inline[] {
    const rest = this.text.slice(this.at + 1, this.at + 42);
    const name = /^(?:[A-Za-z]+\*?|[\s\S])/u.exec(rest)?.[0] ?? '';
    const start = this.at;
    this.at += 1 + name.length;
    if (name === '(' || name === '[') return this.delimited(name === '(' ? '\\)' : '\\]', name);
    if (/^[)\]]$/.test(name)) return [{ type: 'text', value: name }];
    // A feed that strips dollars leaves of a price's \$1 its backslash.
    if (/^\d$/.test(name)) return [{ type: 'text', value: `$${name}` }];
    if (/^[%&$#_{}]$/.test(name)) return [{ type: 'text', value: name }];
    if (isSignAccent(name)) return this.accent(name);
    if (/^[\s,;:]$/.test(name)) return [{ type: 'text', value: ' ' }];
    if (name === '!' || name === '/' || name === '-') return [];
    if (name === '\\') return [{ type: 'text', value: ' ' }];
    if (!/^[A-Za-z]/.test(name)) return [{ type: 'text', value: name }];
    if (isLetterAccent(name) && /^(?:\s*\{|\s+[A-Za-z])/.test(this.text.slice(this.at, this.at + 4)))
      return this.accent(name);
    const macro = MACROS.get(name.replace(/\*$/, ''));
    if (macro) return this.apply(macro, depth, start);
    return this.unknown(name, depth);
  }

  private delimited(close: string, name: string): Inline[] {
    const end = this.text.indexOf(close, this.at);
    if (end < 0 || end - this.at > LONGEST_FORMULA) return [{ type: 'text', value: name }];
    const tex = this.text.slice(this.at, end);
    this.at = end + 2;
    return this.formula(tex);
  }

  private accent(name: string): Inline[] {
    while (this.text[this.at] === ' ') this.at++;
    if (this.text[this.at] === '{')
      return [{ type: 'text', value: accented(name, rawText(this.argument(DEPTH - 1))) }];
    const dotless = /^\\([ij])(?![A-Za-z])\s?/.exec(this.text.slice(this.at, this.at + 4));
    const letter = dotless?.[1] ?? this.text[this.at] ?? '';
    // An accent over nothing is the sign itself: "\~", "\'s".
    if (!/\p{L}/u.test(letter)) return [{ type: 'text', value: name }];
    this.at += dotless ? dotless[0].length : letter.length;
    return [{ type: 'text', value: accented(name, letter) }];
  }

  private apply(macro: Macro, depth: number, start: number): Inline[] {
    const deeper = Math.min(depth + 1, DEPTH);
    switch (macro.does) {
      case 'print': {
        this.endName();
        // The text's own full stop must not double the abbreviation's.
        const doubled = macro.text.endsWith('.') && this.text[this.at] === '.';
        if (doubled) this.at++;
        const glued =
          /^[A-Za-z0-9(]/.test(this.text.slice(this.at, this.at + 1)) && !macro.text.startsWith('\n');
        return [{ type: 'text', value: macro.text + (glued ? ' ' : '') }];
      }
      case 'style': {
        this.optional();
        if (!/^\s*\{/.test(this.text.slice(this.at, this.at + 8))) {
          this.endName();
          return [];
        }
        return styled(macro.node, this.argument(deeper), depth < DEPTH - 1);
      }
      case 'shift': {
        const plain = rawText(this.argument(deeper));
        return [{ type: 'text', value: macro.up ? raise(plain) : lower(plain) }];
      }
      case 'link': {
        const url = webAddress(unescaped(this.rawArgument()));
        const text = this.argument(deeper);
        return url
          ? [
              {
                type: 'link',
                url,
                children: phrasing(text.length > 0 ? text : [{ type: 'text', value: url }]),
              },
            ]
          : text;
      }
      case 'address': {
        const raw = unescaped(this.rawArgument());
        const url = webAddress(raw.startsWith('www.') ? `https://${raw}` : raw);
        return url
          ? [{ type: 'link', url, children: [{ type: 'text', value: raw }] }]
          : [{ type: 'text', value: raw }];
      }
      case 'footnote': {
        const note = this.argument(deeper);
        const space = /\s/.test(this.text[start - 1] ?? ' ') ? '' : ' ';
        const only = note.length === 1 && note[0]?.type === 'link';
        if (rawText(note).trim() === '') return [];
        return only
          ? [{ type: 'text', value: space }, ...note]
          : [{ type: 'text', value: `${space}(` }, ...note, { type: 'text', value: ')' }];
      }
      case 'second':
        this.rawArgument();
        return this.argument(deeper);
      case 'drop': {
        this.optional();
        for (let count = 0; count < macro.count; count++) this.rawArgument();
        return [];
      }
    }
  }

  private unknown(name: string, depth: number): Inline[] {
    if (name === 'begin' || name === 'end') {
      this.rawArgument();
      return [{ type: 'text', value: ' ' }];
    }
    const symbol = SYMBOLS.get(name);
    if (symbol !== undefined) {
      // The space behind a letter's name only ends the name; behind a sign between words it is meant.
      if (/^\p{L}$/u.test(symbol) && symbol < '\u0250') this.endName();
      else if (/^\s*\{\}/.test(this.text.slice(this.at, this.at + 4))) this.endName();
      return [{ type: 'text', value: symbol }];
    }
    if (OPERATORS.has(name)) return [{ type: 'text', value: name }];
    if (/^(?:frac|sqrt|dfrac|tfrac|binom)$/.test(name)) {
      const start = this.at - name.length - 1;
      const count = name === 'sqrt' ? 1 : 2;
      for (let one = 0; one < count; one++) this.rawArgument();
      return this.formula(this.text.slice(start, this.at));
    }
    const argument = /^\{/.test(this.text.slice(this.at, this.at + 1))
      ? this.argument(Math.min(depth + 1, DEPTH))
      : [];
    if (rawText(argument).trim() !== '') return argument;
    // Its meaning is unknown, so its name stays visible.
    return [{ type: 'text', value: name }];
  }

  /** Past what ends a command's name and prints nothing: `{}`, or the space TeX would eat were it not meant. */
  private endName(): void {
    if (this.text.startsWith('{}', this.at)) this.at += 2;
  }

  /** A superscript or subscript in running text, where it is certain to be one. */
  private shifted(depth: number, before: string): string {
    const up = this.text[this.at] === '^';
    const braced = this.text[this.at + 1] === '{' && this.closing(this.at + 1) !== undefined;
    if (braced && /\S$/.test(before)) {
      this.at++;
      const plain = rawText(this.argument(Math.min(depth + 1, DEPTH)));
      return plain === '' ? '' : up ? raise(plain) : lower(plain);
    }
    const after = this.text.slice(this.at + 1, this.at + 24);
    const simple = up
      ? /^(?:\\?circ(?![a-z])|\d+(?![\d^])|[A-Za-z](?![A-Za-z^])|[*+†])/.exec(after)
      : /^(?:\d{1,2}|[A-Za-z])(?![A-Za-z0-9_])/.exec(after);
    const base = up ? /[\p{L}\p{N})\]]$/u : /(?<![\p{L}\p{N}_])[\p{L}]$/u;
    this.at++;
    if (!simple || !base.test(before.slice(-3))) return up ? '^' : '_';
    this.at += simple[0].length;
    const shown = simple[0].replace(/^\\?circ$/, '∘');
    return up ? raise(shown) : lower(shown);
  }
}

function lastLetters(nodes: readonly Inline[]): string {
  const last = nodes.findLast((node) => node.type !== 'text' || node.value !== '');
  return last ? rawText([last]).slice(-3) : '';
}
