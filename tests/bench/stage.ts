import { mkdtempSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as memberSteps from '../windows/member.ts';
import { launchApp, root, type App } from '../windows/app.ts';
import { goTo, unlock } from '../windows/person.ts';
import { writeBareApp } from './bare-window.ts';
import type { Effort } from './effort.ts';
import { createMemberProfile, type MemberProfile } from './member-profile.ts';

/** What is needed to measure real windows; made when first asked for, gone at the end. */
export interface Stage {
  /** 100 dossiers with their files on this computer, a whole draft for each. */
  readonly fullProfile: () => Promise<MemberProfile>;
  /** A long queue without files, a whole draft for 100 of them. */
  readonly longProfile: () => Promise<MemberProfile>;
  readonly bareApp: string;
  readonly freshFolder: () => string;
  readonly close: () => Promise<void>;
}

export async function openStage(effort: Effort, say: (line: string) => void): Promise<Stage> {
  const work = await mkdtemp(join(tmpdir(), 'simsa-bench-'));
  const made: MemberProfile[] = [];
  const profileOf = once(async (name: string, dossiers: number, bytesEach: number) => {
    const begun = Date.now();
    const folder = join(work, name);
    await mkdir(folder);
    const profile = await createMemberProfile({ root: folder, dossiers, bytesEach, drafts: 100 });
    made.push(profile);
    const seconds = (since: number) => ((Date.now() - since) / 1000).toFixed(0);
    say(`  (${dossiers} dossiers prepared in ${seconds(begun)} s)`);
    if (bytesEach === 0) return profile;
    const asked = Date.now();
    await download(profile);
    say(`  (and ${((dossiers * bytesEach) / 1e9).toFixed(1)} GB downloaded in ${seconds(asked)} s)`);
    return profile;
  });
  const bareApp = join(work, 'bare');
  const pdfjs = join(root, 'node_modules/pdfjs-dist/legacy/build');
  await writeBareApp(bareApp, {
    '/pdf.mjs': join(pdfjs, 'pdf.mjs'),
    '/pdf.worker.mjs': join(pdfjs, 'pdf.worker.mjs'),
    '/sample.pdf': join(root, 'dist/sample/applications/2026-11-001/1_개요서.pdf'),
  });
  return {
    fullProfile: () => profileOf('full', 100, Math.round(effort.stored / 100)),
    longProfile: () => profileOf('long', effort.rows, 0),
    bareApp,
    freshFolder: () => mkdtempSync(join(work, 'fresh-')),
    close: async () => {
      for (const { registry } of made) await registry.stop();
      await rm(work, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Every file onto the member's computer, by the member's own button. */
async function download(profile: MemberProfile): Promise<void> {
  const app = await launchUnlocked(profile);
  try {
    await memberSteps.download(app, 600_000);
  } finally {
    await app.close();
  }
}

/** Unlocked, in the queue. */
export async function launchUnlocked({ folder }: MemberProfile): Promise<App> {
  const app = await launchApp(folder);
  await unlock(app);
  await goTo(app.page, 'queue');
  return app;
}

/** A desk opens where it was left; what is measured next begins in the queue. */
export async function closeInQueue(app: App): Promise<void> {
  await goTo(app.page, 'queue').catch(() => undefined);
  await app.page.waitForTimeout(500).catch(() => undefined);
  await app.close();
}

function once<A extends readonly [string, ...unknown[]], T>(work: (...given: A) => Promise<T>) {
  const done = new Map<string, Promise<T>>();
  return (...given: A): Promise<T> => {
    const known = done.get(given[0]) ?? work(...given);
    done.set(given[0], known);
    return known;
  };
}
