import type { PaperFacts } from '../../core/memory/entry.ts';

/** What an article, a card or the paper's page, says of its paper for the reader's library to keep. */
export function factsOf(article: HTMLElement): PaperFacts {
  return JSON.parse(article.dataset['facts'] ?? '') as PaperFacts;
}
