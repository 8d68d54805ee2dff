import type { MemberId } from '../basics/ids.ts';
import { err, ok, problem } from '../basics/result.ts';
import { judgeNominationPaper, nominationHindrances } from '../nomination/judge-nomination-paper.ts';
import { officeOfRole } from '../roster/role.ts';
import { devicesOf } from './devices.ts';
import { isClosedForGood, objectionEnd, phaseOf, type Docket, type StandingSelection } from './docket.ts';
import type { RecordBody } from './record-kinds.ts';
import { notYours, type Judge } from './verdict.ts';

/** Of a selected service, once the month is final, and with the outcome that documents and points give. */
export const judgeNomination: Judge<'nomination'> = (_crypto, docket, author, body) => {
  if (author.role !== 'secretariat') return notYours();
  const selection = finalSelection(docket, body.selection);
  if (!selection.ok) return selection;
  const { dossier } = body;
  const result = selection.value.body.results.find((each) => each.dossier === dossier);
  if (result?.outcome !== 'selected') return err(problem('nomination/not-selected', { dossier }));
  const judged = judgeNominationPaper(body);
  if (!judged.ok) return judged;
  const outcome = nominationHindrances(body).length === 0 ? 'nominated' : 'not-nominated';
  return body.outcome === outcome ? ok(true) : err(problem('nomination/other-outcome', { dossier }));
};

/** By the chair's office and by the secretariat's, once each, when nobody can object any more. */
export const judgeDisposal: Judge<'disposal'> = (_crypto, docket, author, body) => {
  const office = officeOfRole(author.role);
  if (!office) return notYours();
  const selection = finalSelection(docket, body.selection);
  if (!selection.ok) return selection;
  if (selection.value.disposal[office]) return err(problem('disposal/twice'));
  const { chair, secretariat } = selection.value.reopening;
  if (chair || secretariat) return err(problem('disposal/being-reopened'));
  const end = objectionEnd(docket, selection.value);
  if (end === null || Date.parse(body.at) >= end) return ok(true);
  return err(problem('disposal/too-early', { until: new Date(end + 9 * 3_600_000).toISOString().slice(0, 10) }));
};

/** By a device that is in use, for itself and once. */
export const judgeDestruction: Judge<'destruction'> = (_crypto, docket, author, body) => {
  const selection = finalSelection(docket, body.selection);
  if (!selection.ok) return selection;
  if (!isClosedForGood(selection.value)) return err(problem('disposal/not-closed'));
  if (!isDeviceOf(docket, author.id, body)) return err(problem('disposal/other-device'));
  if (new Set(body.destroyed.map(({ what }) => what)).size !== body.destroyed.length)
    return err(problem('disposal/kind-twice'));
  return selection.value.destructions.has(body.device) ? err(problem('disposal/twice')) : ok(true);
};

function isDeviceOf(docket: Docket, member: MemberId, { device }: RecordBody<'destruction'>): boolean {
  return devicesOf(docket, member).some(({ kid }) => kid === device);
}

function finalSelection(docket: Docket, id: string) {
  const { selection } = docket;
  if (!selection) return err(problem('selection/none'));
  if (selection.id !== id) return err(problem('selection/another'));
  return phaseOf(docket) === 'final' ? ok<StandingSelection>(selection) : err(problem('disposal/not-final'));
}
