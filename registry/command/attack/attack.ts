import { cosignedLies } from './cosigned-lies.ts';
import { honestActs } from './honest-registry.ts';
import { lies as registryLies } from './lying-registry.ts';
import { createRandom } from './random.ts';
import { playRandomMonth } from './random-month.ts';
import { isFoundAsNamed, tamperings } from './tamperings.ts';

const lies = [...registryLies, ...cosignedLies];

/** One strategy over all seeds; `missed` are the seeds with which it went unnoticed (or, of an honest act, was complained of). */
export interface Tried {
  readonly strategy: string;
  readonly tried: number;
  readonly missed: readonly number[];
}

export interface AttackReport {
  readonly lies: readonly Tried[];
  readonly tamperings: readonly Tried[];
  readonly honest: readonly Tried[];
}

/**
 * For each seed a random month, every lie of a registry against the follower, every tampering against the verifier (which has to
 * name the claim that it breaks, and where one can be named the problem), and honest acts.
 */
export async function attack(seeds: number): Promise<AttackReport> {
  const misses = new Map<string, number[]>();
  const note = (strategy: string, seed: number, verdict: boolean) => {
    const missed = misses.get(strategy) ?? [];
    misses.set(strategy, verdict ? missed : [...missed, seed]);
  };
  for (let seed = 1; seed <= seeds; seed += 1) {
    const random = createRandom(seed);
    const month = await playRandomMonth(random);
    const moment = { month, seen: random.whole(1, month.records.length - 1), random };
    for (const [strategy, found] of lies) note(strategy, seed, found(moment));
    for (const tampering of tamperings)
      note(tampering.strategy, seed, isFoundAsNamed(tampering, tampering.bundle(month, random)));
    for (const [act, quiet] of honestActs) note(act, seed, quiet(moment));
  }
  const of = (list: readonly (readonly [string, ...unknown[]])[]) =>
    list.map(([strategy]) => ({ strategy, tried: seeds, missed: misses.get(strategy) ?? [] }));
  return { lies: of(lies), tamperings: of(tamperings.map(({ strategy }) => [strategy])), honest: of(honestActs) };
}

/** A line per strategy, then the sum; exit status 0 only when everything was found and nobody honest was accused. */
export function attackText(report: AttackReport): { readonly lines: string; readonly code: number } {
  const attacks = [...report.lies, ...report.tamperings];
  const [tried, missed] = [sum(attacks, ({ tried }) => tried), sum(attacks, ({ missed }) => missed.length)];
  const alarms = sum(report.honest, ({ missed }) => missed.length);
  const line = (group: string) => (each: Tried) => {
    const right = each.tried - each.missed.length;
    const seeds = each.missed.length > 0 ? ` (seeds ${each.missed.slice(0, 10).join(', ')})` : '';
    return `${seeds ? '✗' : '✓'} ${group}: ${each.strategy} — ${right} of ${each.tried}${seeds}`;
  };
  const lines = [
    ...report.lies.map(line('registry')),
    ...report.tamperings.map(line('bundle')),
    ...report.honest.map(line('honest')),
    `attacks tried ${tried}, found ${tried - missed}, false alarms ${alarms}`,
  ];
  return { lines: `${lines.join('\n')}\n`, code: missed === 0 && alarms === 0 && tried > 0 ? 0 : 1 };
}

function sum(list: readonly Tried[], count: (each: Tried) => number): number {
  return list.reduce((total, each) => total + count(each), 0);
}
