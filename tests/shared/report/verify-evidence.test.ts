import { beforeAll, describe, expect, it } from 'vitest';
import { convinces, follow, followerAt, receiptOf, saidOf } from '../../../registry/command/attack/follower.ts';
import { playMonth } from '../../../registry/command/attack/play-month.ts';
import type { SignedMonth } from '../../../registry/command/attack/signed-month.ts';
import type { FollowedLog } from '../../../shared/docket/follow-log.ts';
import { evidenceBytes, leavesOf, parseEvidence, type Evidence } from '../../../shared/log/evidence.ts';
import { isConfirmed, verifyEvidence } from '../../../shared/report/verify-evidence.ts';
import { crypto } from '../../flow/seat.ts';

const seen = 8;

describe('evidence against a registry', () => {
  let month: SignedMonth;
  let log: FollowedLog;
  let proofs: readonly Evidence[];

  beforeAll(async () => {
    month = await playMonth({ members: 2, dossiers: 2 });
    const followed = followerAt(month, seen);
    if (!followed.ok) throw new Error('an honest log was refused');
    log = followed.value;
    const [receipt, other] = [
      receiptOf(month.records.slice(0, seen + 1), seen),
      month.sign(month.cast.chair, 'recusal', recusal, { previous: null }),
    ];
    proofs = [
      caught(follow(month, log, saidOf(month.records.toSpliced(2, 1)))),
      caught(follow(month, log, saidOf([...month.records, month.records[0] ?? '']))),
      caught(follow(month, { ...log, receipts: [receipt] }, saidOf([...month.records.slice(0, seen), other]))),
    ];
  });
  const recusal = { dossier: '2026-11-001', ground: 'self', reason: '-' };

  it('has three kinds, each of which anybody can confirm from the file alone', () => {
    expect(proofs.map(({ kind }) => kind)).toEqual(['fork', 'bad-record', 'broken-receipt']);
    for (const evidence of proofs) expect(convinces({ problem: { code: 'log/forked' }, evidence })).toBe(true);
  });

  it('reads back as it was written', () => {
    for (const evidence of proofs)
      expect(parseEvidence(evidenceBytes(evidence))).toEqual({ ok: true, value: evidence });
  });

  it('is refused with any bit changed', () => {
    for (const evidence of proofs) {
      const bytes = evidenceBytes(evidence);
      for (let place = 0; place < bytes.length; place += 37) {
        const flipped = bytes.slice();
        flipped[place] = (flipped[place] ?? 0) ^ 1;
        // Of a bad record any change to its signature is a bad record still; then the signed root no longer fits.
        expect(isConfirmed(verifyEvidence(crypto, flipped)), `${evidence.kind} ${place}`).toBe(false);
      }
    }
  });

  it('cannot be made against an honest registry', () => {
    const [fork, bad, receipt] = proofs;
    if (fork?.kind !== 'fork' || bad?.kind !== 'bad-record' || receipt?.kind !== 'broken-receipt')
      throw new Error('kinds');
    const honest = saidOf(month.records);
    const kept = receiptOf(month.records.slice(0, seen + 1), seen);
    const accusations: readonly Evidence[] = [
      { ...fork, earlier: log.seen?.note ?? '', later: log.seen?.note ?? '', leaves: [] },
      { ...fork, earlier: log.seen?.note ?? '', later: honest.note, leaves: leavesFor(month.records) },
      { ...bad, checkpoint: honest.note, records: [...month.records], following: [] },
      {
        ...receipt,
        record: kept.jws,
        receipt: kept.receipt,
        checkpoint: honest.note,
        leaves: leavesFor(month.records),
      },
    ];
    for (const evidence of accusations) {
      const { claims } = verifyEvidence(crypto, evidenceBytes(evidence));
      expect(claims.filter(({ verdict }) => verdict === 'fails')).toMatchObject([
        { claim: 'contradicts', problem: { code: 'evidence/no-contradiction' } },
      ]);
    }
  });
});

function caught(result: ReturnType<typeof follow>): Evidence {
  if (result.ok || !result.problem.evidence)
    throw new Error(result.ok ? 'nothing was found' : result.problem.problem.code);
  return result.problem.evidence;
}

function leavesFor(records: readonly string[]): string[] {
  return [...leavesOf(crypto, records)];
}
