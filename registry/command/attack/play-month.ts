import type { DossierNumber } from '../../../shared/basics/ids.ts';
import type { Role } from '../../../shared/roster/role.ts';
import { smallPlan } from './small-plan.ts';
import type { Signer } from './cast.ts';
import { playedAt } from './month-log.ts';
import { newMonth, type SignedMonth } from './signed-month.ts';
import {
  numberOf,
  packageBody,
  ballotBody,
  closingBody,
  outerBody,
  innerBody,
  decisionBody,
  selectionBody,
  countersignatureBody,
} from './month-bodies.ts';

/** Roster and round. */
export function setUp(month: SignedMonth): void {
  const { secretariat, chair, members } = month.cast;
  month.add(secretariat, 'roster', { members: [secretariat, chair, ...members].map(({ member }) => member) });
  month.add(secretariat, 'round', smallPlan(playedAt));
}

export function declare(month: SignedMonth, signer: Signer, dossier: DossierNumber): void {
  const file = month.docket().dossiers.get(dossier);
  month.add(signer, 'declaration', { dossier, package: file?.package.id });
}

export function close(month: SignedMonth): void {
  const body = closingBody(month);
  month.add(month.cast.secretariat, 'closing', body);
  month.add(month.cast.chair, 'closing', body);
}

/** A month played up to a point, every record admitted on the way. */
export async function playMonth({
  members = 3,
  dossiers = 2,
  until = 'final',
  roleOfFirst = 'member',
}: {
  readonly roleOfFirst?: Role;
  readonly members?: number;
  readonly dossiers?: number;
  readonly until?: 'set-up' | 'packages' | 'ballots' | 'closed' | 'outer' | 'opened' | 'decided' | 'selected' | 'final';
} = {}): Promise<SignedMonth> {
  const month = await newMonth(members, roleOfFirst);
  const { secretariat, chair } = month.cast;
  const numbers = Array.from({ length: dossiers }, (_, index) => numberOf(index + 1));
  setUp(month);
  if (until === 'set-up') return month;
  for (const number of numbers) month.add(secretariat, 'dossier-package', packageBody(month, number));
  if (until === 'packages') return month;
  for (const [index, number] of numbers.entries())
    for (const [place, member] of month.cast.members.entries()) {
      declare(month, member, number);
      month.add(member, 'ballot', await ballotBody(month, number, [90 - place - 3 * (index % 20), 45 - place]));
    }
  if (until === 'ballots') return month;
  close(month);
  if (until === 'closed') return month;
  for (const number of numbers) month.add(secretariat, 'opening', await outerBody(month, number));
  if (until === 'outer') return month;
  for (const number of numbers) month.add(chair, 'opening', await innerBody(month, number));
  if (until === 'opened') return month;
  for (const number of numbers) month.add(chair, 'decision', decisionBody(month, number));
  if (until === 'decided') return month;
  month.add(chair, 'selection', selectionBody(month));
  if (until === 'selected') return month;
  for (const signer of [secretariat, ...month.cast.members.slice(0, 1)])
    month.add(signer, 'countersignature', countersignatureBody(month));
  return month;
}
