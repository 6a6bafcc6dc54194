import { readFile } from 'node:fs/promises';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { send } from '@fastify/send';

/** A folder served on this machine alone. */
export interface Served {
  /** Ends in a slash. */
  readonly address: string;
  readonly server: Server;
}

/**
 * Serves a built site as a static host would, and as none of them does with no cache, so that a new build shows.
 * Whatever a request asks for, it gets an answer, and the server goes on.
 * @param port 0 takes any free one; a taken one is passed over for the next
 * @param base the path under which the site lies, with slashes at both ends
 */
export async function serve(folder: string, port: number, base = '/'): Promise<Served> {
  const server = createServer((request, response) => {
    answer(request, response, folder, base).catch((error: Error) => answerFailure(response, error));
  });
  const taken = await listen(server, port);
  return { address: `http://localhost:${taken}${base}`, server };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  base: string,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [path = ''] = (request.url ?? '').split('?');
  if (!path.startsWith(base)) return answerNotFound(response, folder);
  const options = { root: folder, extensions: ['html'], cacheControl: false };
  const inFolder = path.slice(base.length - 1);
  let found = await send(request, inFolder, options);
  // A page and a folder of pages may share a name (papers.html, papers/); without an ending the page is meant.
  if (found.type === 'directory') found = await send(request, `${inFolder}.html`, options);
  if (found.statusCode === 404) return answerNotFound(response, folder);
  response.statusCode = found.statusCode;
  response.setHeaders(new Map(Object.entries({ ...found.headers, 'Cache-Control': 'no-cache' })));
  found.stream.on('error', (error) => answerFailure(response, error));
  const close = (): unknown => found.stream.destroy();
  // Who asked may have gone while the file was looked up.
  if (response.destroyed) close();
  else found.stream.pipe(response.on('close', close).on('error', close));
}

async function answerNotFound(response: ServerResponse, folder: string): Promise<void> {
  const page = await readFile(join(folder, '404.html')).catch(() => 'Not found');
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
}

/** Says 500, or breaks off an answer that has begun. */
function answerFailure(response: ServerResponse, { message }: Error): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end(message);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException): void => {
      if (error.code === 'EADDRINUSE' && port !== 0 && port < 65_535) resolve(listen(server, port + 1));
      else reject(error);
    };
    server.once('error', refuse);
    server.listen(port, 'localhost', () => {
      server.off('error', refuse);
      // From now on an error is of one connection that could not be accepted; the next one may be.
      server.on('error', () => {});
      resolve((server.address() as AddressInfo).port);
    });
  });
}
