import { paths } from '../../site/urls.ts';
import { element } from '../list/card.ts';
import { listed, moveTo } from './list.ts';
import { root } from './site.ts';

/** Makes "previous" and "next" of a paper's page follow the list it was opened from, and say which that is. */
export function followList(page: HTMLElement): void {
  const list = listed();
  const id = page.dataset['paper'] ?? '';
  const at = list?.papers.findIndex((paper) => paper.id === id) ?? -1;
  if (!list || at < 0) return;
  moveTo(list, id);
  const turns = [
    { paper: list.papers[at - 1], rel: 'prev', label: `Previous in ${list.name}` },
    { paper: list.papers[at + 1], rel: 'next', label: `Next in ${list.name}` },
  ].flatMap(({ paper, rel, label }) => {
    if (!paper) return [];
    const kicker = element('span', label);
    kicker.className = 'kicker';
    const link = element('a', kicker, paper.title);
    link.rel = rel;
    link.href = root + paths.paper(paper.id);
    return [link];
  });
  const nav = document.querySelector<HTMLElement>('.turn') ?? element('nav');
  nav.className = 'turn';
  nav.setAttribute('aria-label', `Papers in ${list.name}`);
  nav.replaceChildren(...turns);
  if (turns.length === 0) nav.remove();
  else if (!nav.isConnected) page.after(nav);
}
