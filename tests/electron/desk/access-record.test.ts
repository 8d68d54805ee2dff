import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import { committeeAtWork, docketOf, readDossier, sealedBytes, type Committee } from '../../flow/committee.ts';
import { codeOf, must, nobodyChooses, passphrase, takeSeat, type Seat } from '../../flow/seat.ts';

const [first, second] = ['2026-11-001', '2026-11-002'] as DossierNumber[] as [DossierNumber, DossierNumber];

describe('the record of access', () => {
  let root: string;
  let committee: Committee;
  let member: Seat;
  const linesOf = async (seat: Seat) =>
    must(await seat.desktop.readAccess({ limit: 100 })).lines.map(({ act, dossier, name, reason }) => [
      act,
      dossier,
      name,
      reason,
    ]);
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-access-'));
    committee = await committeeAtWork(root);
    member = committee.members[0] ?? committee.acting;
    must(await member.desktop.declareNoConflict({ dossier: first }));
  });
  afterEach(async () => {
    for (const seat of committee.everyone) await seat.close().catch(() => undefined);
    await rm(root, { recursive: true, force: true });
  });

  it('has a line for a dossier and for each file that was opened, newest first, also after a restart', async () => {
    const { manifest } = await readDossier(member, first);
    const lines = [
      ['file-opened', first, manifest.attachments[0]?.name, null],
      ['dossier-opened', first, null, null],
    ];
    expect(await linesOf(member)).toEqual(lines);
    await member.close();
    member = await takeSeat(member.folder);
    must(await member.desktop.unlock({ passphrase }));
    expect(await linesOf(member)).toEqual(lines);
    await member.close();
  });

  it('has none for what the desk opened by itself until it is looked at, and none for what may not be opened', async () => {
    const file = (await docketOf(member)).dossiers.get(first);
    const sealed = await sealedBytes(member, file?.package.body.manifest.blob ?? '');
    must(await member.desktop.openDossier({ dossier: first, sealed, purpose: 'prepare' }));
    expect(await linesOf(member)).toEqual([]);
    must(await member.desktop.noteOpened({ dossier: first, file: null }));
    expect(codeOf(await member.desktop.openDossier({ dossier: second, sealed, purpose: 'read' }))).not.toBe('ok');
    expect(codeOf(await member.desktop.noteOpened({ dossier: second, file: null }))).not.toBe('ok');
    expect(await linesOf(member)).toEqual([['dossier-opened', first, null, null]]);
    const [attachment] = (await readDossier(member, first)).manifest.attachments;
    if (!attachment) throw new Error('the dossier has no file');
    must(
      await member.desktop.noteOpened({ dossier: first, file: { digest: attachment.digest, name: '1_개요서.pdf' } }),
    );
    expect((await linesOf(member))[0]).toEqual(['file-opened', first, '1_개요서.pdf', null]);
  });

  it('says who took a copy and why, and is saved whole as a table', async () => {
    const { manifest } = await readDossier(member, first);
    const [attachment] = manifest.attachments;
    if (!attachment) throw new Error('the dossier has no file');
    const sealed = await sealedBytes(member, attachment.blob);
    await member.close();
    const copy = join(root, 'copy.pdf');
    const choose = { ...nobodyChooses, attachmentCopy: async () => copy, proofFolder: async () => root };
    member = await takeSeat(member.folder, { choose });
    must(await member.desktop.unlock({ passphrase }));
    const { digest, blob, name } = attachment;
    const reason = '=도면을 크게 보려고';
    must(await member.desktop.saveAttachment({ dossier: first, digest, blob, name, sealed, reason }));
    expect((await linesOf(member))[0]).toEqual(['copy-saved', first, 'copy.pdf', reason]);

    const saved = must(await member.desktop.saveAccess({}));
    const table = await readFile(join(root, saved.name), 'utf8');
    expect(table.trimEnd().split('\r\n')).toHaveLength(saved.lines + 1);
    expect(table).toContain('사본 저장');
    expect(table).toContain("'=도면을 크게 보려고");
    expect(table).toContain('접근 기록 저장');
    await member.close();
  });

  it('has what the office opened before the round and the letters that it saved, and says what they were for', async () => {
    await committee.secretariat.close();
    const choose = { ...nobodyChooses, kitFolder: async () => root, proofFolder: async () => root };
    const office = await takeSeat(committee.secretariat.folder, { choose });
    must(await office.desktop.unlock({ passphrase }));
    const { versions } = must(await office.desktop.readIntakeVersions({ number: first }));
    const file = versions[0]?.attachments[0];
    if (!file) throw new Error('the application has no file');
    must(await office.desktop.openIntakeFile({ number: first, digest: file.digest, name: file.name }));
    const { files } = must(await office.desktop.saveReminders({}));
    expect((await linesOf(office)).slice(0, 2)).toEqual([
      ['papers-saved', null, files[0], null],
      ['file-opened', first, file.name, null],
    ]);
    const table = await readFile(join(root, must(await office.desktop.saveAccess({})).name), 'utf8');
    expect(table).toContain('통지와 위원회 운영');
    await office.close();
  });
});
