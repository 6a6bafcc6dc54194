import { applySettings } from './settings/apply.ts';
import { keyOf } from './storage/site-storage.ts';

// Is in the head and blocks rendering, because the settings must be known before anything is drawn.

const { dataset } = document.documentElement;
// Parts that need scripts, or saving, are drawn only where these work, and nothing moves when the scripts start.
dataset['scripted'] = '';
addEventListener('error', readWithoutScripts, true);
if (location.protocol !== 'file:' && isSecureContext && 'serviceWorker' in navigator) dataset['savable'] = '';

applySettings();
if (location.protocol !== 'file:' && dataset['face'] === undefined) fetchTypeface();
addEventListener('storage', ({ key }) => {
  if (key === keyOf('settings') || key === null) applySettings();
});

/** A page whose own script cannot be loaded, or cannot run in this browser, is shown as one without scripts. */
function readWithoutScripts(event: Event): void {
  if (document.readyState === 'complete') return;
  const { target } = event;
  const failed =
    event instanceof ErrorEvent ? event.filename : target instanceof HTMLScriptElement ? target.src : '';
  for (const { src } of document.querySelectorAll<HTMLScriptElement>('script[data-own]'))
    if (src === failed) delete dataset['scripted'];
}

/**
 * Asks for the typeface together with the style sheet that names it: a face that comes late waits for the next page, so
 * that nothing moves. Not from disk, where browsers refuse this way of asking and say so.
 */
function fetchTypeface(): void {
  const { src } = document.currentScript as HTMLScriptElement;
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'font';
  link.type = 'font/woff2';
  link.crossOrigin = '';
  link.href = new URL('source-serif-4-latin-wght-normal.woff2', src).href;
  document.head.append(link);
}
