import { edition } from '../site/edition.ts';
import { APPLE_ICON, BACKGROUND_COLOR, ICONS, THEME_COLOR } from '../site/icons.ts';
import { paths } from '../site/urls.ts';

/** What makes the site installable (w3.org/TR/appmanifest). Its addresses are relative to the file itself. */
export function GET(): Response {
  const { name, description } = edition.site;
  const manifest = {
    name,
    short_name: name,
    description,
    lang: 'en',
    start_url: paths.home,
    scope: './',
    display: 'standalone',
    background_color: BACKGROUND_COLOR,
    theme_color: THEME_COLOR,
    icons: ICONS.filter((icon) => icon !== APPLE_ICON).map(({ path, size, bleed }) => ({
      src: path,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: bleed ? 'maskable' : 'any',
    })),
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
}
