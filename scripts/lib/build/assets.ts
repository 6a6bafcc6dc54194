import { join } from 'node:path';
import type { Plugin } from 'vite';
import { build } from 'vite';
import { pagefindRuntime } from '../../../src/integration/pagefind-runtime.ts';
import { fileNames, HOUSE } from '../content-folder.ts';

/**
 * Bundles the style sheet and the browser's scripts into `assets/`. Apart from Astro, because its links to assets
 * start at the domain's root; and as classic scripts, because browsers run no modules in pages opened from disk.
 */
export async function buildAssets(out: string): Promise<void> {
  const client = join(HOUSE, 'src', 'client');
  const pagefind = await pagefindRuntime();
  await bundle(out, 'es', { site: join(HOUSE, 'src', 'styles', 'site.css') });
  for (const name of fileNames(client, '.ts'))
    await bundle(out, 'iife', { [name.slice(0, -3)]: join(client, name) }, [pagefind]);
}

async function bundle(
  out: string,
  format: 'es' | 'iife',
  input: Record<string, string>,
  plugins: Plugin[] = [],
): Promise<void> {
  await build({
    root: HOUSE,
    configFile: false,
    logLevel: 'warn',
    base: './',
    publicDir: false,
    plugins,
    build: {
      outDir: out,
      emptyOutDir: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input,
        output: { format, entryFileNames: 'assets/[name].js', assetFileNames: 'assets/[name][extname]' },
      },
    },
  });
}
