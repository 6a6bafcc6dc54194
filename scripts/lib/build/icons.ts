import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { u } from 'unist-builder';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { ICONS, THEME_COLOR } from '../../../src/site/icons.ts';
import { paths } from '../../../src/site/urls.ts';
import { writeWhole } from '../atomic.ts';

let started: Promise<void> | undefined;

/**
 * Draws the icons of an installed site from its favicon. With resvg, because as WebAssembly it draws the same bytes
 * on every system: what Carrel builds depends on its input alone.
 */
export async function drawIcons(out: string): Promise<void> {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  started ??= initWasm(readFileSync(wasm));
  await started;
  const svg = readFileSync(join(out, paths.favicon), 'utf8');
  for (const { path, size, bleed } of ICONS) {
    const drawing = new Resvg(bleed ? withBleed(svg) : svg, { fitTo: { mode: 'width', value: size } });
    const image = drawing.render();
    writeWhole(join(out, path), image.asPng());
    image.free();
    drawing.free();
  }
}

/** Sets an icon into a larger square of its ground: four fifths is what no phone cuts away (w3.org/TR/appmanifest). */
function withBleed(svg: string): string {
  const href = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const square = x('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 10 10' }, [
    x('rect', { width: '10', height: '10', fill: THEME_COLOR }),
    x('image', { href, x: '1', y: '1', width: '8', height: '8' }),
  ]);
  return toXml(u('root', [square]));
}
