import type { PaperFacts } from '../../core/memory/entry.ts';

/**
 * What an article, a card or the paper's page, says of its paper for the reader's library to keep: what it shows, and
 * what it does not show stands in its data.
 */
export function factsOf(article: HTMLElement): PaperFacts {
  const shown = (selector: string): string[] =>
    [...article.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());
  const hidden = JSON.parse(article.dataset['facts'] ?? '{}') as Partial<PaperFacts>;
  return {
    title: shown('.card-title').join(),
    date: '',
    text: shown('.card-text').join(),
    topics: shown('.topic:not(.guess)'),
    ...hidden,
  };
}
