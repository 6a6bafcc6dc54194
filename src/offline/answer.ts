import { addressOf } from '../core/offline/address.ts';
import type { Inventory } from '../core/offline/inventory.ts';
import { paths } from '../site/urls.ts';
import { isWhole, matchSaved, openCopy } from './copies.ts';
import { hashOf, isWholeAndOwn, responseOf } from './file.ts';
import { findFile } from './lists.ts';
import { NETWORK, rememberReader, versionOfReader } from './readers.ts';
import type { FetchEvent } from './worker-scope.ts';

/** What a worker answers with. */
export interface Answering {
  readonly scope: string;
  readonly inventory: Inventory;
  /** Called when the host turns out to have files of another build. */
  readonly onOtherBuild: () => void;
}

/**
 * A page comes from the copy; one that is not in it from the network, and into the copy if it is of this build.
 * From then on the page belongs to the build it is of.
 */
export async function openPage(answering: Answering, event: FetchEvent, path: string): Promise<Response> {
  const { scope, inventory } = answering;
  const belongTo = (version: string): void =>
    event.waitUntil(rememberReader(scope, event.resultingClientId, version));
  if (!(await isWhole(scope, inventory.version))) return fetch(event.request);
  const saved = await matchSaved(scope, inventory.version, path);
  if (saved) {
    belongTo(inventory.version);
    return saved;
  }
  const fetched = await fetch(event.request).catch(() => undefined);
  if (!fetched)
    return Response.redirect(`${addressOf(paths.unsaved, scope)}?page=${encodeURIComponent(path)}`);
  const { response, known, ofThisBuild } = await identify(answering, path, fetched);
  belongTo(known && ofThisBuild ? inventory.version : NETWORK);
  return response;
}

/** What a page loads comes from the build the page is of, or not at all. */
export async function loadPart(answering: Answering, event: FetchEvent, path: string): Promise<Response> {
  const { scope, inventory } = answering;
  const version = (await versionOfReader(scope, event.clientId)) ?? inventory.version;
  // A worker that a page starts belongs to its page's build.
  if (event.resultingClientId) event.waitUntil(rememberReader(scope, event.resultingClientId, version));
  if (version === NETWORK || !(await isWhole(scope, version))) return fetch(event.request);
  const saved = await matchSaved(scope, version, path);
  if (saved) return saved;
  if (version !== inventory.version) return Response.error();
  const { response, known, ofThisBuild } = await identify(answering, path, await fetch(event.request));
  return known && !ofThisBuild ? Response.error() : response;
}

interface Identified {
  readonly response: Response;
  /** False for what the build has no such file of: an error, a redirect, something else the host serves. */
  readonly known: boolean;
  readonly ofThisBuild: boolean;
}

/** Compares what the network gave with the build's inventory, and saves it if it is the same. */
async function identify(
  { scope, inventory, onOtherBuild }: Answering,
  path: string,
  response: Response,
): Promise<Identified> {
  const copy = isWholeAndOwn(response) ? await openCopy(scope, inventory.version) : undefined;
  if (!copy) return { response, known: false, ofThisBuild: false };
  const file = await findFile(scope, copy, inventory, path).catch(() => 'list lost' as const);
  if (!file) return { response, known: false, ofThisBuild: false };
  const body = await response.arrayBuffer();
  if (file === 'list lost' || (await hashOf(body)) !== file.hash) {
    onOtherBuild();
    return { response: responseOf(body, response), known: true, ofThisBuild: false };
  }
  const answer = responseOf(body, response, file.hash);
  // A full storage is no reason not to answer.
  await copy.put(addressOf(path, scope), answer.clone()).catch(() => undefined);
  return { response: answer, known: true, ofThisBuild: true };
}
