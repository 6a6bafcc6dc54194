import { element } from '../list/card.ts';
import { keysAreOn, turnKeys } from './key-switch.ts';

const KEYS: readonly [keys: readonly string[], does: string][] = [
  [['j'], 'the next paper, or on a paper’s page the next of the list it was opened from'],
  [['k'], 'the one before'],
  [['o', 'Enter'], 'open it'],
  [['s'], 'save it, or no longer'],
  [['m'], 'mark it as read, or no longer'],
  [['n'], 'write a note'],
  [['/'], 'search'],
  [['g h'], 'go to the front page'],
  [['g t'], 'to the topics'],
  [['g d'], 'to the digests'],
  [['g s'], 'to the search page'],
  [['g l'], 'to your library'],
  [['?'], 'these keys'],
];

let dialog: HTMLDialogElement | undefined;

/** Shows what the keys do, and lets them be turned off. */
export function openHelp(): void {
  dialog ??= makeDialog();
  dialog.showModal();
}

/** A button at the page's foot for those who do not know the key. */
export function offerHelp(): void {
  const button = element('button', 'Keys');
  button.type = 'button';
  button.className = 'keys-button';
  button.title = 'Key: ?';
  button.addEventListener('click', openHelp);
  document.querySelector('.colophon')?.append(button);
}

function makeDialog(): HTMLDialogElement {
  const heading = element('h2', 'Keys');
  heading.id = 'keys-heading';
  const list = element(
    'dl',
    ...KEYS.map(([keys, does]) =>
      element(
        'div',
        element('dt', ...keys.flatMap((key, index) => [index > 0 ? ' or ' : '', kbd(key)])),
        element('dd', does),
      ),
    ),
  );
  const box = element('input');
  box.type = 'checkbox';
  box.checked = keysAreOn();
  box.addEventListener('change', () => turnKeys(box.checked));
  const close = element('button', 'Close');
  close.type = 'button';
  const made = element('dialog', heading, list, element('label', box, ' Use single keys'), close);
  close.addEventListener('click', () => made.close());
  made.className = 'keys';
  made.setAttribute('aria-labelledby', heading.id);
  document.body.append(made);
  return made;
}

function kbd(keys: string): Node {
  const all = keys.split(' ').flatMap((key, index) => [index > 0 ? ' ' : '', element('kbd', key)]);
  return element('span', ...all);
}
