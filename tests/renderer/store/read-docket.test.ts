import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDocketReader, type ReadDocket } from '../../../renderer/store/read-docket.ts';
import { openStore, type Store } from '../../../renderer/store/open-store.ts';
import { instantFromMillis } from '../../../shared/basics/instant.ts';
import type { DeskEntry } from '../../../shared/contracts/desk-entry.ts';
import { phaseOf } from '../../../shared/docket/docket.ts';
import type { Receipt } from '../../../shared/log/receipt.ts';
import { recordIdOf } from '../../../shared/sealing/record.ts';
import { crypto } from '../../flow/seat.ts';
import type { Signer } from '../../../registry/command/attack/cast.ts';
import { closingBody, numberOf } from '../../../registry/command/attack/month-bodies.ts';
import { round } from '../../../registry/command/attack/month-log.ts';
import { playMonth } from '../../../registry/command/attack/play-month.ts';
import type { SignedMonth } from '../../../registry/command/attack/signed-month.ts';

const at = instantFromMillis(0);
let stores = 0;

describe('the docket on the page', () => {
  let store: Store;
  let read: ReadDocket;
  let month: SignedMonth;
  let seq: number;
  beforeEach(async () => {
    stores += 1;
    store = openStore(`read-docket-${stores}`, new Uint8Array(32).fill(stores));
    read = createDocketReader(store);
    month = await playMonth({ members: 2, dossiers: 1, until: 'ballots' });
    seq = 0;
    await journal(...month.records.map((jws, index) => ({ kind: 'record' as const, round, index, jws })));
  });
  const journal = (...entries: DeskEntry[]) => store.project(entries.map((entry) => ({ seq: (seq += 1), entry })));
  const outgoing = (jws: string): DeskEntry => ({ kind: 'outgoing', round, id: recordIdOf(crypto, jws), jws, at });
  const delivered = (jws: string, index: number): DeskEntry => {
    const id = recordIdOf(crypto, jws);
    const receipt: Receipt = { recordId: id, index, checkpoint: '', proof: [] };
    return { kind: 'delivered', round, id, receipt, at };
  };
  const recusal = (signer: Signer | undefined) =>
    month.sign(signer ?? month.cast.chair, 'recusal', { dossier: numberOf(1), ground: 'self', reason: '지인' });

  it('shows what was signed here at once, and goes on showing it between delivery and the next sync', async () => {
    const jws = recusal(month.cast.members[0]);
    const recused = async () => (await read(round)).dossiers.get(numberOf(1))?.recusals.size;
    await journal(outgoing(jws));
    expect(await recused()).toBe(1);
    await journal(delivered(jws, month.records.length));
    expect(await recused()).toBe(1);
    await journal({ kind: 'record', round, index: month.records.length, jws });
    expect(await recused()).toBe(1);
    expect((await read(round)).size).toBe(month.records.length + 1);
  });

  it('takes back what the registry refused', async () => {
    const jws = recusal(month.cast.members[0]);
    await journal(outgoing(jws), { kind: 'refused', round, id: recordIdOf(crypto, jws), code: 'selection/frozen', at });
    expect((await read(round)).dossiers.get(numberOf(1))?.recusals.size).toBe(0);
  });

  it('puts records signed at the same moment in the order in which they were signed', async () => {
    const body = closingBody(month);
    const closings = [month.cast.secretariat, month.cast.chair].map((signer) => month.sign(signer, 'closing', body));
    for (const jws of closings) await journal(outgoing(jws));
    expect((await store.outgoing()).map(({ jws }) => jws)).toEqual(closings);
    expect(phaseOf(await read(round))).toBe('opening');
  });
});
