import { parseSettings, SETTING_NAMES } from '../core/settings.ts';
import { applySettings } from './settings/apply.ts';
import { manageOffline } from './settings/offline.ts';
import { storedSettings, storeSettings } from './settings/storage.ts';

const form = document.querySelector<HTMLFormElement>('#settings')!;
const status = form.querySelector('#settings-status')!;

function show(): void {
  const settings = parseSettings(storedSettings());
  for (const name of SETTING_NAMES)
    for (const input of form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`))
      input.checked = input.value === settings[name];
}

function save(text: string): void {
  status.textContent = storeSettings(text)
    ? ''
    : 'This browser keeps no settings: they hold until the page is left.';
  applySettings(parseSettings(text));
}

show();
addEventListener('storage', show);
form.addEventListener('change', () => save(JSON.stringify(Object.fromEntries(new FormData(form)))));
form.addEventListener('reset', (event) => {
  event.preventDefault();
  save('{}');
  show();
});
void manageOffline();
