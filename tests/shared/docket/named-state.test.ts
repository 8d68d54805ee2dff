import { beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../../shared/basics/bytes.ts';
import { admit } from '../../../shared/docket/admit.ts';
import { judgeNamedState, type PastLog } from '../../../shared/docket/named-state.ts';
import { createTree, leafHash } from '../../../shared/log/tree.ts';
import { verifyMonth } from '../../../shared/report/verify-month.ts';
import { codeOf, crypto, must } from '../../flow/seat.ts';
import { closingBody, selectionBody } from '../../../registry/command/attack/month-bodies.ts';
import { bundleOf, checkpointOf, registryKey, registryVerifier } from '../../../registry/command/attack/month-log.ts';
import { playMonth } from '../../../registry/command/attack/play-month.ts';
import type { SignedMonth } from '../../../registry/command/attack/signed-month.ts';

const stranger = 'ef'.repeat(32);

function pastOf({ records }: SignedMonth): PastLog {
  const tree = createTree(crypto);
  for (const jws of records) tree.append(leafHash(crypto, utf8(jws)));
  return { origin: 'simsa-registry-test/2026-11', verifierKey: registryVerifier, rootOf: tree.root };
}

/** The code for a record that is otherwise in order, on this month's log. */
function judged(month: SignedMonth, jws: string): string {
  return codeOf(judgeNamedState(crypto, must(admit(crypto, month.docket(), jws)), pastOf(month)));
}

describe('the state of the log that a closing names', () => {
  let month: SignedMonth;
  beforeAll(async () => {
    month = await playMonth({ members: 2, dossiers: 1, until: 'ballots' });
  });
  const closing = (change: object) =>
    month.sign(month.cast.secretariat, 'closing', { ...closingBody(month), ...change });

  it('is one that this log was in', () => expect(judged(month, closing({}))).toBe('ok'));
  it.each([
    ['another root', { logRoot: stranger }],
    ['another size', { logSize: 3 }],
    ['nothing at all', { logSize: 0, logRoot: stranger }],
  ])('with %s is refused', (_title, change) => expect(judged(month, closing(change))).toBe('closing/other-log'));
});

describe('the checkpoint that a selection names', () => {
  let month: SignedMonth;
  beforeAll(async () => {
    month = await playMonth({ members: 3, dossiers: 1, until: 'decided' });
  });
  const selection = (checkpoint: string) =>
    month.sign(month.cast.chair, 'selection', { ...selectionBody(month), checkpoint });

  it('is one of this log, the newest or an earlier one', () => {
    expect(judged(month, selection(checkpointOf(month.records)))).toBe('ok');
    expect(judged(month, selection(checkpointOf(month.records.slice(0, 4))))).toBe('ok');
  });
  const strangers: readonly [string, () => string][] = [
    ['no checkpoint', () => 'seen'],
    ['a checkpoint of a log with other records', () => checkpointOf([...month.records].reverse())],
    ['a checkpoint of a log that is longer', () => checkpointOf([...month.records, 'more'])],
    [
      'a checkpoint by another registry',
      () => checkpointOf(month.records, { ...registryKey, secretKey: new Uint8Array(32).fill(8) }),
    ],
    ['a checkpoint of another round', () => checkpointOf(month.records).replaceAll('2026-11', '2026-12')],
  ];
  it.each(strangers)('with %s is refused', (_title, checkpoint) =>
    expect(judged(month, selection(checkpoint()))).toBe('selection/other-log'),
  );

  it('is judged by the auditor as well, who names the record', () => {
    month.add(month.cast.chair, 'selection', { ...selectionBody(month), checkpoint: 'seen' });
    const failing = verifyMonth(crypto, bundleOf(month.records)).claims.filter(({ verdict }) => verdict === 'fails');
    expect(failing).toMatchObject([{ claim: 'states-named', problem: { code: 'selection/other-log' } }]);
    expect(failing[0]?.subject).toMatch(/^line \d+ [0-9a-f]{64}$/);
  });
});
