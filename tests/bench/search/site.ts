import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { build } from 'vite';
import type { Served } from '../../../scripts/lib/serve.ts';
import { pagefindRuntime } from '../../../src/integration/pagefind-runtime.ts';

/**
 * Adds to an index the least page that can search it: the modules the site's pages use, and the site's own script for
 * what that weighs. Served with files kept, as a host tells browsers to.
 */
export async function makeBenchSite(out: string): Promise<Served> {
  const pagefind = await pagefindRuntime();
  const bundle = (entry: string, name: string) =>
    build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      plugins: [pagefind],
      build: {
        outDir: out,
        emptyOutDir: false,
        rolldownOptions: {
          input: { [name]: entry },
          output: { format: 'iife', entryFileNames: '[name].js' },
        },
      },
    });
  const client = join(import.meta.dirname, '..', '..', '..', 'src', 'client');
  await bundle(join(import.meta.dirname, 'page.ts'), 'bench');
  await bundle(join(client, 'search.ts'), 'assets/search');
  await bundle(join(client, 'search-engine.ts'), 'assets/search-engine');
  writeFileSync(
    join(out, 'index.html'),
    `<!doctype html><html lang="en"><title>bench</title><body data-root=""><script src="bench.js"></script>`,
  );
  const server = createServer(sirv(out, { maxAge: 3600 }));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}/`, server };
}
