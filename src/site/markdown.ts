import type { Element, Root } from 'hast';
import type { Options as Schema } from 'rehype-sanitize';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { boundedTree } from '../core/text/markdown-depth.ts';
import { mathToHast } from '../core/text/mathml.ts';
import { highlight } from './highlight.ts';

/** What Markdown may become: the safe list of GitHub, less pictures (the pages ask nothing of other hosts). */
const schema: Schema = {
  ...defaultSchema,
  tagNames: (defaultSchema.tagNames ?? []).filter(
    (name) => !['img', 'input', 'picture', 'source'].includes(name),
  ),
  attributes: {
    ...defaultSchema.attributes,
    a: ['href', 'title'],
    code: [['className', /^language-./, 'math-inline', 'math-display']],
    '*': [],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  clobberPrefix: '',
};

const processor = unified()
  .use(remarkParse)
  .use(remarkMath)
  .use(remarkRehype)
  .use(rehypeSanitize, schema)
  .use(rehypeAddresses)
  .use(rehypeMathml)
  .use(rehypeStringify);

/**
 * The HTML of Markdown from a paper file or the guide: sanitised, its maths as MathML.
 * @param phrases to highlight for a reader who wants to see them, in the text's own words
 */
export function markdownToHtml(markdown: string, phrases: readonly string[] = []): string {
  const tree = processor.runSync(boundedTree(markdown, (text) => processor.parse(text)));
  highlight(tree, phrases);
  return processor.stringify(tree);
}

/** Tells links that show their own address apart: in print that need not be said twice. */
function rehypeAddresses() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties, children: [text] }) => {
      if (tagName !== 'a' || text?.type !== 'text' || text.value !== properties['href']) return;
      properties['className'] = ['address'];
    });
  };
}

/** Maths goes in after the sanitiser, which knows no MathML; `mathToHast` answers for what it makes. */
function rehypeMathml() {
  return (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined || !isMath(node)) return undefined;
      const tex = node.children[0]?.type === 'text' ? node.children[0].value : '';
      parent.children[index] = mathToHast(tex);
      return SKIP;
    });
  };
}

function isMath({ tagName, properties }: Element): boolean {
  const names = properties['className'];
  return tagName === 'code' && Array.isArray(names) && names.some((name) => String(name).startsWith('math-'));
}
