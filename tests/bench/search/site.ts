import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { build } from 'vite';
import type { Served } from '../../../scripts/lib/serve.ts';

/**
 * Adds to an index the least page that can search it: the module the site's pages use, and the site's own script for
 * what that weighs. Served with files kept, as a host tells browsers to.
 */
export async function makeBenchSite(out: string): Promise<Served> {
  const bundle = (entry: string, name: string) =>
    build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        outDir: out,
        emptyOutDir: false,
        rolldownOptions: {
          input: { [name]: entry },
          output: { format: 'iife', entryFileNames: '[name].js' },
        },
      },
    });
  await bundle(join(import.meta.dirname, 'page.ts'), 'bench');
  await bundle(join(import.meta.dirname, '..', '..', '..', 'src', 'client', 'search.ts'), 'search-script');
  writeFileSync(
    join(out, 'index.html'),
    `<!doctype html><title>bench</title><link rel="preload" href="search/index.js" as="script"><body data-root=""><script src="bench.js"></script>`,
  );
  const server = createServer(sirv(out, { maxAge: 3600 }));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}/`, server };
}
