import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const EVERYTHING: RunOptions['runOnly'] = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
];
const COLOURS: RunOptions['runOnly'] = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** What axe finds wrong with a page as it stands. The page must have been opened with `bypassCSP`, or axe is kept out. */
export function findFaults(page: Page): Promise<string[]> {
  return ask(page, EVERYTHING);
}

/** What axe finds wrong with a page's colours alone: all that another theme can change. */
export function findColourFaults(page: Page): Promise<string[]> {
  return ask(page, COLOURS);
}

async function ask(page: Page, runOnly: RunOptions['runOnly']): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.addScriptTag({ path: axe });
  // What is right is not asked for: on a long page it is megabytes.
  return page.evaluate(
    async (options) => {
      const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
      const { violations } = await axe.run(options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
    { resultTypes: ['violations'], runOnly } as RunOptions,
  );
}
