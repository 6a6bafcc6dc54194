import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { build } from 'vite';
import { compare } from '../../../src/core/compare.ts';
import type { Edition } from '../../../src/core/edition.ts';
import type { NewestDigest } from '../../../src/core/offline/make-manifest.ts';
import { makeManifest } from '../../../src/core/offline/make-manifest.ts';
import type { FileEntry } from '../../../src/core/offline/manifest.ts';
import { paths } from '../../../src/site/urls.ts';
import { writeWhole } from '../atomic.ts';
import { HOUSE } from '../content-folder.ts';

/**
 * Writes the service worker of a finished site, `sw.js`, with the precache manifest; the last step of a build, because
 * a file written later would not be in the manifest. Where the owner wants no offline reading, writes a worker that
 * deletes what browsers have saved.
 */
export async function writeWorker(
  out: string,
  edition: Pick<Edition, 'site' | 'digests' | 'papers'>,
): Promise<void> {
  if (edition.site.offline === false) {
    writeWhole(join(out, paths.worker), await bundle('retired'));
    return;
  }
  const { manifest, lists } = makeManifest(filesOf(out), newestDigest(edition));
  for (const [path, text] of lists) writeWhole(join(out, path), text);
  const code = await bundle('worker');
  writeWhole(join(out, paths.worker), `const PRECACHE_MANIFEST = ${JSON.stringify(manifest)};\n${code}`);
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

function newestDigest({ digests, papers }: Pick<Edition, 'digests' | 'papers'>): NewestDigest | undefined {
  const [newest] = [...digests].sort((a, b) => compare(b.date, a.date) || compare(a.slug, b.slug));
  return (
    newest && {
      date: newest.date,
      page: paths.digest(newest.slug),
      papers: papers
        .filter((paper) => paper.digests.some(({ digest }) => digest === newest.slug))
        .map(({ id }) => paths.paper(id)),
    }
  );
}

/** One of the workers of src/offline as a classic script, which every browser with service workers can run. */
async function bundle(name: 'worker' | 'retired'): Promise<string> {
  const result = await build({
    root: HOUSE,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      rolldownOptions: { input: join(HOUSE, 'src', 'offline', `${name}.ts`), output: { format: 'iife' } },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`${name}.ts could not be bundled`);
  return output.output[0].code;
}
