import type { SETTINGS, SettingName } from '../core/settings.ts';

/** What settings are called, in the order in which a reader would look for them. */
const NAMES: {
  readonly [Name in SettingName]: [label: string, Record<(typeof SETTINGS)[Name][number], string>];
} = {
  theme: ['Theme', { system: 'As the system', light: 'Light', dark: 'Dark' }],
  size: ['Size of type', { small: 'Small', medium: 'Medium', large: 'Large', larger: 'Larger' }],
  face: ['Typeface', { serif: 'Serif', sans: 'Sans serif' }],
  measure: ['Length of lines', { narrow: 'Narrow', medium: 'Medium', wide: 'Wide' }],
};

/** The groups of the settings' form. */
export const settingGroups = Object.entries(NAMES).map(([name, [label, choices]]) => ({
  name,
  label,
  choices: Object.entries(choices).map(([value, choice]) => ({ value, label: choice })),
}));
