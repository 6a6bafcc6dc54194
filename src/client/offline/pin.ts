import type { PrecacheManifest } from '../../core/offline/manifest.ts';
import { openComplete, savedPaths } from '../../offline/cache.ts';
import type { FailureReason } from '../../offline/file.ts';
import { reasonOf, SavingFailed } from '../../offline/file.ts';
import type { Pinned } from '../../offline/pinned.ts';
import { addPinned, filesOf, readPinned, removePinned } from '../../offline/pinned.ts';
import type { Progress } from '../../offline/precache.ts';
import { fill } from '../../offline/precache.ts';
import { element } from '../list/card.ts';
import { formatBytes } from '../page/format.ts';
import { askStatus, connect, scope } from './connect.ts';

/** How saving ended early, in a reader's words. */
const ENDS: Readonly<Record<FailureReason, string>> = {
  stopped: 'Stopped; what came stays.',
  quota: 'There is no more room: this browser will not save so much. What came stays.',
  changed: 'The site is being published anew. Reload when its new edition is offered, and go on.',
  unreachable: 'The connection broke off; what came stays. Go on when it is back.',
};

/** Shows in place of the button that all files of something pinned are saved, where they are. */
export async function showPinned(
  place: HTMLElement,
  pinned: Pinned,
  manifest: PrecacheManifest,
): Promise<void> {
  if (!(await isPinned(pinned, manifest))) return;
  place.querySelector('button')!.hidden = true;
  place.querySelector('[role="status"]')!.textContent = 'Kept for reading offline.';
}

/**
 * Enables the button with which a reader pins something: it saves, shows how far it is, and stops when pressed again.
 * @param place holds a button and an element with the role of a status
 * @param done the message when all is saved
 */
export function enablePin(place: HTMLElement, pinned: Pinned, done: string, onEnd?: () => void): void {
  const button = place.querySelector('button')!;
  const status = place.querySelector('[role="status"]')!;
  const label = button.textContent;
  let running: AbortController | undefined;

  const save = async (signal: AbortSignal): Promise<string> => {
    const bar = element('progress');
    bar.setAttribute('aria-label', label);
    const size = element('span');
    const shown = element('span', bar, size);
    shown.className = 'keep-progress';
    button.after(shown);
    try {
      const { registration, worker } = await connect();
      const { manifest } = await askStatus(worker);
      const onProgress = ({ bytes }: Progress, all: Progress): void => {
        bar.max = all.bytes;
        bar.value = bytes;
        size.textContent = `${formatBytes(bytes)} of ${formatBytes(all.bytes)}`;
      };
      await pin({ pinned, manifest, signal, onProgress }).catch((error: unknown) => {
        if (reasonOf(error) === 'changed') void registration.update();
        throw error;
      });
      return done;
    } finally {
      shown.remove();
    }
  };

  button.disabled = false;
  button.addEventListener('click', async () => {
    if (running) return running.abort();
    running = new AbortController();
    button.textContent = 'Stop';
    status.textContent = '';
    status.textContent = await save(running.signal).catch((error: unknown) => ENDS[reasonOf(error)]);
    running = undefined;
    button.textContent = label;
    onEnd?.();
  });
}

interface Pinning {
  readonly pinned: Pinned;
  readonly manifest: PrecacheManifest;
  readonly signal: AbortSignal;
  readonly onProgress: (done: Progress, all: Progress) => void;
}

/**
 * Saves what a reader pins, and remembers it for builds to come. What was stopped, or has no room, is not remembered:
 * no later build could then be complete.
 * @throws SavingFailed
 */
async function pin({ pinned, manifest, signal, onProgress }: Pinning): Promise<void> {
  const { version } = manifest;
  const cache = await openComplete(scope, version);
  if (!cache) throw new SavingFailed('changed', 'the cache of this build is gone');
  await addPinned(scope, pinned);
  try {
    const files = await filesOf(pinned, scope, cache, manifest);
    const sum = (bytes: number, file: { bytes: number }): number => bytes + file.bytes;
    const all: Progress = { files: files.length, bytes: files.reduce(sum, 0) };
    const saved = await savedPaths(scope, cache);
    await checkRoom(files.filter(({ path }) => !saved.has(path)).reduce(sum, 0));
    onProgress({ files: 0, bytes: 0 }, all);
    await fill({ scope, version, cache, files, signal, onProgress: (done) => onProgress(done, all) });
  } catch (error) {
    const reason = reasonOf(error);
    if (reason === 'stopped' || reason === 'quota') await removePinned(scope, pinned);
    throw error instanceof SavingFailed ? error : new SavingFailed(reason, String(error), { cause: error });
  }
}

/** True where something is pinned, so that builds to come will have it, and all its files are saved in this one. */
async function isPinned(pinned: Pinned, manifest: PrecacheManifest): Promise<boolean> {
  const cache = await openComplete(scope, manifest.version);
  if (!cache || !(await readPinned(scope)).includes(pinned)) return false;
  const files = await filesOf(pinned, scope, cache, manifest);
  const saved = await savedPaths(scope, cache);
  return files.every(({ path }) => saved.has(path));
}

/** @throws SavingFailed where the browser reports too little room */
async function checkRoom(bytes: number): Promise<void> {
  const { quota = Number.POSITIVE_INFINITY, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (bytes > quota - usage) throw new SavingFailed('quota', `${bytes} bytes will not fit`);
}
