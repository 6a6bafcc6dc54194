import { applySettings } from './settings/apply.ts';
import { SETTINGS_KEY } from './settings/storage.ts';

// Stands in the head and is waited for: what it says must be known before anything is drawn.

const { dataset } = document.documentElement;
// Parts that need scripts, or saving, are drawn where there are such things, and nothing moves when they wake up.
dataset['scripted'] = '';
if (location.protocol !== 'file:' && isSecureContext && 'serviceWorker' in navigator) dataset['savable'] = '';

applySettings();
addEventListener('storage', ({ key }) => {
  if (key === SETTINGS_KEY || key === null) applySettings();
});
