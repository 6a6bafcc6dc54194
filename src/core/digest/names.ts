/** The names in a list of people: parted by commas, semicolons, dots between or "and". */
export function splitNames(text: string): string[] {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^(?:authors?|by) ?: /i, '')
    .split(/ ?(?:,|;|·|•|&|\band\b) ?/)
    .map((name) => name.replace(/\d{1,3}$/, '').trim())
    .filter((name) => name !== '');
}
