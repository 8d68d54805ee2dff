import type { KeyId } from '../basics/ids.ts';

/** A key id in five groups of four for two people to read to each other: 120 bits would be longer, 20 characters carry 120 bits. */
export function fingerprintOf(kid: KeyId): string {
  return (kid.slice(0, 20).match(/.{4}/g) ?? []).join(' ');
}
