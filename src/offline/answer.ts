import { addressOf } from '../core/offline/address.ts';
import type { PrecacheManifest } from '../core/offline/manifest.ts';
import { paths } from '../site/urls.ts';
import { isComplete, matchFile, openComplete } from './cache.ts';
import { NETWORK, rememberClient, versionOfClient } from './clients.ts';
import { hashOf, isCacheable, responseOf } from './file.ts';
import { findFile } from './precache.ts';
import type { FetchEvent } from './worker-scope.ts';

/** What a worker answers with. */
export interface Answering {
  readonly scope: string;
  readonly manifest: PrecacheManifest;
  /** Called when the host turns out to have files of another build. */
  readonly onOtherBuild: () => void;
}

/**
 * Answers a navigation: a page comes from the build's cache; one that is not there comes from the network, and is saved
 * if it is of this build. From then on the client belongs to the build its page is of.
 */
export async function openPage(answering: Answering, event: FetchEvent, path: string): Promise<Response> {
  const {
    scope,
    manifest: { version },
  } = answering;
  const belongTo = (build: string): void =>
    event.waitUntil(rememberClient(scope, event.resultingClientId, build));
  if (!(await isComplete(scope, version))) return fetch(event.request);
  const saved = await matchFile(scope, version, path);
  if (saved) {
    belongTo(version);
    return saved;
  }
  const fetched = await fetch(event.request).catch(() => undefined);
  if (!fetched)
    return Response.redirect(`${addressOf(paths.unsaved, scope)}?page=${encodeURIComponent(path)}`);
  const { response, known, ofThisBuild } = await identify(answering, path, fetched);
  belongTo(known && ofThisBuild ? version : NETWORK);
  return response;
}

/** Answers what a page loads: it comes from the build the page is of, or not at all. */
export async function loadPart(answering: Answering, event: FetchEvent, path: string): Promise<Response> {
  const { scope, manifest } = answering;
  const version = (await versionOfClient(scope, event.clientId)) ?? manifest.version;
  // A worker that a page starts belongs to its page's build.
  if (event.resultingClientId) event.waitUntil(rememberClient(scope, event.resultingClientId, version));
  if (version === NETWORK || !(await isComplete(scope, version))) return fetch(event.request);
  const saved = await matchFile(scope, version, path);
  if (saved) return saved;
  if (version !== manifest.version) return Response.error();
  const { response, known, ofThisBuild } = await identify(answering, path, await fetch(event.request));
  return known && !ofThisBuild ? Response.error() : response;
}

interface Identified {
  readonly response: Response;
  /** False for what is no file of the build: an error, a redirect, something else the host serves. */
  readonly known: boolean;
  readonly ofThisBuild: boolean;
}

/** Compares what the network gave with the build's manifest, and saves it if it is the same. */
async function identify(
  { scope, manifest, onOtherBuild }: Answering,
  path: string,
  response: Response,
): Promise<Identified> {
  const cache = isCacheable(response) ? await openComplete(scope, manifest.version) : undefined;
  if (!cache) return { response, known: false, ofThisBuild: false };
  const file = await findFile(scope, cache, manifest, path).catch(() => 'list lost' as const);
  if (!file) return { response, known: false, ofThisBuild: false };
  const body = await response.arrayBuffer();
  if (file === 'list lost' || (await hashOf(body)) !== file.hash) {
    onOtherBuild();
    return { response: responseOf(body, response), known: true, ofThisBuild: false };
  }
  const answer = responseOf(body, response, file.hash);
  // A full storage is no reason not to answer.
  await cache.put(addressOf(path, scope), answer.clone()).catch(() => undefined);
  return { response: answer, known: true, ofThisBuild: true };
}
