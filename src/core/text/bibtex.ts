import type { Inline } from './inline.ts';

/** Signs that mean something to TeX, and how it prints them. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** A text for the value of a BibTeX field: TeX's signs escaped, maths kept as maths, letters as UTF-8. */
export function toBibtex(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return escaped(node.value);
        case 'inlineCode':
          return `\\texttt{${escaped(node.value)}}`;
        case 'inlineMath':
          return balanced(node.value) ? `$${node.value}$` : escaped(node.value);
        case 'emphasis':
          return `\\emph{${toBibtex(node.children as Inline[])}}`;
        case 'strong':
          return `\\textbf{${toBibtex(node.children as Inline[])}}`;
        case 'link':
          return toBibtex(node.children as Inline[]);
      }
    })
    .join('');
}

function escaped(text: string): string {
  return text.replace(/[\\{}$&%#_^~]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** A brace too many would end the field, and a dollar the formula. */
function balanced(tex: string): boolean {
  let depth = 0;
  for (const [sign] of tex.matchAll(/\\[\s\S]|[{}$]/g)) {
    if (sign === '$') return false;
    if (sign === '{') depth++;
    if (sign === '}' && --depth < 0) return false;
  }
  return depth === 0 && !tex.endsWith('\\');
}
