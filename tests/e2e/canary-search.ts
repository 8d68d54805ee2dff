import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Every form in which a word could lie in a file: UTF-8, UTF-16LE, decomposed Hangul, and base64 at each of the three alignments. */
export function formsOf(word: string): readonly (readonly [form: string, bytes: Buffer])[] {
  const utf8 = Buffer.from(word, 'utf8');
  const aligned = [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), utf8]).toString('base64');
    // The first and the last group also depend on the neighbours of the word.
    return [`base64+${shift}`, Buffer.from(text.slice(shift === 0 ? 0 : 4, -4), 'latin1')] as const;
  });
  return [
    ['utf-8', utf8],
    ['utf-8 nfd', Buffer.from(word.normalize('NFD'), 'utf8')],
    ['utf-16le', Buffer.from(word, 'utf16le')],
    ...aligned,
  ];
}

/** Where any of the words lies under a folder, in contents or in file names: `file: word (form)`. */
export async function findWords(
  folder: string,
  words: readonly string[],
): Promise<{ readonly found: readonly string[]; readonly files: number; readonly bytes: number }> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  let [files, bytes] = [0, 0];
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    for (const word of words)
      if (name.normalize('NFC').includes(word.normalize('NFC'))) found.push(`${name}: ${word} (file name)`);
    if (!entry.isFile()) continue;
    const content = await readFile(path);
    files += 1;
    bytes += content.length;
    found.push(...wordsIn(content, words).map((word) => `${name}: ${word}`));
  }
  return { found, files, bytes };
}

export function wordsIn(content: Buffer, words: readonly string[]): readonly string[] {
  return words.flatMap((word) =>
    formsOf(word)
      .filter(([, bytes]) => content.includes(bytes))
      .map(([form]) => `${word} (${form})`),
  );
}
