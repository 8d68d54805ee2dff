import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../../shared/basics/result.ts';
import { cosignatureLines, withCosignatures } from '../../../shared/log/cosignature.ts';
import { openRoundLog, type RoundLog } from '../../../registry/log/round-log.ts';
import { createMemoryStore } from '../../../registry/storage/memory-store.ts';
import { codeOf, crypto, must } from '../../flow/seat.ts';
import { type Signer } from '../../../registry/command/attack/cast.ts';
import { checkpointOf, cosignature, registryKey, round } from '../../../registry/command/attack/month-log.ts';
import { playMonth } from '../../../registry/command/attack/play-month.ts';
import { copyOf } from '../../../registry/command/attack/signed-month.ts';

const month = await playMonth({ until: 'packages' });
const { secretariat, chair, members } = month.cast;
const [one, other] = members as [Signer, Signer];
const size = month.records.length;
const before = (count: number) => checkpointOf(month.records.slice(0, count));
const word = (signer: Signer, note: string) => withCosignatures(note, [cosignature(signer, note)]);
const newest = before(size);

describe('the states that devices have cosigned, as the registry keeps them', () => {
  let store: ReturnType<typeof createMemoryStore>['records'];
  let log: RoundLog;
  const open = () => must(openRoundLog(crypto, registryKey, store, round, () => ok(true)));
  beforeEach(async () => {
    store = createMemoryStore().records;
    log = open();
    await log.append(month.records);
  });
  const served = () => must(log.checkpoint(0)).checkpoint;

  const forked = copyOf(month);
  forked.add(one, 'declaration', {
    dossier: '2026-11-001',
    package: [...forked.docket().dossiers.values()][0]?.package.id,
  });
  const grown = checkpointOf(forked.records);
  const bad: readonly (readonly [what: string, note: string, code: string])[] = [
    ['that is no checkpoint', 'hello', 'log/bad-cosignature'],
    ['without a cosignature', newest, 'log/bad-cosignature'],
    [
      'of another registry',
      word(one, checkpointOf(month.records, { name: 'simsa-registry-test', secretKey: new Uint8Array(32).fill(5) })),
      'log/bad-cosignature',
    ],
    ['of another root', word(one, checkpointOf(month.records.toReversed())), 'log/bad-cosignature'],
    ['that is beyond this log', word(one, grown), 'registry/behind'],
    [
      'signed by nobody enrolled',
      word({ ...one, secretKey: new Uint8Array(32).fill(99) }, newest),
      'log/bad-cosignature',
    ],
    ['with the line of another state', withCosignatures(newest, [cosignature(one, before(2))]), 'log/bad-cosignature'],
    ['from before the device was there', word(one, before(0)), 'log/bad-cosignature'],
  ];
  it.each(bad)('refuse one %s', async (_what, note, code) => {
    expect(codeOf(await log.cosign(note))).toBe(code);
    expect(log.cosigned()).toEqual([]);
    expect(store.cosignatures(round)).toEqual([]);
    expect(served()).toBe(newest);
  });

  it('refuse a device’s word on a state that revokes it, keep its earlier one, and pass on neither', async () => {
    must(await log.cosign(word(one, newest)));
    const revoking = copyOf(month);
    revoking.add(secretariat, 'revocation', { kid: one.member.devices[0]?.kid, reason: '분실' });
    await log.append(revoking.records.slice(size));
    expect(codeOf(await log.cosign(word(one, checkpointOf(revoking.records))))).toBe('log/bad-cosignature');
    expect(log.cosigned()).toEqual([]);
    expect(served()).toBe(checkpointOf(revoking.records));
  });

  it('are the newest of each device, whatever comes in which order, also when the log is opened again', async () => {
    must(await log.cosign(word(one, before(2))));
    must(await log.cosign(withCosignatures(newest, [cosignature(one, newest), cosignature(chair, newest)])));
    must(await log.cosign(word(one, before(size - 1))));
    must(await log.cosign(word(other, before(size - 1))));
    const expected = [word(one, newest), word(chair, newest), word(other, before(size - 1))].sort();
    for (const each of [log, open()]) {
      expect([...each.cosigned()].sort()).toEqual(expected);
      expect(cosignatureLines(must(each.checkpoint(0)).checkpoint).map(({ line }) => line)).toEqual(
        [cosignature(one, newest), cosignature(chair, newest)].sort(),
      );
    }
    // An old state that came late is not worth a place on the disk.
    expect(store.cosignatures(round)).toHaveLength(3);
  });

  it('keep only the lines that hold', async () => {
    const lines = [cosignature(one, newest), cosignature(other, before(2))];
    must(await log.cosign(withCosignatures(newest, lines)));
    expect(log.cosigned()).toEqual([word(one, newest)]);
  });

  it('leave the checkpoint with the registry’s line only once the log has grown, and in receipts always', async () => {
    must(await log.cosign(word(one, newest)));
    expect(served()).toBe(word(one, newest));
    const [outcome] = await log.append(forked.records.slice(size));
    if (!outcome || !('receipt' in outcome)) throw new Error('the record is in order');
    expect(served()).toBe(grown);
    must(await log.cosign(word(chair, grown)));
    const receipt = must(log.receipt(outcome.receipt.recordId));
    expect(receipt.checkpoint).toBe(grown);
    expect(served()).toBe(word(chair, grown));
  });
});
