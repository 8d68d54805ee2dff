import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type {} from '../../renderer/desktop.ts';
import type { Result } from '../../shared/basics/result.ts';
import type { CallName, CallOutput } from '../../shared/contracts/desktop-api.ts';
import type { ScoreSheet } from '../../shared/scoring/score-sheet.ts';
import type { Effort } from './effort.ts';
import type { Measured, Round } from './figure.ts';
import { closeInQueue, launchUnlocked, type Stage } from './stage.ts';
import { percentile } from './statistics.ts';

/**
 * From the page's call to the answer that the sheet is on the disk. Beside it the least that such a save needs: a call that does nothing,
 * made after the same pause, and the bare write and fdatasync of as many bytes.
 */
export async function measureSaving({ rounds, saves, stored }: Effort, stage: Stage): Promise<readonly Measured[]> {
  const profile = await stage.fullProfile();
  const app = await launchUnlocked(profile);
  const path = join(profile.folder, 'bare-write');
  try {
    const sheets = await sheetsOf(app.page);
    const p95: Round[] = [];
    const p99: Round[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const bare = await bareWrites(path, saves, JSON.stringify(sheets[0]).length);
      const { saved, idle } = await saveSheets(app.page, sheets, saves);
      if (round === 0) continue;
      const least = (rank: number) => percentile(idle, rank) + percentile(bare, rank);
      p95.push({ ours: percentile(saved, 95), limit: least(95) });
      p99.push({ ours: percentile(saved, 99), limit: least(99) });
    }
    const common = {
      unit: 'ms',
      limitIs: 'a call that does nothing after the same pause, and write and fdatasync of as many bytes',
      note: `${sheets.length} drafts, ${(stored / 1e9).toFixed(1)} GB of files here; ${saves} saves a round`,
    } as const;
    const goal = { of: 'value', bound: 'at-most' } as const;
    // Set where the disk syncs in 0.4 ms at p95 and an empty call takes 0.4.
    const soon = { ...goal, figure: 8, onSlowerMachine: 2 };
    return [
      { ...common, name: 'save-p95', what: 'draft saved durably, p95', goal: soon, rounds: p95 },
      { ...common, name: 'save-p99', what: 'draft saved durably, p99', goal: { ...goal, figure: 20 }, rounds: p99 },
    ];
  } finally {
    await closeInQueue(app);
    await rm(path, { force: true });
  }
}

/** The drafts as main has them in its journal. */
function sheetsOf(page: Page): Promise<readonly ScoreSheet[]> {
  return page.evaluate(async () => {
    const { calls } = window.desktop;
    const sheets: ScoreSheet[] = [];
    for (let after = 0; ;) {
      const read = JSON.parse(String(await calls.readEntries(JSON.stringify({ after, limit: 1000 })))) as Result<
        CallOutput<'readEntries'>
      >;
      if (!read.ok) throw new Error(read.problem.code);
      for (const { entry } of read.value.entries) if (entry.kind === 'sheet') sheets.push(entry.sheet);
      after = read.value.entries.at(-1)?.seq ?? read.value.head;
      if (after >= read.value.head) return sheets;
    }
  });
}

/** Autosave waits this long after the last key, in milliseconds: no two saves of a person are closer. */
const pause = 350;

/**
 * As autosave does: one at a time, each for another dossier, with the pause in which the page takes over what was saved. After each save
 * and its pause, a call that finds nothing to read: it shows what waking two resting processes costs. Both in milliseconds.
 */
function saveSheets(
  page: Page,
  sheets: readonly ScoreSheet[],
  saves: number,
): Promise<{ readonly saved: readonly number[]; readonly idle: readonly number[] }> {
  return page.evaluate(
    async ({ all, count, rest }) => {
      const { calls } = window.desktop;
      const saved: number[] = [];
      const idle: number[] = [];
      const timed = async (name: CallName, input: unknown): Promise<number> => {
        const begun = performance.now();
        const answer = JSON.parse(String(await calls[name](JSON.stringify(input)))) as Result<unknown>;
        if (!answer.ok) throw new Error('a call was refused');
        const taken = performance.now() - begun;
        await new Promise((go) => setTimeout(go, rest));
        return taken;
      };
      for (let index = 0; index < count; index += 1) {
        const sheet = all[index % all.length];
        if (!sheet) throw new Error('there is no draft');
        const changed = { ...sheet, note: `${sheet.note}${index % 10}` };
        saved.push(await timed('saveSheet', { sheet: changed }));
        idle.push(await timed('readEntries', { after: Number.MAX_SAFE_INTEGER, limit: 1 }));
      }
      return { saved, idle };
    },
    { all: [...sheets], count: saves, rest: pause },
  );
}

async function bareWrites(path: string, times: number, bytes: number): Promise<readonly number[]> {
  const file = await open(path, 'w');
  const data = new Uint8Array(bytes).fill(1);
  const taken: number[] = [];
  for (let index = 0; index < times; index += 1) {
    const begun = performance.now();
    await file.write(data, 0, bytes, index * bytes);
    await file.datasync();
    taken.push(performance.now() - begun);
    await new Promise((go) => setTimeout(go, 5));
  }
  await file.close();
  return taken;
}
