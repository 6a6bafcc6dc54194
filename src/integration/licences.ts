import { readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { build } from 'vite';
import { compare } from '../core/compare.ts';
import { PROJECT_ROOT } from './content-folder.ts';
import { pagefindRuntime } from './pagefind-runtime.ts';
import { fileNames } from './text-files.ts';

/** A package and its licence, as Vite lists them. */
interface Licence {
  readonly name: string;
  readonly version: string;
  /** Its SPDX identifier. */
  readonly identifier?: string;
  /** The text of its licence file. */
  readonly text?: string;
}

/** What Vite calls its list here; the file is never written. */
const LIST = 'licences.json';
const RULE = `\n\n${'-'.repeat(80)}\n\n`;

/** The licences of all that a site brings to its readers: of Carrel, of the packages in its scripts, of its fonts. */
export async function licences(): Promise<string> {
  const { scripts, assets } = await shipped();
  const fonts = [...new Set(assets.flatMap((path) => packageOf(path) ?? []))].map(licenceIn);
  const others = [...scripts, ...fonts].sort(
    (a, b) => compare(a.name, b.name) || compare(a.version, b.version),
  );
  const texts = [licenceIn(PROJECT_ROOT), ...others].map(
    ({ name, version, identifier, text = '' }) => `${name} ${version} (${identifier})\n\n${text.trim()}`,
  );
  return `${texts.join(RULE).replaceAll('\r\n', '\n')}\n`;
}

/** Bundles all that a browser loads, only to see what is in it: the packages of scripts, the files styles point to. */
async function shipped(): Promise<{ scripts: readonly Licence[]; assets: readonly string[] }> {
  const entries = (folder: string): string[] =>
    fileNames(join(PROJECT_ROOT, 'src', folder), '.ts').map((name) =>
      join(PROJECT_ROOT, 'src', folder, name),
    );
  const result = await build({
    root: PROJECT_ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [await pagefindRuntime()],
    build: {
      write: false,
      minify: false,
      assetsInlineLimit: 0,
      license: { fileName: LIST },
      rolldownOptions: {
        input: [...entries('client'), ...entries('offline'), join(PROJECT_ROOT, 'src', 'styles', 'site.css')],
      },
    },
  });
  const [bundle] = [result].flat();
  if (!bundle || !('output' in bundle)) throw new Error('the scripts could not be bundled');
  const assets = bundle.output.filter((file) => file.type === 'asset');
  const list = assets.find(({ fileName }) => fileName === LIST);
  if (!list) throw new Error('Vite made no list of licences');
  return {
    scripts: JSON.parse(String(list.source)) as Licence[],
    assets: assets.flatMap(({ originalFileNames }) => originalFileNames),
  };
}

/** The folder of the package that a file comes from; undefined for our own files. */
function packageOf(path: string): string | undefined {
  const name = /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path.split(sep).join('/'))?.[1];
  return name && join(PROJECT_ROOT, 'node_modules', name);
}

/** The licence of the package in a folder. */
function licenceIn(folder: string): Licence {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return { name, version, identifier: license, text: readFileSync(join(folder, 'LICENSE'), 'utf8') };
}
