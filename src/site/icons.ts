/** An icon made from the favicon. */
export interface Icon {
  readonly path: string;
  /** Edge in pixels. */
  readonly size: number;
  /** True for one that fills its square to the edges, so that a phone may cut it to the shape it likes. */
  readonly bleed: boolean;
}

/** The colours of an installed site's frame and first blank screen: the binding and the paper of tokens.css. */
export const THEME_COLOR = '#842b2b';
export const BACKGROUND_COLOR = '#fbf9f4';

export const APPLE_ICON: Icon = { path: 'icons/180.png', size: 180, bleed: true };

/** The sizes browsers ask of an installable site, and Apple's home screen's. */
export const ICONS: readonly Icon[] = [
  { path: 'icons/192.png', size: 192, bleed: false },
  { path: 'icons/512.png', size: 512, bleed: false },
  { path: 'icons/512-maskable.png', size: 512, bleed: true },
  APPLE_ICON,
];
