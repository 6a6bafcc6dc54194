/** Asks sorted numbers for a percentile: the least number that so many per cent are not above. */
export function sorted(numbers: readonly number[]): (percent: number) => number {
  const ascending = [...numbers].sort((a, b) => a - b);
  return (percent) => ascending[Math.max(0, Math.ceil((percent / 100) * ascending.length) - 1)] ?? Number.NaN;
}
