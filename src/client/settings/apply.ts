import { parseSettings, SETTING_NAMES, SETTINGS } from '../../core/settings.ts';
import { storedSettings } from './storage.ts';

/** Puts the reader's settings on the page's root element, where settings.css finds them; what is the site's own is left out. */
export function applySettings(settings = parseSettings(storedSettings())): void {
  const { dataset } = document.documentElement;
  for (const name of SETTING_NAMES) {
    if (settings[name] === SETTINGS[name][0]) delete dataset[name];
    else dataset[name] = settings[name];
  }
}
