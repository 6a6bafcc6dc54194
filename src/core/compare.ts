/** Compares texts by their UTF-16 code units, for sorting: the order is the same in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
