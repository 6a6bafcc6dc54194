import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'vite';
import { makeManifest, type NewestDigest } from '../core/offline/make-manifest.ts';
import type { FileEntry } from '../core/offline/manifest.ts';
import type { PaperRecord, SiteRecord } from '../site/models/data.ts';
import { paths } from '../site/urls.ts';
import { writeWhole } from './atomic.ts';
import { PROJECT_ROOT } from './content-folder.ts';

/** The workers of `src/offline`: the one that saves the site, and the one that takes that back. */
export const WORKERS = ['worker', 'retired'] as const;

/** What a worker needs to know of its site. */
interface WorkerData {
  readonly site: Pick<SiteRecord, 'offline' | 'digests'>;
  readonly papers: readonly Pick<PaperRecord, 'digests' | 'url'>[];
}

/**
 * Writes the service worker of a finished site, `sw.js`, with the precache manifest; the last step of a build, because
 * a file written later would not be in the manifest. Where the owner wants no offline reading, writes a worker that
 * deletes what browsers have saved.
 * @param code of each worker, bundled
 */
export function writeWorker(
  out: string,
  data: WorkerData,
  code: Readonly<Record<(typeof WORKERS)[number], string>>,
): void {
  if (!data.site.offline) {
    writeWhole(join(out, paths.worker), code.retired);
    return;
  }
  const { manifest, lists } = makeManifest(filesOf(out), newestDigest(data));
  for (const [path, text] of lists) writeWhole(join(out, path), text);
  writeWhole(
    join(out, paths.worker),
    `const PRECACHE_MANIFEST = ${JSON.stringify(manifest)};\n${code.worker}`,
  );
}

function filesOf(out: string): FileEntry[] {
  return readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const content = readFileSync(file);
      return {
        path: relative(out, file).split(sep).join('/'),
        hash: createHash('sha256').update(content).digest('hex').slice(0, 16),
        bytes: content.length,
      };
    });
}

function newestDigest({ site, papers }: WorkerData): NewestDigest | undefined {
  const [newest] = site.digests;
  return (
    newest && {
      date: newest.date,
      page: paths.digest(newest.slug),
      papers: papers.filter(({ digests }) => digests.includes(newest.slug)).map(({ url }) => url),
    }
  );
}

/** A worker as a classic script, which every browser with service workers can run. */
export async function bundleWorker(name: (typeof WORKERS)[number]): Promise<string> {
  const result = await build({
    root: PROJECT_ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      rolldownOptions: {
        input: join(PROJECT_ROOT, 'src', 'offline', `${name}.ts`),
        output: { format: 'iife' },
      },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`${name}.ts could not be bundled`);
  return output.output[0].code;
}
