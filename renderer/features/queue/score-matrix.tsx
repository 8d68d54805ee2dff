import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { roundedDecimal } from '../../../shared/basics/decimal.ts';
import type { Rubric } from '../../../shared/round/rubric.ts';
import { entryOf, weightedTotal } from '../../../shared/scoring/score-sheet.ts';
import { answerText } from '../../messages/answer-text.ts';
import type { MyDossier } from '../../session/my-dossiers.ts';
import { useSession } from '../../session/session.ts';
import { useDocket } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Badge, EmptyState } from '../../ui/feedback.tsx';
import { Checkbox } from '../../ui/fields.tsx';
import { comparedScores, type ComparedDossier } from './compared-scores.ts';
import { SignSeveral } from './sign-several.tsx';

/** All my figures side by side, one table for each rubric; those that are ready can be signed in one go. */
export function ScoreMatrix({ mine }: { readonly mine: readonly MyDossier[] }) {
  const { t } = useTranslation();
  const docket = useDocket();
  const compared = useMemo(() => comparedScores(docket, mine), [docket, mine]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [signing, setSigning] = useState<readonly ComparedDossier[] | null>(null);
  const ready = compared.filter(({ ready: can }) => can);
  const picked = ready.filter(({ number }) => chosen.has(number));
  const rubrics = [...new Map(compared.map(({ rubric }) => [rubric.id, rubric])).values()];
  const choose = (number: string, checked: boolean) => {
    const next = new Set(chosen);
    if (checked) next.add(number);
    else next.delete(number);
    setChosen(next);
  };
  if (compared.length === 0)
    return <EmptyState title={t('scoring.matrix-empty-title')}>{t('scoring.matrix-empty')}</EmptyState>;
  return (
    <>
      <div className="row between">
        <p className="soft">{t('scoring.matrix-intro')}</p>
        <div className="row nowrap">
          <Button
            size="small"
            disabled={ready.length === 0}
            testId="choose-ready"
            onPress={() => setChosen(new Set(ready.map(({ number }) => number)))}
          >
            {t('scoring.choose-ready', { count: ready.length })}
          </Button>
          <Button
            look="primary"
            size="small"
            disabled={picked.length === 0}
            testId="sign-several"
            onPress={() => setSigning(picked)}
          >
            {t('scoring.sign-several', { count: picked.length })}
          </Button>
        </div>
      </div>
      {rubrics.map((rubric) => (
        <RubricMatrix
          key={rubric.id}
          rubric={rubric}
          rows={compared.filter((each) => each.rubric.id === rubric.id)}
          chosen={chosen}
          onChoose={choose}
        />
      ))}
      {signing ? (
        <SignSeveral
          chosen={signing}
          onClose={() => {
            setSigning(null);
            setChosen(new Set());
          }}
        />
      ) : null}
    </>
  );
}

function RubricMatrix({
  rubric,
  rows,
  chosen,
  onChoose,
}: {
  readonly rubric: Rubric;
  readonly rows: readonly ComparedDossier[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (number: string, checked: boolean) => void;
}) {
  const { t } = useTranslation();
  const set = useSession((session) => session.set);
  return (
    <section className="stack tight" aria-label={rubric.title}>
      <h2>{rubric.title}</h2>
      <div className="table-frame" tabIndex={0} role="region" aria-label={rubric.title}>
        <table className="table matrix" data-testid={`matrix-${rubric.id}`}>
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                {t('terms.service')}
              </th>
              {rubric.criteria.map(({ id, title }) => (
                <th key={id} scope="col">
                  {title}
                </th>
              ))}
              <th scope="col">{t('scoring.total')}</th>
              <th scope="col">{t('terms.state')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, mine, sheet, missing, contradictions, ready }) => {
              const total = weightedTotal(rubric, (criterion) => entryOf(sheet, criterion).answer);
              const { service } = mine.file.package.body;
              return (
                <tr key={number}>
                  <td>
                    {ready ? (
                      <Checkbox
                        label={t('scoring.choose', { service })}
                        hiddenLabel
                        checked={chosen.has(number)}
                        onChange={(checked) => onChoose(number, checked)}
                      />
                    ) : null}
                  </td>
                  <th scope="row">
                    <button
                      type="button"
                      className="link-button"
                      onClick={() => set({ dossier: mine.file.package.body.dossier, inHand: number })}
                    >
                      {service}
                    </button>
                  </th>
                  {rubric.criteria.map(({ id }) => {
                    const { answer } = entryOf(sheet, id);
                    return (
                      <td key={id} className={`numbers ${answer?.kind === 'unfit' ? 'danger-text' : ''}`}>
                        {answer?.kind === 'points' ? answer.points : answerText(t, answer)}
                      </td>
                    );
                  })}
                  <td className="numbers strong">{total ? roundedDecimal(total, 1) : '—'}</td>
                  <td>
                    {missing.length > 0 ? (
                      <Badge tone="warning">{t('scoring.still-missing', { count: missing.length })}</Badge>
                    ) : (
                      <Badge tone={mine.state === 'delivered' ? 'success' : 'info'}>
                        {t(`member.state-${mine.state}`, { done: mine.done, all: mine.all })}
                      </Badge>
                    )}
                    {contradictions.length > 0 ? (
                      <Badge>{t('scoring.look-again-short', { count: contradictions.length })}</Badge>
                    ) : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
