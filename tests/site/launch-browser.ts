import type { BrowserServer } from 'playwright-core';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../scripts/lib/find-browser.ts';

/** Starts the browser that is found on this machine, with nothing that would call out, for others to connect to. */
export async function launchBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath: await findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
