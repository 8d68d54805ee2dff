import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Public test vectors lie beside the project and are not part of it. */
export const vectors = resolve('../shared/vectors');
export const haveVectors = existsSync(vectors);

/** The name of a suite; where the vectors are missing it says why its tests are skipped. */
export function vectorTitle(name: string): string {
  return haveVectors ? name : `${name} (SKIPPED: no vectors at ../shared/vectors)`;
}
