import { verifyMonth } from '../../../shared/report/verify-month.ts';
import { attackCrypto as crypto } from './attack-crypto.ts';
import { changedFiles } from './changed-files.ts';
import { changedOrder } from './changed-order.ts';
import { changedSpelling } from './changed-spelling.ts';
import { cosignedBundles } from './cosigned-bundles.ts';
import { forgedRecords } from './forged-records.ts';
import { misplacedAfterFinal } from './misplaced-after-final.ts';
import { misplacedDevices } from './misplaced-devices.ts';
import { misplacedFinal } from './misplaced-final.ts';
import { misplacedOpinions } from './misplaced-opinions.ts';
import { misplacedQuestions } from './misplaced-questions.ts';
import { misplacedRehearsals } from './misplaced-rehearsals.ts';
import { misplacedRevisions } from './misplaced-revisions.ts';
import { misplacedWithdrawals } from './misplaced-withdrawals.ts';
import { movedRecords } from './moved-records.ts';
import { registryVerifier, round } from './month-log.ts';
import type { Tampering } from './tamper.ts';

/** Bundles changed from outside or from within, and records that their own authors signed where the rules do not admit them. */
export const tamperings: readonly Tampering[] = [
  ...changedFiles,
  ...changedOrder,
  ...changedSpelling,
  ...forgedRecords,
  ...movedRecords,
  ...misplacedDevices,
  ...misplacedFinal,
  ...misplacedOpinions,
  ...misplacedQuestions,
  ...misplacedRehearsals,
  ...misplacedAfterFinal,
  ...misplacedRevisions,
  ...misplacedWithdrawals,
  ...cosignedBundles,
];

/** Whether the verification of a tampered bundle fails first at a claim, and by the problem, that the tampering names. */
export function isFoundAsNamed({ claims, code }: Tampering, bytes: Uint8Array): boolean {
  const { claims: judged } = verifyMonth(crypto, bytes, { round, verifierKey: registryVerifier });
  const failed = judged.find(({ verdict }) => verdict === 'fails');
  return (
    failed !== undefined && claims.includes(failed.claim) && (code ?? failed.problem?.code) === failed.problem?.code
  );
}
