import { base64FromBytes } from '../../shared/basics/bytes.ts';
import type { DossierNumber, MemberId, RoundId } from '../../shared/basics/ids.ts';
import type { Problem } from '../../shared/basics/problem.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { IntakeDossier } from '../../shared/contracts/desk-entry.ts';
import type { RoundDraft } from '../../shared/preparation/round-draft.ts';
import type { CallOutput } from '../../shared/contracts/desktop-api.ts';
import { recipientsNow } from '../../shared/docket/devices.ts';
import type { Docket } from '../../shared/docket/docket.ts';
import type { PackageBody } from '../../shared/dossier/package.ts';
import { assignmentFor } from '../../shared/preparation/assignment-for.ts';
import { openingChecks, whatKeepsClosed } from '../../shared/preparation/opening-checks.ts';
import { judgeReadyForRound } from '../../shared/intake/register.ts';
import { readsDossiers } from '../../shared/roster/role.ts';
import type { Member } from '../../shared/roster/roster.ts';
import { rubricFor } from '../../shared/round/round.ts';
import { rubricDigest } from '../../shared/round/rubric.ts';
import { sealToRecipients } from '../../shared/sealing/age.ts';
import { canonicalJson } from '../../shared/sealing/canonical.ts';
import { intakeStanding } from './intake-steps.ts';
import { deliver } from './outbox.ts';
import { expectedDocket } from './round-log.ts';
import { contentKeyOf } from './seal-files.ts';
import { save, type Session } from './session.ts';
import { signRecords, type Pen } from './sign.ts';
import { uploadBlobs } from './upload.ts';

/**
 * Opens the round: roster and round signed, a package per dossier with its content key wrapped to those who may read, all
 * delivered, every encrypted file uploaded. Each step looks at what is there already, so that it may be repeated after any cut.
 */
export async function distributeRound(session: Session): Promise<Result<CallOutput<'distributeRound'>>> {
  const draft = session.state.draft();
  if (!draft) return err(problem('round/no-draft'));
  const author = draft.members.find(({ devices }) => devices.some(({ kid }) => kid === session.keys.kid));
  if (author?.role !== 'secretariat') return err(problem('docket/not-your-role'));
  const judged = judgeDraft(session, draft);
  if (!judged.ok) return judged;
  const dossiers = judged.value;
  const progress = (done: number, label: string) =>
    session.emit({ event: 'progress', task: 'distribute', done, total: 2 * dossiers.length, label });

  // What another run delivered may be known to the registry only.
  const before = await deliver(session);
  if (!before.ok) return before;
  const begun = await signRecords(session, {
    round: draft.round,
    author: author.id,
    compose: (pen) => begin(pen, draft),
  });
  if (!begun.ok) return begun;

  let packages = 0;
  for (const [index, dossier] of dossiers.entries()) {
    progress(index, dossier.application.number);
    if (docketOf(session, draft.round).dossiers.has(dossier.application.number)) continue;
    const fields = await packageFields(session, draft, dossier);
    if (!fields.ok) return fields;
    const signed = await signRecords(session, {
      round: draft.round,
      author: author.id,
      compose: (pen) => pen.write('dossier-package', fields.value),
    });
    if (!signed.ok) return signed;
    packages += 1;
  }
  const noted = await noteTabled(session, draft.round, dossiers);
  if (!noted.ok) return noted;
  const delivery = await deliver(session);
  if (!delivery.ok) return delivery;
  const uploaded = await uploadBlobs(session, draft.round, dossiers, (done, label) =>
    progress(dossiers.length + done, label),
  );
  const problems: readonly Problem[] = uploaded.problem
    ? [...delivery.value.problems, uploaded.problem]
    : delivery.value.problems;
  return ok({ packages, blobs: uploaded.blobs, delivery: { ...delivery.value, problems: [...problems] } });
}

/** The register's own note of what went before the committee; a run that was cut before it is made up for here. */
async function noteTabled(
  session: Session,
  round: RoundId,
  dossiers: readonly IntakeDossier[],
): Promise<Result<unknown>> {
  const events = dossiers
    .map(({ application: { number } }) => ({ kind: 'tabled', number, round }) as const)
    .filter(({ number }) => !session.state.intakeEvents(number).some(({ kind }) => kind === 'tabled'));
  return events.length > 0 ? save(session, [{ kind: 'intake-events', events, at: session.now() }]) : ok(true);
}

