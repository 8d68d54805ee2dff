import type { App } from '../windows/app.ts';

/** What a step has to work with. */
export interface Stop {
  readonly app: App;
  /** A folder for files that the step makes. */
  readonly folder: string;
}

/** One picture: what is done to come there, and what is to be seen. A step without an act shows what the one before left. */
export interface Step {
  readonly name: string;
  readonly caption: string;
  readonly act?: (stop: Stop) => Promise<unknown>;
}

/** Steps in one window, from its start. Scenes of the same profile follow one another. */
export interface Scene {
  readonly name: string;
  readonly profile: string;
  readonly steps: readonly Step[];
  /** Where the profile is not new: makes it, and answers its folder and how to end what it needs. */
  readonly prepare?: (folder: string) => Promise<{ readonly profile: string; readonly end: () => Promise<void> }>;
}

/** Long enough for what moves to come to rest. */
export async function settled({ page }: App): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(350);
}
