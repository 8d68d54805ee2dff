import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../shared/basics/ids.ts';
import type { Delivery } from '../../../shared/contracts/desktop-api.ts';
import { judgeDecision, type ProposedDecision } from '../../../shared/decision/decision.ts';
import type { Outcome } from '../../../shared/decision/outcome.ts';
import { quorumFor } from '../../../shared/decision/quorum.ts';
import { recusedFrom, type Docket, type DossierFile } from '../../../shared/docket/docket.ts';
import { committeeOf, type RosterBody } from '../../../shared/roster/roster.ts';
import type { Rule } from '../../../shared/round/rule.ts';
import type { DossierTally } from '../../../shared/tally/tally.ts';
import { afterwardsFollow } from '../../journeys/registry.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { WithTerms } from '../../session/term.tsx';
import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/feedback.tsx';
import { Checkbox, Segments, TextArea, TextField } from '../../ui/fields.tsx';

/** Attendance, quorum arithmetic, vote, outcome and reasons; the button stays closed with the exact reason until they fit together. */
export function DecisionForm({
  docket,
  file,
  tally,
  roster,
  rule,
  mode,
  onDone,
}: {
  readonly docket: Docket;
  readonly file: DossierFile;
  readonly tally: DossierTally;
  readonly roster: RosterBody;
  readonly rule: Rule;
  readonly mode: 'edit' | 'read';
  readonly onDone: () => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const committee = committeeOf(roster);
  const recused = recusedFrom(file);
  const kept = file.decision?.body;
  const [attending, setAttending] = useState<readonly MemberId[]>(
    kept?.attending ?? attendanceSoFar(docket) ?? committee.map(({ id }) => id),
  );
  const quorum = quorumFor(rule, roster, attending, recused);
  const [vote, setVote] = useState(kept?.vote ?? null);
  const [outcome, setOutcome] = useState<Outcome>(
    kept?.outcome ?? (tally.passes === 'yes' ? 'selected' : 'not-selected'),
  );
  const [reasons, setReasons] = useState(kept?.reasons ?? '');
  const { pending, problem, run } = useAction<Delivery>();
  // Until someone enters a vote, the form proposes what the tally suggests for those present.
  const shown =
    vote ??
    (tally.passes === 'yes'
      ? { for: quorum.present, against: 0, abstain: 0 }
      : { for: 0, against: quorum.present, abstain: 0 });
  const decision: ProposedDecision = {
    dossier: file.package.body.dossier,
    outcome,
    attending: [...attending],
    vote: shown,
    reasons: reasons.trim(),
  };
  const judged = judgeDecision(rule, roster, recused, tally, decision);
  const count = (key: keyof typeof shown) => (text: string) =>
    setVote({ ...shown, [key]: Math.max(0, Math.min(20, Math.trunc(Number(text)) || 0)) });
  const record = () => void run(() => afterwardsFollow(desk, desk.desktop.recordDecision({ decision })), onDone);
  return (
    <section className="card stack" aria-labelledby="decide" data-testid="decision-form">
      <h2 id="decide">{t('chair.decision')}</h2>
      <fieldset className="stack tight" style={{ border: 0, padding: 0, margin: 0 }} disabled={mode === 'read'}>
        <legend className="field-label">{t('chair.attendance')}</legend>
        <div className="row">
          {committee.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={`${name}${recused.includes(id) ? ` (${t('chair.recused-here')})` : ''}`}
              checked={attending.includes(id)}
              disabled={mode === 'read'}
              onChange={(present) =>
                setAttending(present ? [...attending, id] : attending.filter((each) => each !== id))
              }
            />
          ))}
        </div>
      </fieldset>
      <p className="row numbers" data-testid="quorum">
        <span className="field-label">
          <WithTerms terms={['quorum']}>{t('chair.quorum')}</WithTerms>
        </span>
        {t('chair.quorum-line', {
          committee: quorum.committee,
          attending: quorum.attending,
          recused: quorum.recusedAttending,
          present: quorum.present,
          needed: quorum.needed,
        })}
        <Badge tone={quorum.met === 'yes' ? 'success' : 'danger'}>
          {t(quorum.met === 'yes' ? 'chair.quorum-met' : 'chair.quorum-not-met')}
        </Badge>
        <Badge>{t(`chair.presider-${quorum.presider}`)}</Badge>
      </p>
      {mode === 'edit' ? (
        <>
          <div className="points-row">
            {(['for', 'against', 'abstain'] as const).map((key) => (
              <TextField
                key={key}
                type="number"
                label={t(`chair.vote-${key}`)}
                value={String(shown[key])}
                onChange={count(key)}
                testId={`vote-${key}`}
              />
            ))}
          </div>
          <Segments
            label={t('chair.outcome')}
            value={outcome}
            onChange={setOutcome}
            testId="outcome"
            choices={[
              { value: 'selected', label: t('terms.outcome-selected') },
              { value: 'not-selected', label: t('terms.outcome-not-selected'), tone: 'neutral' },
            ]}
          />
          <TextArea label={t('chair.reasons')} value={reasons} onChange={setReasons} testId="decision-reasons" />
          {judged.ok ? null : <ProblemBanner problem={judged.problem} tone="warning" />}
          {problem ? <ProblemBanner problem={problem} /> : null}
          <div className="dialog-actions">
            <Button
              look="primary"
              pending={pending}
              disabled={!judged.ok || reasons.trim() === ''}
              onPress={record}
              testId="record-decision"
            >
              {t('chair.record')}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className="numbers">{t('chair.vote-line', shown)}</p>
          <p>
            <Badge tone={outcome === 'selected' ? 'success' : 'neutral'}>{t(`terms.outcome-${outcome}`)}</Badge>
          </p>
          <p>{reasons}</p>
        </>
      )}
    </section>
  );
}

/** The attendance of the latest decision: people seldom come and go between two items. */
function attendanceSoFar(docket: Docket): readonly MemberId[] | null {
  const decided = [...docket.dossiers.values()].flatMap(({ decision }) => (decision ? [decision] : []));
  decided.sort((a, b) => b.index - a.index);
  return decided[0]?.body.attending ?? null;
}
