/** The arrow keys lead from the box through the titles found, and back. */
export function walkWithArrows(box: HTMLInputElement, list: HTMLOListElement): void {
  const move = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const stops: HTMLElement[] = [box, ...list.querySelectorAll<HTMLElement>('.card-title a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (at < 0 || !next) return;
    event.preventDefault();
    next.focus();
  };
  box.addEventListener('keydown', move);
  list.addEventListener('keydown', move);
}
