import { type PaperFacts, withFacts } from '../../core/memory/entry.ts';
import { paths } from '../../site/urls.ts';
import type { Memory } from './memory.ts';
import { root } from './site.ts';

/** The facts about a paper in an article: a card, or the paper's page. */
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
 * Reads a paper's facts from its own page, for a paper that was marked in a list without its day and topics. Where the
 * page cannot be loaded, the list's facts stay until the reader opens the page.
 */
export async function completeFacts(id: string, memory: Memory): Promise<void> {
  if (location.protocol === 'file:') return;
  const answer = await fetch(root + paths.paper(id)).catch(() => undefined);
  if (!answer?.ok) return;
  // The parsed page is only read: it is never shown, and nothing in it runs.
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const article = page.querySelector<HTMLElement>('.paper[data-paper]');
  const facts = article ? factsOf(article) : undefined;
  if (facts)
    await memory.change(id, (before) => (before ? withFacts(before, facts) : { id, facts })).catch(() => {});
}

function textOf(node: Element | null): string {
  return node?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
