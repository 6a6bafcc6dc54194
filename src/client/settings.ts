import type { SettingName } from '../core/settings.ts';
import { parseSettings } from '../core/settings.ts';
import { manageOffline } from './offline/manage.ts';
import { saveVisit } from './offline/visit.ts';
import { applySettings } from './settings/apply.ts';
import { storedSettings, storeSettings } from './settings/storage.ts';

const form = document.querySelector<HTMLElement>('#settings')!;
const status = form.querySelector('#settings-status')!;
const inputs = [...form.querySelectorAll('input')];

function show(): void {
  const settings = parseSettings(storedSettings());
  for (const input of inputs) input.checked = input.value === settings[input.name as SettingName];
}

function save(text: string): void {
  status.textContent = storeSettings(text)
    ? ''
    : 'This browser keeps no settings: they hold until the page is left.';
  applySettings(parseSettings(text));
}

show();
addEventListener('storage', show);
form.addEventListener('change', () => {
  const chosen = inputs.filter(({ checked }) => checked);
  save(JSON.stringify(Object.fromEntries(chosen.map(({ name, value }) => [name, value]))));
});
form.querySelector('#settings-reset')!.addEventListener('click', () => {
  save('{}');
  show();
});
// The section is there unless the site's owner has turned offline reading off.
if (document.querySelector('#offline')) {
  saveVisit();
  void manageOffline();
}
