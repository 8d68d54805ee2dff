import { bundleOf, registryVerifier, round as monthRound } from '../../registry/command/attack/month-log.ts';
import { playMonth } from '../../registry/command/attack/play-month.ts';
import { everythingHolds, verifyMonth } from '../../shared/report/verify-month.ts';
import { parseRecord } from '../../shared/sealing/record.ts';
import * as nodeCrypto from 'node:crypto';
import { crypto } from '../flow/seat.ts';
import type { Effort } from './effort.ts';
import type { Measured, Round } from './figure.ts';
import { sideBySide } from './timing.ts';

/** A whole month, from its bytes to all its claims, on one core. */
export async function measureMonth({ rounds, month }: Effort): Promise<readonly Measured[]> {
  const { records } = await playMonth(month);
  const bytes = bundleOf(records);
  const signed = records.flatMap((jws) => {
    const record = parseRecord(crypto, jws);
    return record.ok ? [record.value] : [];
  });
  const { publicKey } = nodeCrypto.generateKeyPairSync('ed25519');
  const measured: Round[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const both = sideBySide([records], {
      limit: () => {
        for (const { signingInput, signature } of signed) nodeCrypto.verify(null, signingInput, publicKey, signature);
      },
      ours: () => {
        const verified = verifyMonth(crypto, bytes, { round: monthRound, verifierKey: registryVerifier });
        if (!everythingHolds(verified)) throw new Error('a month played by the rules does not hold');
      },
    });
    if (round > 0) measured.push(both);
  }
  return [
    {
      name: 'month',
      what: 'records of a whole month verified, all claims',
      unit: '/s',
      limitIs: 'bare Ed25519 of Node, nothing else judged',
      goal: { of: 'value', bound: 'at-least', figure: 5_000 },
      rounds: measured,
      note: `${month.dossiers} dossiers, ${month.members} members, ${records.length} records, ${bytes.length} bytes`,
    },
  ];
}
