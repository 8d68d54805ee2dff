import { useMemo } from 'react';
import { useStoreQuery } from './use-store-query.ts';
import { instantFromMillis } from '../../shared/basics/instant.ts';
import type { RoundDraft } from '../../shared/preparation/round-draft.ts';
import type { Docket } from '../../shared/docket/docket.ts';
import { dayInKorea, type Day } from '../../shared/basics/day.ts';
import {
  eligibilityOf,
  judgeEligibility,
  type EligibilityVerdict,
  type Finding,
} from '../../shared/intake/eligibility.ts';
import { judgeReadyForRound, standingOf, type DatedEvent, type Standing } from '../../shared/intake/register.ts';
import { exampleRubrics } from '../../shared/round/example-rubrics.ts';
import { rubricFor } from '../../shared/round/round.ts';
import type { KeptIntake } from '../store/open-store.ts';
import type { RegisterRow } from '../store/project.ts';
import { useDesk, useDocket, useDraft, useIntake } from './use-desk.ts';

/** One application as the office's register shows it. */
export interface RegisterLine {
  readonly dossier: KeptIntake;
  readonly events: readonly DatedEvent[];
  readonly standing: Standing;
  readonly findings: readonly Finding[];
  readonly eligibility: EligibilityVerdict;
}

export interface Register {
  readonly lines: readonly RegisterLine[];
  /** The day on which certificates and ratings have to hold: the meeting's, or today before there is a plan. */
  readonly meeting: Day;
  readonly today: Day;
}

/** The register, live from the store; undefined until it has been read. */
export function useRegister(): Register | undefined {
  const desk = useDesk();
  const docket = useDocket();
  const intake = useIntake();
  const draft = useDraft();
  const rows = useStoreQuery(() => desk.store.register(), [desk]);
  return useMemo(
    () => (intake && rows && draft !== undefined ? registerOf(intake, rows, draft, docket) : undefined),
    [intake, rows, draft, docket],
  );
}

/** What may go into the round now: found complete, and not before the committee already. The rest stays for a later round. */
export function useReadyApplications(): readonly KeptIntake[] {
  const lines = useRegister()?.lines;
  return useMemo(
    () =>
      (lines ?? []).flatMap(({ dossier, standing }) =>
        standing.state !== 'tabled' && judgeReadyForRound(dossier.application.number, standing).ok ? [dossier] : [],
      ),
    [lines],
  );
}

function registerOf(
  intake: readonly KeptIntake[],
  rows: readonly RegisterRow[],
  draft: RoundDraft | null,
  docket: Docket,
): Register {
  const today = dayInKorea(instantFromMillis(Date.now()));
  const meeting = draft ? dayInKorea(draft.plan.schedule.meetingAt) : today;
  const rubrics = { rubrics: draft?.plan.rubrics ?? exampleRubrics };
  const eventsByNumber = new Map<string, readonly DatedEvent[]>(rows.map(({ number, events }) => [number, events]));
  const lines = intake.map((dossier): RegisterLine => {
    const { application, attachments, manifestDigest: version } = dossier;
    const events = eventsByNumber.get(application.number) ?? [];
    const requirements = rubricFor(rubrics, application.serviceType)?.requirements ?? [];
    const findings = judgeEligibility(requirements, { application, attachments, version }, events, meeting);
    const standing = standingOf(events, docket.dossiers.has(application.number) ? 'sent' : 'not-sent');
    return { dossier, events, standing, findings, eligibility: eligibilityOf(findings) };
  });
  return { lines, meeting, today };
}
