import { codeFingerprint } from '../../../src/integration/code-fingerprint.ts';

/** A hash of everything that decides what papers are made of digests, besides the digests and the topics. */
export function splitVersion(): string {
  return codeFingerprint('src/core', 'scripts/lib/split', 'scripts/lib/digest-source.ts');
}
