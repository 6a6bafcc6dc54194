import { element } from '../list/card.ts';

const status = element('p');
status.className = 'visually-hidden';
status.setAttribute('role', 'status');
document.body.append(status);

/** Announces to a screen reader what a key has done, where nothing in focus shows it. */
export function announce(text: string): void {
  status.textContent = text;
}

/** Shows that something could not be kept, and why, until the reader closes it. */
export function warn(error: unknown): void {
  const close = element('button', 'Close');
  close.type = 'button';
  const notice = element('div', element('p', explain(error)), close);
  notice.className = 'notice';
  notice.setAttribute('role', 'alert');
  close.addEventListener('click', () => notice.remove());
  document.querySelector('.notice')?.remove();
  document.body.append(notice);
}

/** The reason why this browser did not keep something, in words for its reader. */
export function explain(error: unknown): string {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  if (name === 'QuotaExceededError')
    return 'Not kept: the room this browser gives to the site is full. Export your library, or free some space.';
  if (name === 'VersionError')
    return 'Not kept: a newer copy of this site has been open here. Reload the page.';
  if (name === 'InvalidEntry') return `Not kept: ${message}.`;
  return 'Not kept: this browser does not let the site remember anything. Private windows and strict settings do that.';
}
