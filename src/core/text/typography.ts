import type { Inline } from './inline.ts';
import { joined } from './nodes.ts';

/**
 * Quotation marks that face the right way and dashes of the right length. A mark opens after a space, an opening
 * bracket or a dash, or at the start; elsewhere it closes, and a straight single one within a word is an apostrophe.
 */
export function typeset(nodes: readonly Inline[]): Inline[] {
  let before = '';
  const walk = (list: readonly Inline[]): Inline[] =>
    joined(
      list.map((node): Inline => {
        if (node.type === 'text') {
          const value = typesetText(node.value, before);
          before = value.at(-1) ?? before;
          return { type: 'text', value };
        }
        if ('children' in node) {
          // An address shown as itself is no prose.
          const isAddress =
            node.type === 'link' && node.children.length === 1 && isPlainAddress(node.children[0]);
          const children = isAddress
            ? node.children
            : (walk(node.children as Inline[]) as typeof node.children);
          before = 'x';
          return { ...node, children } as Inline;
        }
        before = 'x';
        return node;
      }),
    );
  return walk(nodes);
}

function isPlainAddress(node: Inline | { type: string } | undefined): boolean {
  return node?.type === 'text' && 'value' in node && /^(?:https?:\/\/|www\.)\S+$/.test(String(node.value));
}

function typesetText(text: string, before: string): string {
  if (!/[`'"]|--/.test(text)) return text;
  let shown = '';
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    const last = shown.at(-1) ?? before;
    if (sign === '-' && text[at + 1] === '-') {
      const length = /^-+/.exec(text.slice(at, at + 8))![0].length;
      // A longer row is a rule somebody drew, or an option of a command ("--help").
      const option = length === 2 && /^[a-z]/.test(text[at + 2] ?? '') && (last === '' || /[\s(]/.test(last));
      shown += option || length > 3 ? '-'.repeat(length) : length === 3 ? '—' : '–';
      at += length - 1;
    } else if (sign === '`') {
      const double = text[at + 1] === '`';
      shown += double ? (opens(last) ? '“' : '”') : opens(last) ? '‘' : '’';
      if (double) at++;
    } else if (sign === "'") {
      const double = text[at + 1] === "'" && text[at + 2] !== "'";
      if (double) {
        shown += opens(last) && /[\p{L}\p{N}]/u.test(text[at + 2] ?? '') ? '“' : '”';
        at++;
      } else {
        shown +=
          opens(last) &&
          !/^(?:\d\ds?\b|(?:em|tis|twas|til|cause)\b)/i.test(text.slice(at + 1, at + 7)) &&
          hasPartner(text, at)
            ? '‘'
            : '’';
      }
    } else if (sign === '"') {
      shown += opens(last) && /\S/.test(text[at + 1] ?? '') ? '“' : '”';
    } else {
      shown += sign;
    }
  }
  return shown;
}

function opens(last: string): boolean {
  return last === '' || /[\s([{<“‘–—/=|\u00A0-]/u.test(last);
}

/** An opening single mark has a closing one before long; without it the mark is an apostrophe: 'em, rock 'n' roll. */
function hasPartner(text: string, at: number): boolean {
  return /['’](?![\p{L}\p{N}])/u.test(text.slice(at + 2, at + 120));
}
