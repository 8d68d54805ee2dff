import { bundleOf } from './month-log.ts';
import { selectionBody } from './month-bodies.ts';
import { copyOf, type SignedMonth } from './signed-month.ts';
import { kindOf, type Tampering } from './tamper.ts';

/**
 * Every record as its own author signed it and every author's chain whole, but two of them in another order, or one left out: by
 * their order alone the month is another one.
 */
export const movedRecords: readonly Tampering[] = [
  {
    strategy: 'a revocation put before the last record of its device',
    claims: ['signatures-hold'],
    code: 'docket/revoked-key',
    bundle: (month) => bundleOf(exchanged(month.records, indexOf(month, 'revocation') - 1)),
  },
  {
    strategy: 'an enrolment put after the first record of its device',
    claims: ['signatures-hold'],
    code: 'docket/unknown-key',
    bundle: (month) => bundleOf(exchanged(month.records, indexOf(month, 'enrolment'))),
  },
  {
    strategy: 'a countersignature put before its selection',
    claims: ['countersigned'],
    code: 'selection/none',
    bundle: (month) => bundleOf(exchanged(month.records, indexOf(month, 'selection'))),
  },
  {
    strategy: 'one office’s reopening put after the selection that it allowed',
    claims: ['frozen-after'],
    code: 'selection/frozen',
    bundle: (month) => {
      const { records } = selectedAgain(month);
      return bundleOf(exchanged(records, records.length - 2));
    },
  },
  {
    strategy: 'one office’s reopening left out',
    claims: ['frozen-after'],
    code: 'selection/frozen',
    bundle: (month) => bundleOf(selectedAgain(month).records.toSpliced(-2, 1)),
  },
  {
    strategy: 'a month shown as final after its reopening',
    claims: ['month-final'],
    code: 'report/not-final',
    bundle: (month) => bundleOf(selectedAgain(month).records.slice(0, -1)),
  },
];

/** The month reopened by both offices, the secretariat last, and selected anew. */
function selectedAgain(month: SignedMonth): SignedMonth {
  const then = copyOf(month);
  const { chair, secretariat } = then.cast;
  const body = { selection: then.docket().selection?.id, reason: '표결 수 오기' };
  then.add(chair, 'reopening', body);
  then.add(secretariat, 'reopening', body);
  then.add(chair, 'selection', selectionBody(then));
  return then;
}

function indexOf(month: SignedMonth, kind: string): number {
  const index = month.records.findIndex((jws) => kindOf(jws) === kind);
  if (index < 0) throw new Error(`a month without ${kind}`);
  return index;
}

function exchanged(records: readonly string[], index: number): readonly string[] {
  const [one = '', other = ''] = records.slice(index, index + 2);
  return records.toSpliced(index, 2, other, one);
}
