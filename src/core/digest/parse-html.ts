import type { Root } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { defaultTreeAdapter, parse, parseFragment } from 'parse5';

/** No page nests deeper, and whoever walks a tree would run out of stack far below. */
const DEPTH = 100;
/** What nests this little is kept whole wherever it stands: a paragraph in two thousand boxes is still a paragraph. */
const SHALLOW = 20;
/** Unclosed emphasis is repeated in every paragraph, so that a small text can become a tree without end. Elements. */
const MOST = 1_000_000;

/**
 * The tree of an HTML page, or of a part of one, of a depth that is safe to walk: elements beyond it give way to what
 * they hold, and no word is lost.
 * @throws RangeError where the tree would grow without end
 */
export function parseHtml(html: string, { fragment = false } = {}): Root {
  let count = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(...parts) {
      if (++count > MOST) throw new RangeError(`more than ${MOST} elements`);
      return defaultTreeAdapter.createElement(...parts);
    },
  };
  const tree = fragment ? parseFragment(html, { treeAdapter }) : parse(html, { treeAdapter });
  flatten(tree);
  return fromParse5(tree) as Root;
}

/** Without recursion, since the tree may be as deep as its text is long. */
function flatten(tree: Tree.ParentNode): void {
  const heights = heightsOf(tree);
  const waiting: [node: Tree.ParentNode, depth: number][] = [[tree, 0]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [node, depth] = next;
    if (depth >= DEPTH) node.childNodes = unwrapped(node, heights);
    for (const child of node.childNodes) if (isParent(child)) waiting.push([child, depth + 1]);
    // What a template holds is shown to nobody.
    if ('content' in node) node.content.childNodes = [];
  }
}

/** The children of a node, and in place of each that is too high the children of it, and so on. */
function unwrapped(node: Tree.ParentNode, heights: ReadonlyMap<Tree.Node, number>): Tree.ChildNode[] {
  const kept: Tree.ChildNode[] = [];
  const waiting = node.childNodes.toReversed();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (isParent(next) && (heights.get(next) ?? 0) > SHALLOW)
      for (const child of next.childNodes.toReversed()) waiting.push(child);
    else kept.push(next);
  }
  return kept;
}

/** How many levels stand below each node that has children. */
function heightsOf(tree: Tree.ParentNode): Map<Tree.Node, number> {
  const order: Tree.ParentNode[] = [tree];
  for (const node of order) for (const child of node.childNodes) if (isParent(child)) order.push(child);
  const heights = new Map<Tree.Node, number>();
  for (const node of order.toReversed())
    heights.set(
      node,
      node.childNodes.reduce((most, child) => Math.max(most, 1 + (heights.get(child) ?? 0)), 0),
    );
  return heights;
}

function isParent(node: Tree.Node): node is Tree.Element {
  return 'childNodes' in node;
}
