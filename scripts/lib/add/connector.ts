import { lookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { buildConnector } from 'undici';

/**
 * How a download connects: to the host the owner typed wherever it lies, to others, where only a redirect leads, at
 * public addresses alone. What a stranger's server names must not make this machine ask its own network.
 * @param typed the host in the address the owner typed
 */
export function connectorFor(typed: string): buildConnector.connector {
  // The download as a whole has a deadline; connecting needs none of its own.
  const toAny = buildConnector({ timeout: 0 });
  const toPublic = buildConnector({ timeout: 0, lookup: lookUpPublic });
  return (options, callback) => {
    const { hostname } = options;
    if (hostname === typed.replace(/^\[|\]$/g, '')) toAny(options, callback);
    else if (isIP(hostname) && !isPublic(hostname)) callback(refusal(hostname), null);
    else toPublic(options, callback);
  };
}

/** True for an address of the public internet, as distinct from loopback, private, link-local and reserved ones. */
export function isPublic(address: string): boolean {
  // `process` takes the IPv4 address out of an IPv6 one that maps it.
  return ipaddr.process(address).range() === 'unicast';
}

const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found) => {
    if (error) return callback(error, []);
    const [first, ...others] = found.filter(({ address }) => isPublic(address));
    if (!first) callback(refusal(hostname), []);
    else if (options.all) callback(null, [first, ...others]);
    else callback(null, first.address, first.family);
  });
};

function refusal(host: string): Error {
  return new Error(`it redirects to ${host}, an address of this machine or of a private network: refused`);
}
