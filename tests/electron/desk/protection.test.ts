import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { noKeychain } from '../../../electron/keys/os-keychain.ts';
import type { DesktopEvent } from '../../../shared/contracts/desktop-api.ts';
import { roundDraftSchema } from '../../../shared/preparation/round-draft.ts';
import { hostIn } from '../../flow/committee.ts';
import { keychainInMemory, type TestKeychain } from '../../flow/keychain.ts';
import { smallPlan } from '../../../registry/command/attack/small-plan.ts';
import { codeOf, must, newSeat, passphrase, profileOf, takeSeat, type Seat } from '../../flow/seat.ts';

describe('the keys of a desk', () => {
  let root: string;
  let folder: string;
  let keychain: TestKeychain;
  let seat: Seat;
  const host = () => hostIn(join(root, 'registry'));
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-protection-'));
    folder = join(root, '사무국');
    keychain = keychainInMemory();
    seat = await newSeat(root, { name: '사무국', role: 'secretariat', change: { host: host(), keychain } });
  });
  afterEach(async () => {
    await seat.close();
    await rm(root, { recursive: true, force: true });
  });
  const restart = async (change: Partial<Seat['deps']> = {}) => {
    await seat.close();
    seat = await takeSeat(folder, { host: host(), keychain, ...change });
    return seat.desktop;
  };
  const unlockByKeychain = () => seat.desktop.unlockWithKeychain({});
  const unlockByPassphrase = async (typed = passphrase) => codeOf(await seat.desktop.unlock({ passphrase: typed }));

  describe('and the keychain', () => {
    it('open each other’s desk only after the person said so, and then the same keys', async () => {
      const { device, protection } = await profileOf(seat);
      expect(protection).toEqual({ keychain: 'real', keychainUnlock: 'off', autoLock: 15 });
      await restart();
      expect(codeOf(await unlockByKeychain())).toBe('keychain/off');
      expect(await unlockByPassphrase()).toBe('ok');
      expect(must(await seat.desktop.setKeychainUnlock({ to: 'on' })).protection.keychainUnlock).toBe('on');
      await restart();
      expect(must(await unlockByKeychain())).toMatchObject({ state: 'open', device });
      must(await seat.desktop.setKeychainUnlock({ to: 'off' }));
      await restart();
      expect(codeOf(await unlockByKeychain())).toBe('keychain/off');
    });

    it.each([
      ['lost', (each: TestKeychain) => each.lose(), 'keychain/none'],
      ['exchanged', (each: TestKeychain) => each.exchange(), 'keychain/refused'],
    ] as const)('that was %s locks nobody out: the passphrase opens', async (_how, change, code) => {
      must(await seat.desktop.setKeychainUnlock({ to: 'on' }));
      await restart();
      change(keychain);
      expect(codeOf(await unlockByKeychain())).toBe(code);
      expect(await unlockByPassphrase()).toBe('ok');
    });

    it('with a changed file of its own says so at every byte, and the passphrase opens', async () => {
      must(await seat.desktop.setKeychainUnlock({ to: 'on' }));
      await restart();
      const path = join(folder, 'keychain.json');
      const bytes = await readFile(path);
      const places = [...bytes.keys()].filter((at) => at % 11 === 0 && bytes[at] !== 10 && bytes[at] !== 32);
      for (const place of places) {
        const changed = Buffer.from(bytes);
        changed[place] = (changed[place] ?? 0) ^ 1;
        await writeFile(path, changed);
        expect(codeOf(await unlockByKeychain()), `byte ${place}`).toBe('keychain/damaged');
      }
      expect(await unlockByPassphrase()).toBe('ok');
    });

    it('does not open another device’s file put in its place', async () => {
      const { invitation } = must(await seat.desktop.readInvitation({}));
      const other = await newSeat(root, { name: '위원', role: 'member', invitation, change: { keychain } });
      must(await other.desktop.setKeychainUnlock({ to: 'on' }));
      await other.close();
      await restart();
      await copyFile(join(root, '위원', 'keychain.json'), join(folder, 'keychain.json'));
      expect(codeOf(await unlockByKeychain())).toBe('keychain/damaged');
    });

    it('keeps no secret in the clear', async () => {
      must(await seat.desktop.setKeychainUnlock({ to: 'on' }));
      expect(await readFile(join(folder, 'keychain.json'), 'utf8')).not.toContain('AGE-SECRET-KEY');
    });

    it('cannot be turned on where there is none', async () => {
      const desktop = await restart({ keychain: noKeychain });
      expect(await unlockByPassphrase()).toBe('ok');
      expect((await profileOf(seat)).protection.keychain).toBe('none');
      expect(codeOf(await desktop.setKeychainUnlock({ to: 'on' }))).toBe('keychain/none');
      expect((await profileOf(seat)).protection.keychainUnlock).toBe('off');
    });
  });

  describe('and a change of passphrase', () => {
    const next = '새로운 암호문 하나';

    it('needs the old one, and afterwards only the new one opens', async () => {
      const { device } = await profileOf(seat);
      const wrong = await seat.desktop.changePassphrase({ current: '틀린 암호문', next });
      expect(codeOf(wrong)).toBe('keys/wrong-passphrase');
      must(await seat.desktop.changePassphrase({ current: passphrase, next }));
      await restart();
      expect(await unlockByPassphrase()).toBe('keys/wrong-passphrase');
      expect(must(await seat.desktop.unlock({ passphrase: next }))).toMatchObject({ state: 'open', device });
    });

    it('leaves the keychain’s way as it was', async () => {
      must(await seat.desktop.setKeychainUnlock({ to: 'on' }));
      must(await seat.desktop.changePassphrase({ current: passphrase, next }));
      await restart();
      expect(codeOf(await unlockByKeychain())).toBe('ok');
    });
  });

  describe('and locking', () => {
    it('ends the session, tells the page, refuses what needs keys, and unlocks again', async () => {
      const { registry } = await profileOf(seat);
      expect(must(await seat.desktop.lock({ page: 'saved' }))).toMatchObject({ state: 'locked' });
      expect(seat.events).toContainEqual({ event: 'locked' });
      expect(codeOf(await seat.desktop.readStoreKey({}))).toBe('keys/locked');
      expect((await fetch(`${registry?.address}/rounds`)).status).toBeGreaterThan(0);
      expect(await unlockByPassphrase()).toBe('ok');
      must(await seat.desktop.syncRound({}));
    });

    it('writes what was asked to be saved before it', async () => {
      const draft = roundDraftSchema.parse({ round: '2026-11', plan: smallPlan(), members: [], assignments: [] });
      const saving = seat.desktop.saveRoundDraft({ draft });
      const locking = seat.desktop.lock({ page: 'saved' });
      must(await saving);
      must(await locking);
      expect(await unlockByPassphrase()).toBe('ok');
      const { entries } = must(await seat.desktop.readEntries({ after: 0, limit: 100 }));
      expect(entries.map(({ entry }) => entry.kind)).toContain('draft');
    });

    it('waits for a page that holds what the disk did not take', async () => {
      expect(codeOf(await seat.desktop.lock({ page: 'unsaved' }))).toBe('keys/unsaved');
      expect((await profileOf(seat)).state).toBe('open');
    });

    const idleFor = (seconds: () => number) => ({ idle: { seconds, everyMillis: 10 } });
    const until = (event: string) =>
      expect.poll(() => seat.events.filter((each) => each.event === event).length, { timeout: 5_000 });

    it('asks the page once nobody was there for the time set, and goes on alone when it does not answer', async () => {
      let idle = 0;
      await restart(idleFor(() => idle));
      expect(await unlockByPassphrase()).toBe('ok');
      idle = 15 * 60 - 1;
      await new Promise((done) => setTimeout(done, 100));
      expect((await profileOf(seat)).state).toBe('open');
      expect(seat.events.filter(({ event }) => event === 'idle')).toEqual([]);
      idle = 15 * 60;
      await until('locked').toBe(1);
      expect(seat.events.filter(({ event }) => event === 'idle')).toHaveLength(3);
      expect((await profileOf(seat)).state).toBe('locked');
    });

    it('stays open as long as the page says that words are not saved, and asks again', async () => {
      const answers: string[] = [];
      const page = ({ event }: DesktopEvent) => {
        if (event === 'idle')
          void seat.desktop.lock({ page: 'unsaved' }).then((answer) => answers.push(codeOf(answer)));
      };
      await restart({ ...idleFor(() => 3600), emit: page });
      expect(await unlockByPassphrase()).toBe('ok');
      await expect.poll(() => answers.length, { timeout: 5_000 }).toBeGreaterThan(6);
      expect(new Set(answers)).toEqual(new Set(['keys/unsaved']));
      expect((await profileOf(seat)).state).toBe('open');
    });

    it('keeps the time that was set over a restart', async () => {
      expect(must(await seat.desktop.setAutoLock({ minutes: 60 })).protection.autoLock).toBe(60);
      await restart(idleFor(() => 59 * 60));
      expect(await unlockByPassphrase()).toBe('ok');
      await new Promise((done) => setTimeout(done, 100));
      expect((await profileOf(seat)).state).toBe('open');
      must(await seat.desktop.setAutoLock({ minutes: 5 }));
      await until('locked').toBe(1);
    });

    it('counts a laptop’s sleep as being left alone', async () => {
      let ahead = 0;
      const now = seat.deps.now;
      await restart({
        ...idleFor(() => 0),
        now: () => new Date(Date.parse(now()) + ahead).toISOString() as ReturnType<typeof now>,
      });
      expect(await unlockByPassphrase()).toBe('ok');
      ahead = 16 * 60_000;
      await until('locked').toBe(1);
    });
  });

  it('of a practice desk are neither locked nor changed', async () => {
    await seat.close();
    const practice = await newSeat(root, {
      name: '연습',
      role: 'secretariat',
      change: { host: host(), mode: 'practice' },
    });
    expect(codeOf(await practice.desktop.lock({ page: 'saved' }))).toBe('keys/practice');
    const change = await practice.desktop.changePassphrase({ current: passphrase, next: 'something else' });
    expect(codeOf(change)).toBe('keys/practice');
    await practice.close();
  });
});
