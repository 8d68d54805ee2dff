/** What is signed at which point of the month, honestly and by its own author, although the rules do not admit it there. */
import type { ProblemCode } from '../../../shared/basics/problem.ts';
import type { RecordKind } from '../../../shared/docket/record-kinds.ts';
import { claimOf } from '../../../shared/report/claims.ts';
import type { Signer } from './cast.ts';
import { bundleOf } from './month-log.ts';
import type { Random } from './random.ts';
import { copyOf, upTo, type SignedMonth } from './signed-month.ts';
import { kindOf, type Tampering } from './tamper.ts';

/** Before the month's first record of a kind, or after its last record. */
type Moment = `before ${RecordKind}` | 'at the end';

/** `sign` gets a copy of the month at that moment, to go on with; the record it answers must be refused with exactly this code. */
export type Misplaced = readonly [
  strategy: string,
  code: ProblemCode,
  moment: Moment,
  sign: (month: SignedMonth, random: Random) => string,
];

/** The registry signs a log that ends with the misplaced record. */
export function misplaced(list: readonly Misplaced[]): readonly Tampering[] {
  return list.map(([strategy, code, moment, sign]) => ({
    strategy,
    claims: [claimOf(code)],
    code,
    bundle: (month, random) => {
      const then = copyOf(monthAt(month, moment));
      const jws = sign(then, random);
      return bundleOf([...then.records, jws]);
    },
  }));
}

export function firstMember({ cast }: SignedMonth): Signer {
  const member = cast.members[0];
  if (!member) throw new Error('a month has members');
  return member;
}

/** Several records are misplaced at the same moment of the same month, and coming there takes longer than all the rest. */
const moments = new WeakMap<SignedMonth, Map<Moment, SignedMonth>>();

function monthAt(month: SignedMonth, moment: Moment): SignedMonth {
  if (moment === 'at the end') return month;
  const known = moments.get(month) ?? new Map<Moment, SignedMonth>();
  moments.set(month, known);
  const then =
    known.get(moment) ??
    upTo(
      month,
      month.records.findIndex((jws) => `before ${kindOf(jws)}` === moment),
    );
  known.set(moment, then);
  return then;
}
