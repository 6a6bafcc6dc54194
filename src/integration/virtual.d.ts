/** What the integration tells the pages' side of a build. */
declare module 'virtual:carrel/content' {
  /** The folders the collections are loaded from. */
  export const content: import('./content-folder.ts').ContentFolder;
  /** True where the whole site is also offered as one zip. */
  export const portable: boolean;
  /** What is remembered of the papers' texts. */
  export const readings: () => import('./reading-memory.ts').ReadingMemory;
}
