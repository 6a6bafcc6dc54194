/** Within these a letter is a letter, or a choice in a list. */
const TYPING =
  'input, textarea, select, [contenteditable], [role="textbox"], [role="combobox"], [role="listbox"], dialog';

/** True where a key belongs to what the reader is in, not to the page. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}
