import { copyFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CallOutput } from '../../shared/contracts/desktop-api.ts';
import type { Stick } from '../../electron/desk/deps.ts';
import { codeOf, must, type Seat } from './seat.ts';

/** A USB stick as a folder, and hands that choose from it: saving goes to `next` or the suggested name, opening takes `next`. */
export interface Hands extends Stick {
  next: readonly string[];
  readonly saved: () => string;
}

export function handsOn(folder: string): Hands {
  let saved = '';
  const hands: Hands = {
    next: [],
    saved: () => saved,
    saveAs: async (_file, suggested) => {
      saved = join(folder, suggested);
      return saved;
    },
    open: async () => hands.next,
  };
  return hands;
}

/** A copy that later savings under the same name do not replace. */
export function keepAs(path: string, name: string): string {
  const kept = join(path, '..', name);
  copyFileSync(path, kept);
  return kept;
}

type Taken = CallOutput<'importBundle'>;

/** What one desk saved, put into another. */
export async function takeIn(seat: Seat, hands: Hands, path: string): Promise<Taken> {
  hands.next = [path];
  return must(await seat.desktop.importBundle({}));
}

export async function refusal(seat: Seat, hands: Hands, path: string): Promise<string> {
  hands.next = [path];
  return codeOf(await seat.desktop.importBundle({}));
}

/** `taken`, `already-there` and `refused`, counted. */
export function outcomesOf(taken: Taken): Readonly<Record<string, number>> {
  if (taken.kind !== 'outbox') throw new Error(`${basename(taken.name)} is not an outbox`);
  const counts: Record<string, number> = {};
  for (const { outcome } of taken.records) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
