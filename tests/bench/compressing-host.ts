import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';
import type { Served } from '../../scripts/lib/serve.ts';

/** What static hosts compress; fonts and pictures are compressed as they are. */
const TEXT = /\.(?:html|css|js|json|ndjson|svg|xml|txt|webmanifest)$/;

/** Serves a copy of a site as static hosts do: compressed, and kept by browsers for ten minutes (GitHub Pages). */
export async function serveCompressed(site: string, folder: string): Promise<Served> {
  cpSync(site, folder, { recursive: true });
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (TEXT.test(path))
      writeFileSync(join(folder, `${path}.gz`), gzipSync(readFileSync(join(folder, path))));
  const server = createServer(sirv(folder, { gzip: true, etag: true, maxAge: 600 }));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return { address: `http://localhost:${(server.address() as AddressInfo).port}/`, server };
}
