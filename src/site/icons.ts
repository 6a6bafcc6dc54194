/** An icon of `public/icons`, drawn from `public/favicon.svg`. */
export interface Icon {
  readonly path: string;
  /** Edge in pixels. */
  readonly size: number;
  /** A maskable one fills its square to the edges, so that a phone may cut it to the shape it likes. */
  readonly purpose: 'any' | 'maskable';
}

/** The colours of an installed site's frame and first blank screen: the binding and the paper of tokens.css. */
export const THEME_COLOR = '#842b2b';
export const BACKGROUND_COLOR = '#fbf9f4';

export const APPLE_ICON: Icon = { path: 'icons/180.png', size: 180, purpose: 'maskable' };

/** The sizes browsers ask of an installable site, and Apple's home screen's. */
export const ICONS: readonly Icon[] = [
  { path: 'icons/192.png', size: 192, purpose: 'any' },
  { path: 'icons/512.png', size: 512, purpose: 'any' },
  { path: 'icons/512-maskable.png', size: 512, purpose: 'maskable' },
  APPLE_ICON,
];
