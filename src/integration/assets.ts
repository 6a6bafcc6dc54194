import { join } from 'node:path';
import { build } from 'vite';
import { PROJECT_ROOT } from './content-folder.ts';
import { pagefindRuntime } from './pagefind-runtime.ts';
import { fileNames } from './text-files.ts';

/** A file of `assets/`, by its path from the site's root. */
export interface Asset {
  readonly path: string;
  readonly content: string | Uint8Array;
}

const CLIENT = join(PROJECT_ROOT, 'src', 'client');

/** The names of the scripts that pages load: the files of `src/client` itself. */
export function scriptNames(): string[] {
  return fileNames(CLIENT, '.ts').map((name) => name.slice(0, -'.ts'.length));
}

/** The style sheet and all scripts. */
export async function bundleAssets(): Promise<Asset[]> {
  return (await Promise.all([bundleStyles(), ...scriptNames().map(bundleScript)])).flat();
}

/** The style sheet, and the fonts it names. */
export async function bundleStyles(): Promise<Asset[]> {
  const assets = await bundle('es', 'site', join(PROJECT_ROOT, 'src', 'styles', 'site.css'));
  return assets.filter(({ path }) => !path.endsWith('.js'));
}

/**
 * A script of `src/client`. Bundled apart from Astro, whose links to assets start at the domain's root; as a classic
 * script, because browsers run no modules in pages opened from disk.
 */
export function bundleScript(name: string): Promise<Asset[]> {
  return bundle('iife', name, join(CLIENT, `${name}.ts`));
}

async function bundle(format: 'es' | 'iife', name: string, file: string): Promise<Asset[]> {
  const result = await build({
    root: PROJECT_ROOT,
    configFile: false,
    logLevel: 'error',
    base: './',
    publicDir: false,
    plugins: [await pagefindRuntime()],
    build: {
      write: false,
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        input: { [name]: file },
        output: { format, entryFileNames: 'assets/[name].js', assetFileNames: 'assets/[name][extname]' },
      },
    },
  });
  const [bundled] = [result].flat();
  if (!bundled || !('output' in bundled)) throw new Error(`${file} could not be bundled`);
  return bundled.output.map((part) => ({
    path: part.fileName,
    content: part.type === 'chunk' ? part.code : part.source,
  }));
}
