import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemPaper } from '../../../shared/contracts/desk-entry.ts';
import type { Delivery } from '../../../shared/contracts/desktop-api.ts';
import { judgeDecision } from '../../../shared/decision/decision.ts';
import { outcomesFor } from '../../../shared/decision/outcome.ts';
import { quorumFor } from '../../../shared/decision/quorum.ts';
import { recusedFrom, type Docket, type DossierFile } from '../../../shared/docket/docket.ts';
import { committeeOf, type RosterBody } from '../../../shared/roster/roster.ts';
import type { Rule } from '../../../shared/round/rule.ts';
import type { DossierTally } from '../../../shared/tally/tally.ts';
import { afterwardsFollow } from '../../journeys/registry.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { useKeptPaper, useSavedPaper } from '../../session/use-item-papers.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox, Segments, TextArea, TextField } from '../../ui/fields.tsx';
import { firstDraft, firstSitting, motionOf, proposedFrom, type DecisionDraft } from './decision-draft.ts';
import { QuorumLine } from './quorum-line.tsx';
import { SittingFields } from './sitting-fields.tsx';

interface FormProps {
  readonly docket: Docket;
  readonly file: DossierFile;
  readonly tally: DossierTally;
  readonly roster: RosterBody;
  readonly rule: Rule;
  readonly onDone: () => void;
}

/** Sitting, attendance, quorum arithmetic, vote, outcome and reasons; what is not signed yet is kept, so that the rest can wait for another sitting. */
export function DecisionForm(props: FormProps) {
  const kept = useKeptPaper(props.docket.id, props.file.package.body.dossier);
  return kept === undefined ? null : <Fields {...props} kept={kept} />;
}

function Fields({ docket, file, tally, roster, rule, onDone, kept }: FormProps & { readonly kept: ItemPaper | null }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { dossier, rereview } = file.package.body;
  const recused = recusedFrom(file);
  const [draft, setDraft] = useState(() => firstDraft(docket, file, kept));
  const [proposedSitting] = useState(() => firstSitting(docket));
  const paper = useSavedPaper(docket.id, dossier);
  const { pending, problem, run } = useAction<Delivery>();
  const sitting = draft.sitting ?? proposedSitting;
  const decision = proposedFrom(draft, { file, tally, roster, rule, sitting });
  const { outcome, attending, vote } = decision;
  const quorum = quorumFor(rule, roster, attending, recused);
  const judged = judgeDecision(rule, roster, recused, tally, decision, rereview);
  const change = (part: Partial<DecisionDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    paper.save({ draft: next });
  };
  const count = (key: keyof typeof vote) => (text: string) =>
    change({ vote: { ...vote, [key]: Math.max(0, Math.min(20, Math.trunc(Number(text)) || 0)) } });
  const record = () =>
    void run(
      () => afterwardsFollow(desk, desk.desktop.recordDecision({ decision })),
      () => {
        paper.saveNow({ draft: null });
        onDone();
      },
    );
  return (
    <section className="card stack" aria-labelledby="decide" data-testid="decision-form">
      <h2 id="decide">{t('chair.decision')}</h2>
      <SittingFields sitting={sitting} onChange={(next) => change({ sitting: next })} />
      <fieldset className="stack tight" style={{ border: 0, padding: 0, margin: 0 }}>
        <legend className="field-label">{t('chair.attendance')}</legend>
        <div className="row">
          {committeeOf(roster).map(({ id, name }) => (
            <Checkbox
              key={id}
              label={`${name}${recused.includes(id) ? ` (${t('chair.recused-here')})` : ''}`}
              checked={attending.includes(id)}
              onChange={(present) =>
                change({ attending: present ? [...attending, id] : attending.filter((each) => each !== id) })
              }
            />
          ))}
        </div>
      </fieldset>
      <QuorumLine quorum={quorum} />
      <Segments
        label={t('chair.outcome')}
        value={outcome}
        onChange={(chosen) => change({ outcome: chosen })}
        testId="outcome"
        choices={outcomesFor(rule, rereview).map((value) => ({
          value,
          label: t(`terms.outcome-${value}`),
          ...(value === 'not-selected' ? { tone: 'neutral' as const } : {}),
        }))}
      />
      {outcome === 'conditional' ? (
        <TextArea
          label={t('table.conditions')}
          value={draft.conditions}
          onChange={(conditions) => change({ conditions: conditions.slice(0, 4000) })}
          testId="decision-conditions"
        />
      ) : null}
      {decision.effectiveOn ? (
        <p data-testid="effect-day">
          <span className="field-label">{t('table.effect-day')}</span>{' '}
          <span className="numbers">{decision.effectiveOn}</span>{' '}
          <span className="soft">{t('table.effect-posted')}</span>
        </p>
      ) : null}
      <div>
        <p className="field-label">{t(`table.motion-${motionOf(outcome, file)}`)}</p>
        <div className="points-row">
          {(['for', 'against', 'abstain'] as const).map((key) => (
            <TextField
              key={key}
              type="number"
              label={t(`chair.vote-${key}`)}
              value={String(vote[key])}
              onChange={count(key)}
              testId={`vote-${key}`}
            />
          ))}
        </div>
      </div>
      <TextArea
        label={t('chair.reasons')}
        value={draft.reasons}
        help={paper.state === 'saved' ? t('table.draft-saved') : undefined}
        onChange={(reasons) => change({ reasons: reasons.slice(0, 4000) })}
        testId="decision-reasons"
      />
      {judged.ok ? null : <ProblemBanner problem={judged.problem} tone="warning" />}
      {paper.problem ? <ProblemBanner problem={paper.problem} /> : null}
      {problem ? <ProblemBanner problem={problem} /> : null}
      <div className="dialog-actions">
        <Button
          look="primary"
          pending={pending}
          disabled={!judged.ok || decision.reasons === ''}
          onPress={record}
          testId="record-decision"
        >
          {t('chair.record')}
        </Button>
      </div>
    </section>
  );
}
