import { canonicalJson } from '../../../shared/sealing/canonical.ts';
import { bundleOf } from './month-log.ts';
import type { SignedMonth } from './signed-month.ts';
import { forged, kindOf, signedAgain, signerOf, tamperingsOf, type Tampering, type Json } from './tamper.ts';

const chair = (month: SignedMonth) => month.cast.chair;
const office = (month: SignedMonth) => month.cast.secretariat;

/** Records changed and signed again by their own authors. */
export const forgedRecords: readonly Tampering[] = tamperingsOf([
  [
    'Hangul of an opinion taken apart by the chair',
    ['openings-match'],
    forged('opening', chair, (body) => JSON.parse(JSON.stringify(body).normalize('NFD')) as Json),
  ],
  [
    'a changed roster',
    ['chains-unbroken'],
    forged('roster', office, (body) => ({
      ...body,
      members: (body['members'] as Json[]).map((each) => ({ ...each, affiliation: '다른 대학교' })),
    })),
  ],
  [
    'a changed rubric',
    ['records-well-formed'],
    forged(
      'round',
      office,
      (body) => JSON.parse(JSON.stringify(body).replace('"weight":"60"', '"weight":"60.0"')) as Json,
    ),
  ],
  [
    'a changed rule',
    ['chains-unbroken'],
    forged(
      'round',
      office,
      (body) => JSON.parse(JSON.stringify(body).replace('"passMark":"70"', '"passMark":"1"')) as Json,
    ),
  ],
  [
    'a changed package',
    ['ballots-bound', 'chains-unbroken', 'set-up-in-order'],
    forged('dossier-package', office, (body) => ({ ...body, applicant: '다른 회사' })),
  ],
  [
    'a forged opening',
    ['openings-match'],
    forged(
      'opening',
      chair,
      (body) => JSON.parse(JSON.stringify(body).replace(/"points":"[^"]*"/, '"points":"99.5"')) as Json,
    ),
  ],
  [
    'a forged decision',
    ['decisions-in-order'],
    forged('decision', chair, (body) => ({
      ...body,
      outcome: body['outcome'] === 'selected' ? 'not-selected' : 'selected',
    })),
  ],
  [
    'votes of people who were not there',
    ['decisions-in-order'],
    forged('decision', chair, (body) => ({ ...body, vote: { for: 20, against: 0, abstain: 0 } })),
  ],
  [
    'a forged selection',
    ['selection-complete'],
    forged('selection', chair, (body) => ({ ...body, tally: 'ab'.repeat(32) })),
  ],
  ['a ballot missing in the closings', ['closed-by-both'], bothClosingsWithout],
]);

function bothClosingsWithout(month: SignedMonth): Uint8Array {
  const { secretariat, chair: presiding } = month.cast;
  const records = month.records.map((jws) => {
    if (kindOf(jws) !== 'closing') return jws;
    const signer = jws.split('.')[0] === month.records.at(-1)?.split('.')[0] ? presiding : secretariat;
    const own = signerOf(jws, [secretariat, presiding]) ?? signer;
    return signedAgain(jws, own, (text) => {
      const body = JSON.parse(text) as Json;
      return canonicalJson({ ...body, ballots: (body['ballots'] as unknown[]).slice(1) });
    });
  });
  return bundleOf(records);
}
