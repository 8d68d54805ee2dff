import { digestSchema, type Digest } from '../../../shared/basics/ids.ts';

/** The names a bundle may hold, and nothing else: the log first, then encrypted files under their SHA-256. */
export const logEntry = 'log.simsa';
const folder = 'blobs/';

export function nameOfFile(digest: Digest): string {
  return `${folder}${digest}`;
}

/** null for every name that is not an encrypted file's. */
export function fileFromName(name: string): Digest | null {
  const digest = name.startsWith(folder) ? digestSchema.safeParse(name.slice(folder.length)) : null;
  return digest?.success ? digest.data : null;
}

/** More files than the largest month has; bounds the time that judging a stranger's archive can take. */
export const entryLimit = 20_000;
