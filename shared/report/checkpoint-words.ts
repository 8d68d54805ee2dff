import { entropyToMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/korean.js';
import { bytesFromHex } from '../basics/bytes.ts';

const wordsPerLine = 6;

/**
 * A log's root (hex) as 24 Korean words that two people can read to each other: BIP 39 with the Korean list, whose last word also
 * checks the others. `mnemonicToEntropy` of any BIP 39 library gives the root back.
 */
export function checkpointWords(root: string): readonly string[] {
  const bytes = bytesFromHex(root);
  if (!bytes.ok) throw new Error('a root is hex');
  return entropyToMnemonic(bytes.value, wordlist).normalize('NFC').split(/\s/);
}

/** The same, six words a line, as papers print them. */
export function checkpointLines(root: string): readonly string[] {
  const words = checkpointWords(root);
  return Array.from({ length: words.length / wordsPerLine }, (_, line) =>
    words.slice(line * wordsPerLine, (line + 1) * wordsPerLine).join(' '),
  );
}
