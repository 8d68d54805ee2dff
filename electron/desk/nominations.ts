/** 혁신제품 at the secretariat: what is prepared and what happens afterwards lies in its journal, what is recommended is signed into the round's log. */
import { dayInKorea } from '../../shared/basics/day.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import type { NominationCandidate } from '../../shared/contracts/nomination-api.ts';
import { ownerOf } from '../../shared/docket/devices.ts';
import { phaseOf, type DossierFile, type StandingSelection } from '../../shared/docket/docket.ts';
import { exampleNominationForm } from '../../shared/nomination/example-form.ts';
import { halfYears, type HalfYearCount } from '../../shared/nomination/half-years.ts';
import { judgeNominationForm } from '../../shared/nomination/nomination-form.ts';
import { judgeNominationPaper, nominationHindrances } from '../../shared/nomination/judge-nomination-paper.ts';
import { paperFromDraft, type Nominated } from '../../shared/nomination/nomination-draft.ts';
import { judgeNominationStep, nominationState, stepsAfter } from '../../shared/nomination/nomination-steps.ts';
import { panelFigures } from '../../shared/nomination/panel-figures.ts';
import { deliver } from './outbox.ts';
import { expectedDocket, type RoundLog } from './round-log.ts';
import { save, type Session } from './session.ts';
import { signOne } from './sign.ts';

/** Every service that a final selection names as selected, newest round first, with what became of it. */
export function nominationCandidates(session: Session): readonly NominationCandidate[] {
  return session.state
    .rounds()
    .toReversed()
    .flatMap((log) => {
      const docket = expectedDocket(session.crypto, log);
      const { selection, round, dossiers } = docket;
      if (!selection || !round || phaseOf(docket) !== 'final') return [];
      return selection.body.results.flatMap(({ dossier, outcome }) => {
        const file = dossiers.get(dossier);
        return outcome === 'selected' && file
          ? [candidate(session, { log, title: round.body.title, selection, file })]
          : [];
      });
    });
}

function candidate(
  { state, now }: Session,
  {
    log,
    title,
    selection,
    file,
  }: {
    readonly log: RoundLog;
    readonly title: string;
    readonly selection: StandingSelection;
    readonly file: DossierFile;
  },
): NominationCandidate {
  const { dossier, service, applicant, serviceType } = file.package.body;
  const of = { round: log.round, dossier };
  const filed = selection.nominations.get(dossier) ?? null;
  const steps = state.nominations.steps(of);
  const standing = nominationState(filed?.body.outcome ?? null, steps, dayInKorea(now()));
  return {
    ...of,
    title,
    service,
    applicant,
    serviceType,
    selectedOn: dayInKorea(selection.body.at),
    draft: state.nominations.draft(of),
    filed: filed && {
      record: filed.id,
      outcome: filed.body.outcome,
      on: dayInKorea(filed.body.at),
      form: filed.body.form,
      documents: filed.body.documents,
      evaluations: filed.body.evaluations,
      reasons: filed.body.reasons,
      figures: panelFigures(filed.body.form, filed.body.evaluations),
    },
    steps: [...steps],
    state: standing,
    next: [...stepsAfter(standing)],
  };
}

export async function readNominations(session: Session): Promise<Result<CallOutput<'readNominations'>>> {
  const candidates = nominationCandidates(session);
  const form = session.state.nominations.form() ?? exampleNominationForm;
  return ok({ candidates: [...candidates], halves: [...halfYears(happenedTo(candidates))], form });
}

/** Each thing that counts for a half year, with its day. */
export function happenedTo(candidates: readonly NominationCandidate[]): Parameters<typeof halfYears>[0] {
  return candidates.flatMap(({ selectedOn, filed, steps }) => {
    const ends: Readonly<Record<string, HalfYearCount>> = {
      designated: 'designated',
      'not-designated': 'notDesignated',
    };
    return [
      { on: selectedOn, what: 'selected' as const },
      ...(filed
        ? [{ on: filed.on, what: filed.outcome === 'nominated' ? ('nominated' as const) : ('notNominated' as const) }]
        : []),
      ...steps.flatMap(({ to, on }) => {
        const what = ends[to];
        return what ? [{ on, what }] : [];
      }),
    ];
  });
}

export async function saveNominationDraft(
  session: Session,
  { round, dossier, draft }: CallInput<'saveNominationDraft'>,
): Promise<Result<CallOutput<'saveNominationDraft'>>> {
  const found = candidateOf(session, { round, dossier });
  if (!found.ok) return found;
  const form = judgeNominationForm(draft.form);
  if (!form.ok) return form;
  return save(session, [{ kind: 'nomination-draft', of: { round, dossier }, draft, at: session.now() }]);
}

/** What was recommended once can be corrected by another record, as long as nothing has come of it. */
export async function signNomination(
  session: Session,
  of: CallInput<'signNomination'>,
): Promise<Result<CallOutput<'signNomination'>>> {
  const found = candidateOf(session, of);
  if (!found.ok) return found;
  const { draft, steps, dossier } = found.value;
  if (steps.length > 0) return err(problem('nomination/wrong-step', { dossier }));
  const paper = draft && paperFromDraft(draft);
  if (!paper) return err(problem('nomination/other-form'));
  const judged = judgeNominationPaper(paper);
  if (!judged.ok) return judged;
  const docket = expectedDocket(session.crypto, session.state.round(of.round));
  const member = ownerOf(docket, session.keys.kid);
  if (!member || !docket.selection) return err(problem('roster/not-enrolled'));
  const { form, documents, evaluations } = paper;
  const signed = await signOne(session, { round: of.round, author: member.id }, 'nomination', {
    dossier,
    selection: docket.selection.id,
    form,
    documents: [...documents],
    evaluations: [...evaluations],
    outcome: nominationHindrances(paper).length === 0 ? 'nominated' : 'not-nominated',
    reasons: draft.reasons,
  });
  return signed.ok ? deliver(session) : signed;
}

export async function recordNominationStep(
  session: Session,
  { round, dossier, step }: CallInput<'recordNominationStep'>,
): Promise<Result<CallOutput<'recordNominationStep'>>> {
  const found = candidateOf(session, { round, dossier });
  if (!found.ok) return found;
  const judged = judgeNominationStep(dossier, found.value.filed?.outcome ?? null, found.value.steps, step);
  if (!judged.ok) return judged;
  return save(session, [{ kind: 'nomination-step', of: { round, dossier }, step, at: session.now() }]);
}

export async function undoNominationStep(
  session: Session,
  of: CallInput<'undoNominationStep'>,
): Promise<Result<CallOutput<'undoNominationStep'>>> {
  const found = candidateOf(session, of);
  if (!found.ok) return found;
  if (found.value.steps.length === 0) return err(problem('nomination/wrong-step', { dossier: of.dossier }));
  return save(session, [{ kind: 'nomination-step-undone', of, at: session.now() }]);
}

export function candidateOf(session: Session, { round, dossier }: Nominated): Result<NominationCandidate> {
  const member = ownerOf(expectedDocket(session.crypto, session.state.round(round)), session.keys.kid);
  if (member?.role !== 'secretariat') return err(problem('docket/not-your-role'));
  const found = nominationCandidates(session).find((each) => each.round === round && each.dossier === dossier);
  return found ? ok(found) : err(problem('nomination/not-selected', { dossier }));
}
