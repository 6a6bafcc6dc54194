/** What is never saved: the worker itself, downloads, and files for machines alone. */
const NEVER_SAVED = /^(?:sw\.js|_[^/]*|robots\.txt|sitemap-[a-z0-9]+\.xml)$|\.(?:zip|ndjson)$/;

/** False for files that a saved copy of the site does without. */
export function isSaved(path: string): boolean {
  return !NEVER_SAVED.test(path);
}

/**
 * The file an address stands for, as a path from the site's root; undefined outside the site. A folder stands for
 * its index, and a name without an ending for a page, because some hosts redirect `a.html` to `a`.
 * @param scope address of the site's root; ends in a slash
 */
export function fileAt(address: string, scope: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const root = new URL(scope);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return undefined;
  const path = decoded(pathname.slice(root.pathname.length));
  if (path === undefined) return undefined;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === '') return `${path}index.html`;
  return name.includes('.') ? path : `${path}.html`;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** The address of a file of the site. */
export function addressOf(path: string, scope: string): string {
  return scope + path.split('/').map(encodeURIComponent).join('/');
}
