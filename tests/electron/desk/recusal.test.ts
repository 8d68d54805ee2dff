import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import { docketOf, score, committeeAtWork, type Committee } from '../../flow/committee.ts';
import { codeOf, must, passphrase, takeSeat, type Seat } from '../../flow/seat.ts';

const [first, second] = ['2026-11-001', '2026-11-002'] as DossierNumber[] as [DossierNumber, DossierNumber];
const ground = { ground: 'self', reason: '지인' } as const;

describe('a recusal', () => {
  let root: string;
  let committee: Committee;
  let member: Seat;
  const recusedFrom = async (dossier: DossierNumber) =>
    (await docketOf(committee.secretariat)).dossiers.get(dossier)?.recusals.size;
  const saveOutbox = async () => {
    const stick = join(root, 'outbox.simsa');
    const seat = await takeSeat(member.folder, { stick: { saveAs: async () => stick, open: async () => null } });
    must(await seat.desktop.unlock({ passphrase }));
    must(await seat.desktop.saveOutboxBundle({}));
    return seat;
  };
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'simsa-recusal-'));
    committee = await committeeAtWork(root);
    member = committee.members[0] ?? committee.acting;
  });
  afterEach(async () => {
    for (const seat of committee.everyone) await seat.close().catch(() => undefined);
    await rm(root, { recursive: true, force: true });
  });

  it('can be taken back while nobody has it, and what was signed after it still arrives', async () => {
    must(await member.desktop.recuse({ dossier: second, ...ground }));
    await score(member, first, [80, 40]);
    must(await member.desktop.undoRecusal({ dossier: second }));
    expect(codeOf(await member.desktop.declareNoConflict({ dossier: second }))).toBe('ok');
    expect(must(await member.desktop.deliverOutbox({}))).toMatchObject({ waiting: 0, problems: [] });
    must(await committee.secretariat.desktop.syncRound({}));
    expect(await recusedFrom(second)).toBe(0);
    const docket = await docketOf(committee.secretariat);
    expect(docket.dossiers.get(first)?.ballots.size).toBe(1);
    expect(docket.dossiers.get(second)?.declarations.size).toBe(1);
  });

  it('stays taken back over a restart', async () => {
    must(await member.desktop.recuse({ dossier: second, ...ground }));
    must(await member.desktop.undoRecusal({ dossier: second }));
    await member.close();
    const seat = await takeSeat(member.folder);
    must(await seat.desktop.unlock({ passphrase }));
    expect(must(await seat.desktop.deliverOutbox({}))).toEqual({ delivered: [], waiting: 0, problems: [] });
    expect(codeOf(await seat.desktop.declareNoConflict({ dossier: second }))).toBe('ok');
    await seat.close();
  });

  it('stands once it is delivered', async () => {
    must(await member.desktop.recuse({ dossier: second, ...ground }));
    must(await member.desktop.deliverOutbox({}));
    expect(codeOf(await member.desktop.undoRecusal({ dossier: second }))).toBe('recusal/delivered');
    must(await committee.secretariat.desktop.syncRound({}));
    expect(await recusedFrom(second)).toBe(1);
  });

  it('stands once it went out on a stick, also after a restart', async () => {
    must(await member.desktop.recuse({ dossier: second, ...ground }));
    await member.close();
    const seat = await saveOutbox();
    expect(codeOf(await seat.desktop.undoRecusal({ dossier: second }))).toBe('recusal/handed-over');
    await seat.close();
    const again = await takeSeat(member.folder);
    must(await again.desktop.unlock({ passphrase }));
    expect(codeOf(await again.desktop.undoRecusal({ dossier: second }))).toBe('recusal/handed-over');
    await again.close();
  });

  it('is nothing to take back where there is none', async () => {
    expect(codeOf(await member.desktop.undoRecusal({ dossier: first }))).toBe('recusal/delivered');
  });
});
