import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { judgeContent, type BallotContent } from '../../../shared/ballot/content.ts';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import type { Criterion, Rubric } from '../../../shared/round/rubric.ts';
import { judgeAnswer, type Answer } from '../../../shared/scoring/score-sheet.ts';
import { reviseBallot } from '../../journeys/table.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { Segments, TextArea } from '../../ui/fields.tsx';

/** The ballot again, to be changed where the judgement changed, and signed with the reason for it. */
export function RevisionDialog({
  dossier,
  rubric,
  start,
  onClose,
}: {
  readonly dossier: DossierNumber;
  readonly rubric: Rubric;
  readonly start: BallotContent;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [content, setContent] = useState(start);
  const [why, setWhy] = useState('');
  const { pending, problem, run } = useAction<true>();
  const change = (criterion: string, part: { readonly answer?: Answer; readonly reason?: string }) =>
    setContent({
      ...content,
      entries: content.entries.map((entry) => (entry.criterion === criterion ? { ...entry, ...part } : entry)),
    });
  const written: BallotContent = {
    entries: content.entries.map((entry) => ({ ...entry, reason: entry.reason.trim().normalize('NFC') })),
    opinion: content.opinion.trim().normalize('NFC'),
  };
  const wrong = judgeContent(rubric, written);
  const complete =
    written.entries.every(({ reason }) => reason !== '') && written.opinion !== '' && why.trim() !== '' && !wrong;
  return (
    <Dialog
      title={t('table.revise-title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('terms.cancel')}</Button>
          <Button
            look="primary"
            pending={pending}
            disabled={!complete}
            testId="revise-sign"
            onPress={() =>
              void run(
                () => reviseBallot(desk, { dossier, content: written, why: why.trim().normalize('NFC') }),
                onClose,
              )
            }
          >
            {t('table.revise-sign')}
          </Button>
        </>
      }
    >
      <p>{t('table.revise-intro')}</p>
      <div className="stack">
        {rubric.criteria.map((criterion) => {
          const entry = content.entries.find((each) => each.criterion === criterion.id);
          return entry ? (
            <fieldset key={criterion.id} className="stack tight" style={{ border: 0, padding: 0, margin: 0 }}>
              <legend className="strong">{criterion.title}</legend>
              <AnswerField
                criterion={criterion}
                answer={entry.answer}
                onChange={(answer) => change(criterion.id, { answer })}
              />
              <TextArea
                label={t('member.reason')}
                value={entry.reason}
                onChange={(reason) => change(criterion.id, { reason: reason.slice(0, 4000) })}
              />
            </fieldset>
          ) : null;
        })}
        <TextArea
          label={t('member.opinion')}
          value={content.opinion}
          onChange={(opinion) => setContent({ ...content, opinion: opinion.slice(0, 8000) })}
        />
        <TextArea
          label={t('table.revise-why')}
          value={why}
          onChange={(text) => setWhy(text.slice(0, 2000))}
          testId="revise-why"
        />
      </div>
      {complete ? null : <p className="soft">{t('table.revise-incomplete')}</p>}
      {problem ? <ProblemBanner problem={problem} /> : null}
    </Dialog>
  );
}

function AnswerField({
  criterion,
  answer,
  onChange,
}: {
  readonly criterion: Criterion;
  readonly answer: Answer;
  readonly onChange: (answer: Answer) => void;
}) {
  const { t } = useTranslation();
  const { instrument } = criterion;
  const apart = instrument.notApplicable === 'allowed';
  if (instrument.kind === 'verdict') {
    const kinds = (['fit', 'unfit', 'not-applicable'] as const).filter((kind) => apart || kind !== 'not-applicable');
    return (
      <Segments
        label={t('member.verdict')}
        hiddenLabel
        value={answer.kind === 'points' ? null : answer.kind}
        onChange={(kind) => onChange({ kind })}
        testId={`revise-${criterion.id}`}
        choices={kinds.map((value) => ({ value, label: t(`terms.${value}`) }))}
      />
    );
  }
  return (
    <FigureField
      label={`0–${instrument.max}`}
      value={answer.kind === 'points' ? answer.points : null}
      judge={(points) => {
        const found = points ? judgeAnswer(criterion, { kind: 'points', points }) : null;
        return points && !found ? null : t('secretariat.figure-needed');
      }}
      onChange={(points) => (points ? onChange({ kind: 'points', points }) : undefined)}
      testId={`revise-${criterion.id}`}
    />
  );
}
