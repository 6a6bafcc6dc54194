import type { Load } from '../../core/search/lexicon.ts';
import { rememberEach } from '../../core/search/remember.ts';
import { loadScript } from '../page/load-script.ts';

declare global {
  interface Window {
    /** Index files are scripts that call this with their path and value. */
    carrelIndex?: (path: string, value: unknown) => void;
  }
}

/** A file that has not come by then does not count on coming. Milliseconds. */
const PATIENCE = 45_000;

/**
 * Loads index files as scripts: pages opened from disk may load nothing else. A file is loaded once.
 * @param root relative address of the site's root
 */
export function scriptLoader(root: string): Load {
  return rememberEach((path) => loadIndexFile(root, path));
}

const handedOver = new Map<string, unknown>();

function loadIndexFile(root: string, name: string): Promise<unknown> {
  window.carrelIndex ??= (path, value) => handedOver.set(path, value);
  return new Promise((resolve, reject) => {
    const end = (error?: string): void => {
      clearTimeout(timer);
      if (error) reject(new Error(`${name}: ${error}`));
      else resolve(handedOver.get(name));
      handedOver.delete(name);
    };
    const timer = setTimeout(() => end('did not come'), PATIENCE);
    loadScript(`${root}search/${name}.js`).then(
      () => end(handedOver.has(name) ? undefined : 'is damaged'),
      () => end('is missing'),
    );
  });
}
