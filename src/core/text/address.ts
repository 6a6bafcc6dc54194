/** Where an address starts in running text. */
export const ADDRESS_START = /https?:\/\/|www\.(?=[A-Za-z0-9-]+\.)/y;

/** Characters that end an address wherever they are. */
const END = /[\s<>"{}|^`\u0000-\u001F\u2018-\u201F\u3001\u3002\uFF08\uFF09\uFF0C]/;

/** An address in running text. */
export interface FoundAddress {
  /** As the text writes it, TeX's escapes gone. */
  readonly shown: string;
  /** The address itself. */
  readonly url: string;
  /** How many characters of the text it takes. */
  readonly length: number;
}

/** Reads the address that begins at `start`; punctuation that belongs to the sentence is left to it. */
export function readAddress(text: string, start: number): FoundAddress | undefined {
  ADDRESS_START.lastIndex = start;
  const head = ADDRESS_START.exec(text)?.[0];
  if (!head) return undefined;
  let shown = '';
  let at = start;
  while (at < text.length) {
    const sign = text[at]!;
    // TeX escapes signs that addresses may hold: \_ \% \# \& \~ and the hyphen of \-.
    if (sign === '\\' && /[_%#&~{}-]/.test(text[at + 1] ?? '')) at++;
    else if (END.test(sign) || sign === '\\') break;
    shown += text[at];
    at++;
  }
  const kept = withoutPunctuation(shown);
  const length = at - start - (shown.length - kept.length);
  if (kept.length <= head.length) return undefined;
  const url = webAddress(kept.startsWith('www.') ? `https://${kept}` : kept);
  return url === undefined ? undefined : { shown: kept, url, length };
}

/** An address if a browser may follow it: http or https, with a host, and of sane length. */
export function webAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed.length > 2000 || !/^https?:\/\/[^/\s]/i.test(trimmed) || !URL.canParse(trimmed))
    return undefined;
  return trimmed;
}

/** An address without the full stop, comma or bracket that ends the sentence around it. */
function withoutPunctuation(text: string): string {
  let end = text.length;
  for (; end > 0; end--) {
    const last = text[end - 1]!;
    if (/[.,;:!?'*_~$]/.test(last)) continue;
    if (last === ')' && count(text, '(', end) < count(text, ')', end)) continue;
    if (last === ']' && count(text, '[', end) < count(text, ']', end)) continue;
    break;
  }
  return text.slice(0, end);
}

function count(text: string, sign: string, end: number): number {
  let found = 0;
  for (let at = 0; at < end; at++) if (text[at] === sign) found++;
  return found;
}
