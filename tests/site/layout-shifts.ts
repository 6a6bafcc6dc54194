import type { Page } from 'playwright-core';

/** What a browser tells of something that moved. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node?: Node }[];
}

/** Notes on every page that is opened from now on what moves after it was drawn. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const noted: string[] = [];
    const note = (entries: PerformanceEntryList): void => {
      for (const { value, sources } of entries as LayoutShift[])
        noted.push(`${value}: ${sources.map(({ node }) => node?.nodeName ?? 'something')}`);
    };
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    const shifts = (): string[] => {
      note(observer.takeRecords());
      return noted;
    };
    Object.assign(globalThis, { shifts });
  });
}

/** What has moved on the page that is open, once all that was changed so far is drawn. */
export async function shiftsOf(page: Page): Promise<string[]> {
  // Two frames: the first draws what was changed last, and its moves are told before the second.
  await page.evaluate(
    () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(undefined)))),
  );
  return page.evaluate(() => (globalThis as unknown as { shifts(): string[] }).shifts());
}
