import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

/** A host as readers meet it: it publishes a new build while they read, breaks, and goes away. */
export interface Host {
  /** Ends in a slash. */
  readonly address: string;
  /** Paths asked for since the host began, with a leading slash. */
  readonly asked: string[];
  /** Serves another folder from now on. */
  publish(folder: string): void;
  /** Answers 500 to what is asked for at such a path; to nothing when called without one. */
  breakAt(path?: RegExp): void;
  stop(): Promise<void>;
}

/** Starts a host that serves a folder at a path, as a static host would. */
export async function startHost(folder: string, base = '/'): Promise<Host> {
  let files = sirv(folder, { dev: true });
  let broken: RegExp | undefined;
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const end = (status: number): void => {
      response.writeHead(status, { 'Content-Type': 'text/plain' });
      response.end(String(status));
    };
    asked.push(path);
    if (broken?.test(path)) return end(500);
    if (!path.startsWith(base)) return end(404);
    request.url = path.slice(base.length - 1);
    files(request, response, () => end(404));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${base}`,
    asked,
    publish: (next) => {
      files = sirv(next, { dev: true });
    },
    breakAt: (path) => {
      broken = path;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
