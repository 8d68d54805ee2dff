import { mkdtemp, readFile, readdir, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import type { CallInput } from '../../../shared/contracts/desktop-api.ts';
import { openDesk } from '../../../electron/desk/desk.ts';
import { hostIn } from '../../flow/committee.ts';
import { codeOf, depsFor, must, newSeat, passphrase, profileOf, takeSeat } from '../../flow/seat.ts';

describe('a profile', () => {
  let root: string;
  let folder: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-profile-'));
    folder = join(root, '사무국');
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const host = () => hostIn(join(root, 'registry'));
  const created = () => newSeat(root, { name: '사무국', role: 'secretariat', change: { host: host() } });
  const request: CallInput<'createProfile'> = {
    name: '사무국',
    affiliation: '',
    role: 'secretariat',
    passphrase,
    registry: { kind: 'host-here', reach: 'loopback' },
  };

  it('is new, then open, then locked after a restart, then open with the passphrase and the same device', async () => {
    const seat = await takeSeat(folder, { host: host() });
    expect(await profileOf(seat)).toMatchObject({ state: 'new', device: null, registry: null });
    const { device } = must(await seat.desktop.createProfile(request));
    await seat.close();
    const again = await takeSeat(folder, { host: host() });
    expect(await profileOf(again)).toMatchObject({ state: 'locked', device, person: { name: '사무국' } });
    expect(codeOf(await again.desktop.unlock({ passphrase: '틀린 비밀번호' }))).toBe('keys/wrong-passphrase');
    expect(must(await again.desktop.unlock({ passphrase }))).toMatchObject({ state: 'open', device });
    await again.close();
  });

  it('answers no call that needs the keys while it is locked', async () => {
    const seat = await created();
    await seat.close();
    const locked = await takeSeat(folder, { host: host() });
    const dossier = '2026-11-001' as DossierNumber;
    const answers = await Promise.all([
      locked.desktop.readStoreKey({}),
      locked.desktop.readEntries({ after: 0, limit: 1 }),
      locked.desktop.syncRound({}),
      locked.desktop.deliverOutbox({}),
      locked.desktop.declareNoConflict({ dossier }),
      locked.desktop.openDossier({ dossier, sealed: new Uint8Array(1), purpose: 'read' }),
      locked.desktop.finaliseRound({}),
    ]);
    expect(new Set(answers.map(codeOf))).toEqual(new Set(['keys/locked']));
    await locked.close();
  });

  it('is made once and opened once, however often one clicks', async () => {
    const seat = await takeSeat(folder, { host: host() });
    const twice = await Promise.all([seat.desktop.createProfile(request), seat.desktop.createProfile(request)]);
    expect(twice.map(codeOf)).toEqual(['ok', 'profile/exists']);
    await seat.close();
    const again = await takeSeat(folder, { host: host() });
    const unlocked = await Promise.all([1, 2, 3].map(() => again.desktop.unlock({ passphrase })));
    expect(unlocked.map(codeOf)).toEqual(['ok', 'ok', 'ok']);
    await again.close();
  });

  it('starts without what a killed process left half written beside its files', async () => {
    const seat = await created();
    await seat.close();
    for (const name of ['keys.json', 'profile.json']) await writeFile(join(folder, `${name}.12.mf3k2.part`), '{');
    const again = await takeSeat(folder, { host: host() });
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(must(await again.desktop.unlock({ passphrase })).state).toBe('open');
    await again.close();
  });

  it('that lost its profile file but has a journal is never taken for a first start', async () => {
    const seat = await created();
    must(await seat.desktop.handInCard({}));
    await seat.close();
    await unlink(join(folder, 'profile.json'));
    expect(codeOf(await openDesk(depsFor(folder)))).toBe('profile/damaged');
  });

  it('with a changed profile file is refused', async () => {
    await (await created()).close();
    const text = await readFile(join(folder, 'profile.json'), 'utf8');
    await writeFile(join(folder, 'profile.json'), text.replace('"mode"', '"made"'));
    expect(codeOf(await openDesk(depsFor(folder)))).toBe('profile/damaged');
  });

  it('with a damaged journal says so at unlocking, and leaves the file as it is', async () => {
    const seat = await created();
    must(await seat.desktop.setLanguage({ language: 'en' }));
    await seat.close();
    const path = join(folder, 'journal', 'desk.journal');
    await writeFile(path, 'not a journal at all');
    const again = await takeSeat(folder, { host: host() });
    expect(codeOf(await again.desktop.unlock({ passphrase }))).toBe('journal/damaged');
    expect(await readFile(path, 'utf8')).toBe('not a journal at all');
    await again.close();
  });

  it('has its tour to be shown once, and again when somebody asks', async () => {
    const seat = await created();
    expect(must(await seat.desktop.readProfile({})).tour).toBe('to-show');
    expect(must(await seat.desktop.setTour({ to: 'seen' })).tour).toBe('seen');
    await seat.close();
    const again = await takeSeat(folder, { host: host() });
    expect(must(await again.desktop.unlock({ passphrase })).tour).toBe('seen');
    expect(must(await again.desktop.setTour({ to: 'to-show' })).tour).toBe('to-show');
    await again.close();
  });

  it('keeps the language, and tells the page neither path nor secret', async () => {
    const seat = await created();
    const profile = must(await seat.desktop.setLanguage({ language: 'en' }));
    expect(profile.language).toBe('en');
    expect(JSON.stringify(profile)).not.toContain(root);
    expect(JSON.stringify(profile)).not.toContain('AGE-SECRET-KEY');
    await seat.close();
  });
});
