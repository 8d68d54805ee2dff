import { join } from 'node:path';
import type { App } from '../windows/app.ts';

/** The steps of a month that must be seen on a screen, in order. */
export const steps = [
  'first-run',
  'invitation',
  'cards',
  'supplement',
  'supplement-letter',
  'supplement-answered',
  'applications',
  'plan',
  'rubrics',
  'rule',
  'roster',
  'assignment',
  'rehearsed',
  'rehearsal-wiped',
  'distributed',
  'queue',
  'downloaded',
  'declaration',
  'scoring',
  'recusal',
  'ballot-review',
  'signed-offline',
  'waiting',
  'delivered',
  'progress',
  'closed',
  'outer-opened',
  'inner-opened',
  'tally',
  'agenda',
  'revision',
  'revised',
  'decision',
  'conditional',
  'finalised',
  'countersigned',
  'reopening',
  'reopened',
  'final',
  'kit',
  'verified',
] as const;
/** Where desks have no network these are left out: they need two desks that see each other's records at once. */
export const networkSteps: readonly string[] = ['agenda', 'revision', 'revised', 'reopening', 'reopened'];
/** Besides, where desks have no network: what is carried. Numbered after the others, since it comes again and again. */
export const carriedSteps = [
  'card-saved',
  'bundle-made',
  'bundle-taken',
  'outbox-saved',
  'outbox-taken',
  'carried-act',
] as const;
export type Step = (typeof steps)[number] | (typeof carriedSteps)[number];
const pictured: readonly Step[] = [...steps, ...carriedSteps];

/** Keeps what was seen, when, with a picture of it. */
export interface Diary {
  /** Called when the window shows the step; takes its picture. A step that comes again has its last picture. */
  readonly seen: (step: Step, app: App) => Promise<void>;
  readonly missing: () => readonly Step[];
  readonly entries: () => readonly { readonly step: Step; readonly at: number; readonly picture: string }[];
}

/** Pictures go into `out` as 01-first-run.png and so on; times are seconds since the start. */
export function createDiary(out: string, say: (line: string) => void, expected: readonly Step[]): Diary {
  const begun = Date.now();
  const entries: { step: Step; at: number; picture: string }[] = [];
  return {
    seen: async (step, { page }) => {
      const picture = `${String(pictured.indexOf(step) + 1).padStart(2, '0')}-${step}.png`;
      await page.screenshot({ path: join(out, picture) });
      const at = Math.round((Date.now() - begun) / 100) / 10;
      entries.push({ step, at, picture });
      say(`${at.toFixed(1).padStart(6)} s  ${step}`);
    },
    missing: () => expected.filter((step) => !entries.some((entry) => entry.step === step)),
    entries: () => entries,
  };
}
