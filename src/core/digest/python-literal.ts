/** Deeper nesting is no digest. */
const DEPTH = 60;

/**
 * Reads a value as Python prints it: dicts, lists, tuples, strings, numbers, None, True, False. No library known to us
 * does, and stored answers of the daily-papers API come so.
 * @returns undefined for anything else
 */
export function parsePythonLiteral(text: string): unknown {
  const reader = new LiteralReader(text);
  try {
    return reader.whole();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

class LiteralReader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  whole(): unknown {
    const value = this.value(0);
    this.space();
    if (this.at < this.text.length) throw new SyntaxError('more than one value');
    return value;
  }

  private value(depth: number): unknown {
    this.space();
    if (depth > DEPTH) throw new SyntaxError('nested too deep');
    const sign = this.text[this.at];
    if (sign === '{') return this.dict(depth);
    if (sign === '[') return this.list(']', depth);
    if (sign === '(') return this.list(')', depth);
    if (sign === "'" || sign === '"') return this.string();
    const word = /[A-Za-z0-9_.+-]{1,40}/y;
    word.lastIndex = this.at;
    const token = word.exec(this.text)?.[0] ?? '';
    this.at += token.length;
    if (token === 'None') return null;
    if (token === 'True') return true;
    if (token === 'False') return false;
    const number = Number(token);
    if (token === '' || Number.isNaN(number)) throw new SyntaxError(`unexpected ${token || sign}`);
    return number;
  }

  private dict(depth: number): Record<string, unknown> {
    const dict = Object.create(null) as Record<string, unknown>;
    this.at++;
    while (!this.ends('}')) {
      const key = this.value(depth + 1);
      this.expect(':');
      dict[String(key)] = this.value(depth + 1);
      if (!this.comma() && !this.peek('}')) throw new SyntaxError('expected , or }');
    }
    return dict;
  }

  private list(close: string, depth: number): unknown[] {
    const list: unknown[] = [];
    this.at++;
    while (!this.ends(close)) {
      list.push(this.value(depth + 1));
      if (!this.comma() && !this.peek(close)) throw new SyntaxError(`expected , or ${close}`);
    }
    return list;
  }

  private string(): string {
    const quote = this.text[this.at++]!;
    let value = '';
    for (;;) {
      const sign = this.text[this.at++];
      if (sign === undefined) throw new SyntaxError('string without end');
      if (sign === quote) return value;
      value += sign === '\\' ? this.escape() : sign;
    }
  }

  private escape(): string {
    const sign = this.text[this.at++] ?? '';
    const plain: Record<string, string> = { n: '\n', t: '\t', r: '\r', '0': '\0', '\n': '' };
    if (Object.hasOwn(plain, sign)) return plain[sign]!;
    const digits = { x: 2, u: 4, U: 8 }[sign];
    if (digits === undefined) return sign === "'" || sign === '"' || sign === '\\' ? sign : `\\${sign}`;
    const code = Number.parseInt(this.text.slice(this.at, this.at + digits), 16);
    this.at += digits;
    return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  }

  private space(): void {
    while (/\s/.test(this.text[this.at] ?? '')) this.at++;
  }

  private peek(sign: string): boolean {
    this.space();
    return this.text[this.at] === sign;
  }

  private ends(close: string): boolean {
    if (!this.peek(close)) return false;
    this.at++;
    return true;
  }

  private comma(): boolean {
    return this.ends(',');
  }

  private expect(sign: string): void {
    if (!this.ends(sign)) throw new SyntaxError(`expected ${sign}`);
  }
}
