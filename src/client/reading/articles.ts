import { listed } from './list.ts';

/** The cards of a page, in its order. */
export function articles(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>('main .card[data-paper]')].filter((card) =>
    card.checkVisibility(),
  );
}

/** The paper that keys act on: the one with the focus, else the one last opened from this list, else the page's own. */
export function current(): HTMLElement | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('[data-paper]');
  if (focused) return focused;
  const list = listed();
  const opened = list?.href === location.href ? list.at : undefined;
  return (
    articles().find((card) => card.dataset['paper'] === opened) ??
    document.querySelector<HTMLElement>('.paper[data-paper]') ??
    undefined
  );
}
