/** Elements in which a letter is text, or a choice in a list. */
const TYPING =
  'input, textarea, select, [contenteditable], [role="textbox"], [role="combobox"], [role="listbox"], dialog';

/** True where a key belongs to the element with the focus, not to the page. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}
