import type { PaperFacts } from '../../core/memory/entry.ts';

/** What an article about a paper, a card or its page, says of it. */
export function factsOf(article: HTMLElement): PaperFacts {
  const page = article.classList.contains('paper');
  return {
    title: textOf(article.querySelector(page ? 'h1' : '.card-title a')),
    date: article.dataset['date'] ?? '',
    text: page
      ? (document.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? '')
      : textOf(article.querySelector('.card-text')),
    topics: [...article.querySelectorAll('.topic-links .topic')].map(textOf),
  };
}

function textOf(node: Element | null): string {
  return node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
