import { wordlist } from '@scure/bip39/wordlists/korean.js';
import { bytesFromBase64Url } from '../basics/bytes.ts';
import type { KeyId } from '../basics/ids.ts';

/** A key id in five groups of four for two people to read to each other: 120 bits would be longer, 20 characters carry 120 bits. */
export function fingerprintOf(kid: KeyId): string {
  return (kid.slice(0, 20).match(/.{4}/g) ?? []).join(' ');
}

/**
 * The same key id as six Korean words, 66 bits, for a comparison across a table: words of the BIP 39 list, which differ in their
 * first syllables. A stranger would need 2^66 keys to meet six words of his choice.
 */
export function wordsOf(kid: KeyId): readonly string[] {
  const bytes = bytesFromBase64Url(kid.slice(0, 12));
  if (!bytes.ok) throw new Error('a key id is base64url');
  const bits = [...bytes.value].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from(
    { length: 6 },
    (_, word) => wordlist[Number.parseInt(bits.slice(word * 11, word * 11 + 11), 2)] ?? '',
  );
}
