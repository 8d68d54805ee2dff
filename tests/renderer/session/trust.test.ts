import { describe, expect, it } from 'vitest';
import { playMonth } from '../../../registry/command/attack/play-month.ts';
import { trustOf } from '../../../renderer/session/trust.ts';
import { emptyDocket } from '../../../shared/docket/docket.ts';
import { recordIdOf } from '../../../shared/sealing/record.ts';
import { crypto } from '../../flow/seat.ts';

const month = await playMonth({ members: 2, dossiers: 1, until: 'ballots' });
const index = month.records.length - 1;
const jws = month.records.at(-1) ?? '';
const at = '2026-11-23T00:00:00.000Z' as never;
const id = recordIdOf(crypto, jws);
const waiting = { id, round: '2026-11', jws, at, seq: 1, state: 'waiting' as const };
const delivered = {
  ...waiting,
  state: 'delivered' as const,
  receipt: { recordId: id, index, checkpoint: 'the receipt was verified when it came', proof: [] },
};

describe('the lights beside a record', () => {
  it('are all lit for a delivered one, and the time stays a claim', () => {
    expect(trustOf(crypto, month.docket(), delivered)).toMatchObject({
      integrity: 'good',
      who: 'good',
      keyAtIndex: 'good',
      time: 'claim',
      delivered: 'good',
    });
  });

  it('cannot tell the place of one that waits, and nothing without the roster', () => {
    expect(trustOf(crypto, month.docket(), waiting)).toMatchObject({
      integrity: 'good',
      keyAtIndex: 'cannot-tell',
      delivered: 'cannot-tell',
    });
    expect(trustOf(crypto, emptyDocket, waiting)).toMatchObject({ integrity: 'cannot-tell', who: 'cannot-tell' });
  });

  it('say what does not hold', () => {
    const place = jws.length - 20;
    const changed = `${jws.slice(0, place)}${jws[place] === 'A' ? 'B' : 'A'}${jws.slice(place + 1)}`;
    expect(trustOf(crypto, month.docket(), { ...delivered, jws: changed }).integrity).toBe('bad');
    expect(trustOf(crypto, month.docket(), { ...waiting, state: 'refused' }).delivered).toBe('bad');
  });

  it('see a key that was revoked before the place of its record', () => {
    const docket = month.docket();
    const devices = new Map([...docket.devices].map(([kid, each]) => [kid, { ...each, until: index - 1 }] as const));
    expect(trustOf(crypto, { ...docket, devices }, delivered).keyAtIndex).toBe('bad');
  });
});
