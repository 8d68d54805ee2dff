import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../shared/contracts/desktop-api.ts';
import type { NominationCandidate } from '../../../shared/contracts/nomination-api.ts';
import { nominationHindrances } from '../../../shared/nomination/judge-nomination-paper.ts';
import { emptyEvaluation, paperFromDraft, wholeEvaluations } from '../../../shared/nomination/nomination-draft.ts';
import type { NominationForm } from '../../../shared/nomination/nomination-form.ts';
import { panelFigures } from '../../../shared/nomination/panel-figures.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { DocumentList } from './document-list.tsx';
import { PanelTable } from './panel-table.tsx';
import { SignNomination } from './sign-nomination.tsx';
import { useNominationDraft } from './use-nomination-draft.ts';

/** Documents, the panel's points and reasons, as the office enters them; what stands in the way is said before anything is signed. */
export function NominationSheet({
  candidate,
  form,
  onChanged,
}: {
  readonly candidate: NominationCandidate;
  readonly form: NominationForm;
  readonly onChanged: () => Promise<void>;
}) {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const [asked, setAsked] = useState(false);
  const { pending, problem, run } = useAction<Delivery>();
  const { draft, state, problem: unsaved, change, undo, steps, flush } = useNominationDraft(candidate, form);
  const whole = wholeEvaluations(draft);
  const figures = panelFigures(draft.form, whole);
  const paper = paperFromDraft(draft);
  const hindrances = paper ? nominationHindrances(paper) : null;
  const { least, most } = draft.form.rule.panel;
  const size = draft.evaluations.length;
  const { round, dossier } = candidate;
  return (
    <>
      <DocumentList
        form={draft.form}
        documents={draft.documents}
        onChange={(documents) => change({ ...draft, documents })}
      />
      <section className="card stack tight">
        <div className="row between">
          <h2>{t('nomination.panel')}</h2>
          <span className="soft small" role="status">
            {t(state === 'saved' ? 'nomination.kept' : 'nomination.keeping')}
          </span>
        </div>
        <p className="soft">{t('nomination.panel-note', { least, most })}</p>
        <PanelTable
          form={draft.form}
          rows={draft.evaluations}
          figures={figures}
          onChange={(evaluations) => change({ ...draft, evaluations })}
        />
        <div className="row">
          <Button
            size="small"
            disabled={size >= most}
            testId="add-evaluator"
            onPress={() =>
              change({ ...draft, evaluations: [...draft.evaluations, emptyEvaluation(draft.form, size + 1)] })
            }
          >
            {t('nomination.add-evaluator')}
          </Button>
          <Button
            size="small"
            disabled={size <= least}
            onPress={() => change({ ...draft, evaluations: draft.evaluations.slice(0, -1) })}
          >
            {t('nomination.remove-evaluator')}
          </Button>
          <Button size="small" look="quiet" disabled={steps === 0} onPress={undo}>
            {t('nomination.undo')}
          </Button>
        </div>
      </section>
      <section className="card stack tight">
        <TextArea
          label={t('nomination.reasons')}
          value={draft.reasons}
          testId="nomination-reasons"
          onChange={(reasons) => change({ ...draft, reasons: reasons.slice(0, 4000) })}
        />
        {hindrances === null ? (
          <Banner title={t('nomination.unfinished', { done: whole.length, all: size })} />
        ) : hindrances.length === 0 ? (
          <Banner tone="success" title={t('nomination.ready')} testId="nomination-ready" />
        ) : (
          <Banner tone="warning" title={t('nomination.hindered')} testId="nomination-hindered">
            <ul className="plain-list">
              {hindrances.map((each) => (
                <li key={each}>{t(`nomination.hindrance-${each}`)}</li>
              ))}
            </ul>
          </Banner>
        )}
        {unsaved ? <ProblemBanner problem={unsaved} /> : null}
        {problem ? <ProblemBanner problem={problem} /> : null}
        <div className="row">
          <Button
            look="primary"
            pending={pending}
            disabled={!paper || draft.reasons.trim() === ''}
            testId="sign-nomination"
            onPress={() => setAsked(true)}
          >
            {t(hindrances?.length === 0 ? 'nomination.sign' : 'nomination.sign-not')}
          </Button>
        </div>
      </section>
      {asked && hindrances ? (
        <SignNomination
          service={candidate.service}
          outcome={hindrances.length === 0 ? 'nominated' : 'not-nominated'}
          mean={figures.mean}
          onClose={() => setAsked(false)}
          onSign={() => {
            setAsked(false);
            void run(async () => {
              const kept = await flush();
              if (!kept.ok) return kept;
              const signed = await desktop.signNomination({ round, dossier });
              await onChanged();
              return signed;
            });
          }}
        />
      ) : null}
    </>
  );
}
