import type { Random } from './random.ts';
import { rewritten, tamperingsOf, type Tampering } from './tamper.ts';

/** The text of an honest bundle changed without anybody’s key. */
export const changedFiles: readonly Tampering[] = tamperingsOf([
  [
    'bit flip in a record',
    ['bundle-readable', 'records-well-formed', 'log-complete'],
    rewritten((text, random) => flipped(text, random, recordsFrom(text), text.indexOf('\n\n') - 1)),
  ],
  [
    'bit flip in the header',
    ['bundle-readable', 'checkpoint-signed', 'round-named'],
    rewritten((text, random) => flipped(text, random, 0, recordsFrom(text) - 1)),
  ],
  [
    'bit flip in the checkpoint',
    ['checkpoint-signed'],
    rewritten((text, random) => flipped(text, random, text.indexOf('\n\n') + 2, text.length - 2)),
  ],
  [
    'a checkpoint of fewer records',
    ['checkpoint-signed'],
    rewritten((text) => text.replace(/\n(\d+)\n(?=[^\n]{44}\n)/, (_, size: string) => `\n${Number(size) - 1}\n`)),
  ],
  [
    'another root in the checkpoint',
    ['checkpoint-signed'],
    rewritten((text) => text.replace(/\n[^\n]{44}\n\n/, `\n${'A'.repeat(43)}=\n\n`)),
  ],
  [
    'another origin in the header',
    ['checkpoint-signed'],
    rewritten((text) => text.replace('"origin":"simsa', '"origin":"other')),
  ],
  [
    'another key in the header',
    ['checkpoint-signed'],
    rewritten((text) => text.replace('"verifierKey":"simsa', '"verifierKey":"other')),
  ],
  [
    'the name of another round',
    ['round-named'],
    rewritten((text) => text.replace('"round":"2026-11"', '"round":"2026-12"')),
  ],
]);

function recordsFrom(text: string): number {
  return text.indexOf('\n', text.indexOf('\n') + 1) + 1;
}

function flipped(text: string, random: Random, from: number, to: number): string {
  const at = random.whole(from, to);
  // A character of more than one byte stays one: that the file is no longer UTF-8 would be too easy to find.
  return `${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ (1 << random.whole(0, 5)))}${text.slice(at + 1)}`;
}
