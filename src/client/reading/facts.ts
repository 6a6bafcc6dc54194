import { type PaperFacts, withFacts } from '../../core/memory/entry.ts';
import { paths } from '../../site/urls.ts';
import type { Memory } from './memory.ts';
import { root } from './site.ts';

/** What an article about a paper, a card or its page, says of it. */
export function factsOf(article: HTMLElement): PaperFacts {
  const page = article.classList.contains('paper');
  return {
    title: textOf(article.querySelector(page ? 'h1' : '.card-title a')),
    date: article.dataset['date'] ?? '',
    text: page
      ? (article.ownerDocument.querySelector<HTMLMetaElement>('meta[name="description"]')?.content ?? '')
      : textOf(article.querySelector('.card-text')),
    topics: [...article.querySelectorAll('.topic-links .topic')].map(textOf),
  };
}

/**
 * Looks a paper up on its own page that was marked in a list which does not tell its day and topics. Where the page
 * cannot be had, what the list told must do, until the reader opens it.
 */
export async function completeFacts(id: string, memory: Memory): Promise<void> {
  if (location.protocol === 'file:') return;
  const answer = await fetch(root + paths.paper(id)).catch(() => undefined);
  if (!answer?.ok) return;
  // Only looked at: what is parsed so is never shown, and nothing in it runs.
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const article = page.querySelector<HTMLElement>('.paper[data-paper]');
  const facts = article ? factsOf(article) : undefined;
  if (facts)
    await memory.change(id, (before) => (before ? withFacts(before, facts) : { id, facts })).catch(() => {});
}

function textOf(node: Element | null): string {
  return node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
