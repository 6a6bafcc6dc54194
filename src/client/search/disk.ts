import { rememberEach } from '../../core/search/remember.ts';

declare global {
  interface Window {
    /** Files of the search are scripts on a disk, which call this with their name and their bytes in base 64. */
    carrelFile?: (name: string, base64: string) => void;
    /** What they handed over, to whichever script asked for it. */
    carrelFiles?: Map<string, string>;
  }
}

/** Reads a file of a page opened from disk, which may load nothing but scripts: each file lies there as one. */
export async function fileFromScript(address: string): Promise<Response> {
  return new Response(
    Uint8Array.from(atob(await base64Of(address.replace(/\?.*$/, ''))), (sign) => sign.charCodeAt(0)),
  );
}

const base64Of = rememberEach((address): Promise<string> => {
  const name = address.split('/').slice(address.split('/').lastIndexOf('pagefind')).join('/');
  window.carrelFiles ??= new Map();
  const handedOver = window.carrelFiles;
  window.carrelFile ??= (path, base64) => handedOver.set(path, base64);
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    const end = (): void => {
      script.remove();
      const base64 = handedOver.get(name);
      handedOver.delete(name);
      if (base64 === undefined)
        reject(new Error(`${name} is not there as a script; a site built with --portable has it`));
      else resolve(base64);
    };
    script.addEventListener('load', end);
    script.addEventListener('error', end);
    script.src = `${address}.js`;
    document.head.append(script);
  });
});
