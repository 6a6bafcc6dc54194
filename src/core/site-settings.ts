import * as z from 'zod';
import type { Problem } from './problem.ts';
import { problem } from './problem.ts';
import { readKeys, readYaml } from './yaml.ts';
import { yesNo } from './yes-no.ts';

const siteSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  /** Where the site will be published, for canonical links and the sitemap; without it they are left out. */
  address: z.url({ protocol: /^https?$/ }).optional(),
  owner: z.string().optional(),
  /** No takes the service worker back, from browsers that have it too. */
  offline: yesNo.optional(),
});

/** `content/site.yaml`: what the owner says about the site. */
export type SiteSettings = z.infer<typeof siteSchema>;

/** What a site is called until its owner says so. */
const UNNAMED = { name: 'Carrel', description: 'A reading room for papers.' };

/**
 * Reads the owner's settings. A bad key is told with its line, and falls back alone. An unclear `offline` counts as no:
 * nobody writes the key to say yes, and a service worker once sent out is hard to take back.
 */
export function parseSiteSettings(
  source: string,
  file: string,
): { settings: SiteSettings; problems: Problem[] } {
  const reading = readYaml(source, file);
  const fallback = { ...UNNAMED, offline: false };
  const { data } = reading;
  const given = typeof data === 'object' && data !== null ? data : {};
  const missing = (['name', 'description'] as const).filter(
    (key) => !(key in given) && !reading.broken.has(key),
  );
  const whole = Array.isArray(data) || typeof data !== 'object' ? data : { ...UNNAMED, ...given };
  const { value, problems } = readKeys({ ...reading, data: whole }, siteSchema, file, fallback);
  return {
    settings: value ?? UNNAMED,
    problems: [
      ...problems,
      ...missing.map((key) =>
        problem('warning', file, 1, `${key}: missing; the site says "${UNNAMED[key]}"`),
      ),
    ],
  };
}
