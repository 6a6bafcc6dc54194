/**
 * Loads a script of the site. Pages opened from disk cannot import modules, so a script hands its results over as
 * globals, or acts by itself.
 * @param address of the script, relative to the page
 * @throws where it cannot be loaded
 */
export function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => {
      script.remove();
      resolve();
    });
    script.addEventListener('error', () => {
      script.remove();
      reject(new Error(`${address} could not be loaded`));
    });
    script.src = address;
    document.head.append(script);
  });
}