/** The dossiers of the round, once nothing keeps it closed. Dossiers of earlier rounds are not sent again. */
function judgeDraft(session: Session, draft: RoundDraft): Result<readonly IntakeDossier[]> {
  const elsewhere = (number: DossierNumber) =>
    session.state.rounds().some(({ round, docket }) => round !== draft.round && docket.dossiers.has(number));
  const taken = [...session.state.intake().values()].filter(({ application }) => !elsewhere(application.number));
  // What intake has not found complete stays for a later round.
  const dossiers = taken
    .filter(({ application: { number } }) => judgeReadyForRound(number, intakeStanding(session, number)).ok)
    .sort((a, b) => (a.application.number < b.application.number ? -1 : 1));
  if (taken.length > 0 && dossiers.length === 0) return err(problem('intake/none-ready'));
  const applications = dossiers.map(({ application }) => application);
  const hindrance = whatKeepsClosed(
    openingChecks({ draft, applications, now: session.now(), rehearsal: session.state.rehearsal() }),
  );
  return hindrance ? err(hindrance) : ok(dossiers);
}

/** Roster and round, each only where the log does not say the same already. */
function begin(pen: Pen, draft: RoundDraft): Result<true> {
  const { roster } = pen.docket();
  if (!roster || canonicalJson(roster.body.members) !== canonicalJson(draft.members)) {
    const written = pen.write('roster', { members: draft.members });
    if (!written.ok) return written;
  }
  const { round } = pen.docket();
  if (!round || canonicalJson(planOf(round.body)) !== canonicalJson(draft.plan)) {
    const written = pen.write('round', draft.plan);
    if (!written.ok) return written;
  }
  return ok(true);
}

function planOf({ title, month, place, schedule, rubrics, rule, rehearsal }: RoundDraft['plan']): RoundDraft['plan'] {
  return { title, month, place, schedule, rubrics, rule, ...(rehearsal ? { rehearsal } : {}) };
}

async function packageFields(
  session: Session,
  draft: RoundDraft,
  dossier: IntakeDossier,
): Promise<Result<Omit<PackageBody, 'round' | 'author' | 'previous' | 'at'>>> {
  const { application, attachments, manifest, manifestDigest } = dossier;
  const rubric = rubricFor(draft.plan, application.serviceType);
  if (!rubric) return err(problem('round/one-rubric-each', { serviceType: application.serviceType, count: 0 }));
  const { readers, reviewers, excluded } = peopleFor(draft, application.number);
  const rereview = draft.rereviews?.find((each) => each.dossier === application.number)?.rereview;
  const recipients = recipientsNow(docketOf(session, draft.round), idsOf(readers));
  const key = await sealToRecipients(recipients, contentKeyOf(dossier));
  const files = await Promise.all(
    attachments.map(async ({ blob }) => ({ blob, bytes: (await session.blobs.read(blob, 0, 0))?.total ?? 0 })),
  );
  const missing = files.find(({ bytes }) => bytes === 0);
  if (missing) return err(problem('intake/file-lost', { dossier: application.number }));
  return ok({
    dossier: application.number,
    service: application.service,
    applicant: application.applicant,
    serviceType: application.serviceType,
    rubric: rubricDigest(session.crypto, rubric),
    manifestDigest,
    manifest,
    attachments: files,
    key: base64FromBytes(key),
    readers: idsOf(readers),
    reviewers: idsOf(reviewers),
    excluded: idsOf(excluded),
    ...(rereview ? { rereview } : {}),
  });
}

/**
 * Readers are the committee and the experts without those excluded: they hold the key. Asked to score are the assigned; without an assignment
 * everybody on the committee but the chair, who presides.
 */
function peopleFor(draft: RoundDraft, number: DossierNumber) {
  const assignment = assignmentFor(draft, number);
  const out = new Set(assignment.excluded.map(({ member }) => member));
  const people = draft.members.filter(({ role }) => readsDossiers(role));
  const readers = people.filter(({ id }) => !out.has(id));
  return {
    readers,
    reviewers: readers.filter(({ id }) => assignment.reviewers.includes(id)),
    excluded: people.filter(({ id }) => out.has(id)),
  };
}

function idsOf(members: readonly Member[]): MemberId[] {
  return members.map(({ id }) => id);
}

function docketOf(session: Session, round: RoundId): Docket {
  return expectedDocket(session.crypto, session.state.round(round));
}
