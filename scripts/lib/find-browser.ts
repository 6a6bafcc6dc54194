import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where Chromium and Chrome are installed, by platform. */
const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    process.env[variable]
      ? [join(process.env[variable], 'Google', 'Chrome', 'Application', 'chrome.exe')]
      : [],
  ),
};
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/**
 * A browser for the tests: the one `CHROMIUM_PATH` names, an installed Chromium or Chrome, or on Linux the one that
 * comes with the dependencies.
 * @throws with one line that says what to install
 */
export async function findBrowser(): Promise<string> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`CHROMIUM_PATH names no program: ${named}`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const installed = [
    ...(PLACES[process.platform] ?? []),
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
  ].find(isExecutable);
  const browser = installed ?? (await packagedBrowser());
  if (browser) return browser;
  throw new Error('no browser for the tests: install Chromium or Chrome, or set CHROMIUM_PATH to one');
}

/** The Chromium inside `@sparticuz/chromium`, unpacked on first use; it is built for Linux on x64 alone. */
async function packagedBrowser(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { default: chromium } = await import('@sparticuz/chromium');
  return chromium.executablePath();
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
