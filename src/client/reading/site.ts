/** Relative address of the site's root, from the page being read. */
export const root = document.body.dataset['root'] ?? '';

/** Path of the site's root: sites that share a host keep what they keep under it, each for itself. */
export const home = new URL(root || '.', document.baseURI).pathname;
