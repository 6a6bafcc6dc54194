/** What this site uses of Pagefind's JavaScript API (version 1.5; pagefind.app/docs/api). */
export interface Pagefind {
  options(options: { metaCacheTag: string; excerptLength: number }): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(
    query: string | null,
    options: { filters: Record<string, string> },
  ): Promise<{ results: readonly { data(): Promise<ResultData> }[]; filters: FilterCounts }>;
}

/** For each filter its values, and how many papers have each. */
export type FilterCounts = Record<string, Record<string, number>>;

/** One result. `excerpt` is text in which only `<` and `>` are escaped, with `mark` elements around what was found. */
export interface ResultData {
  readonly raw_url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/**
 * Loads Pagefind and its index.
 * @param root relative address of the site's root
 * @param edition changes whenever the content does, so that an old index is not taken for the new one
 */
export async function loadPagefind(root: string, edition: string): Promise<Pagefind> {
  const address = new URL(`${root}pagefind/pagefind.js`, document.baseURI).href;
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({ metaCacheTag: edition, excerptLength: 36 });
  return pagefind;
}
