/** Relative address of the site's root, from the page being read. */
export const root = document.body.dataset['root'] ?? '';
