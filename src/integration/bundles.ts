import { join } from 'node:path';
import { bundleAssets } from './assets.ts';
import { codeFingerprint } from './code-fingerprint.ts';
import { CACHE_FOLDER } from './content-folder.ts';
import { licences } from './licences.ts';
import { type Files, rememberedFiles } from './remembered-files.ts';
import { bundleWorker, WORKERS } from './service-worker.ts';

/** What a site needs that is the same for every content. */
export interface Bundles {
  /** Scripts, style sheet and fonts, by their paths from the site's root. */
  readonly assets: Files;
  readonly licences: Uint8Array;
  /** The code of the service workers. */
  readonly workers: Readonly<Record<(typeof WORKERS)[number], string>>;
}

const LICENCES = 'licences';

/** Makes the bundles of the project's code, or remembers them: they change with the code alone. */
export async function makeBundles(): Promise<Bundles> {
  const remembered = rememberedFiles(join(CACHE_FOLDER, 'bundles'));
  const files = new Map(await remembered.get(codeFingerprint('src'), make));
  remembered.sweep();
  const take = (path: string): Uint8Array => {
    const content = files.get(path)!;
    files.delete(path);
    return content;
  };
  const text = new TextDecoder();
  return {
    licences: take(LICENCES),
    workers: { worker: text.decode(take('worker')), retired: text.decode(take('retired')) },
    assets: files,
  };
}

async function make(): Promise<Files> {
  const [assets, list, ...workers] = await Promise.all([
    bundleAssets(),
    licences(),
    ...WORKERS.map(bundleWorker),
  ]);
  const bytes = (content: string | Uint8Array): Uint8Array =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return new Map([
    ...assets.map(({ path, content }) => [path, bytes(content)] as const),
    [LICENCES, bytes(list)] as const,
    ...WORKERS.map((name, index) => [name, bytes(workers[index]!)] as const),
  ]);
}
