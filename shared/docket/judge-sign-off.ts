import { err, ok, problem } from '../basics/result.ts';
import { officeOfRole } from '../roster/role.ts';
import { phaseOf } from './docket.ts';
import { tallyDigest, tallyOf } from './tally-of.ts';
import { notYours, type Judge } from './verdict.ts';

/** Of a rehearsal that was opened, by each office once, on the figures that its ballots give. */
export const judgeSignOff: Judge<'sign-off'> = (crypto, docket, author, body) => {
  const mark = docket.round?.body.rehearsal;
  if (!mark) return err(problem('rehearsal/not-a-rehearsal'));
  const office = officeOfRole(author.role);
  if (!office) return notYours();
  if (phaseOf(docket) !== 'deciding') return err(problem('rehearsal/too-early'));
  if (body.zero.round !== mark.of) return err(problem('rehearsal/other-round'));
  if (docket.signOffs[office]) return err(problem('rehearsal/signed-already'));
  return tallyDigest(crypto, tallyOf(docket)) === body.tally ? ok(true) : err(problem('rehearsal/other-tally'));
};
