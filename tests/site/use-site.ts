import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Served } from '../../scripts/lib/serve.ts';
import { serve } from '../../scripts/lib/serve.ts';
import { startBrowser } from './browser.ts';

/** A browser, and where a built site is served; both are there from a file's first test to its last. */
export interface SiteInBrowser {
  readonly browser: Browser;
  readonly address: string;
}

export function useSite(site: string): SiteInBrowser {
  let browser: Browser;
  let served: Served;
  beforeAll(async () => {
    browser = await startBrowser();
    served = await serve(site, 0);
  });
  afterAll(async () => {
    await browser.close();
    served.server.close();
  });
  return {
    get browser() {
      return browser;
    },
    get address() {
      return served.address;
    },
  };
}
