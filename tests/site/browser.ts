import { text } from 'node:stream/consumers';
import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { inject } from 'vitest';

/** Connects to the browser all test files share; closing the connection closes what was opened through it. */
export function startBrowser(): Promise<Browser> {
  return chromium.connect(inject('browser'));
}

/** A page, and everything that went wrong on it. */
export interface WatchedPage {
  readonly page: Page;
  /** Console errors and warnings, exceptions, dialogs, and requests to other origins. */
  readonly faults: string[];
}

/**
 * Opens a page in a context of its own and keeps an eye on it. Without service workers, unless they are what is
 * tested: they would save the site behind every other test.
 */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<WatchedPage> {
  const context = await browser.newContext({ serviceWorkers: 'block', ...options });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => {
    if (/blocked by Playwright/.test(message.text())) return;
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`exception: ${error.message}`));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(?:http:\/\/localhost:|file:|data:)/.test(request.url())) faults.push(`foreign: ${request.url()}`);
  });
  return { page, faults };
}

/** What a page offers for download, as text; the browser may run elsewhere, so its file has no path here. */
export async function readDownload(download: Promise<Download>): Promise<string> {
  return text(await (await download).createReadStream());
}
