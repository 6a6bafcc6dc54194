/** True for what begins as an address does; one letter before the colon is a drive of Windows. */
export function isAddress(origin: string): boolean {
  return /^(?:https?:|[a-z][a-z0-9+.-]+:\/\/)/i.test(origin);
}

/**
 * The address to fetch a digest from.
 * @throws with a sentence where the address cannot or must not be fetched
 */
export function webAddress(origin: string): string {
  const url = URL.parse(origin);
  if (!url) throw new Error('not a valid address');
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Error(
      `only http:// and https:// addresses can be fetched, not ${url.protocol}//; a file is given by its path`,
    );
  if (url.username || url.password)
    throw new Error(
      'an address with a user name or a password in it is refused; download the digest by other means and add the file',
    );
  return dataAddress(url.href);
}

/** An origin as it may be printed: without a user name and a password. */
export function withoutCredentials(origin: string): string {
  if (!isAddress(origin)) return origin;
  const url = URL.parse(origin);
  if (url && !url.username && !url.password) return origin;
  return origin.replace(/^([^:]*:[\\/]*).*@/s, '$1…@');
}

/** The address at which a page's papers can be had as data, where there is one. */
function dataAddress(address: string): string {
  const day = /^https:\/\/huggingface\.co\/papers\/date\/(\d{4}-\d{2}-\d{2})\b/.exec(address)?.[1];
  return day ? `https://huggingface.co/api/daily_papers?date=${day}` : address;
}
