/** What a reader may choose, and between what; the first of each is the site's own. */
export const SETTINGS = {
  theme: ['system', 'light', 'dark'],
  size: ['medium', 'small', 'large', 'larger'],
  face: ['serif', 'sans'],
  measure: ['medium', 'narrow', 'wide'],
} as const;

export type SettingName = keyof typeof SETTINGS;
export type Settings = { readonly [Name in SettingName]: (typeof SETTINGS)[Name][number] };
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/**
 * Settings from the text they are stored as. Whatever is missing, unknown or broken is the site's own choice:
 * the text may come from another version of the site, or from anybody's hands.
 */
export function parseSettings(text: string | null): Settings {
  const stored = parse(text);
  return Object.fromEntries(
    SETTING_NAMES.map((name) => {
      const values: readonly unknown[] = SETTINGS[name];
      return [name, values.includes(stored[name]) ? stored[name] : values[0]];
    }),
  ) as Settings;
}

function parse(text: string | null): Record<string, unknown> {
  try {
    return Object(JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}
