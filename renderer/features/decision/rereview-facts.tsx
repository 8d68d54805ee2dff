import { useTranslation } from 'react-i18next';
import { rubricOf } from '../../../shared/dossier/rereview.ts';
import type { DossierFile } from '../../../shared/docket/docket.ts';
import type { RoundPlan } from '../../../shared/round/round.ts';
import { Facts } from '../../ui/feedback.tsx';

/** Of a re-review: which selection, why, and what is judged anew. */
export function RereviewFacts({
  file,
  rubrics,
}: {
  readonly file: DossierFile;
  readonly rubrics: Pick<RoundPlan, 'rubrics'>;
}) {
  const { t } = useTranslation();
  const { rereview } = file.package.body;
  if (!rereview) return null;
  const titles = rubricOf(rubrics, file.package.body)?.criteria.map(({ title }) => title) ?? [];
  const { round, dossier, cause, occurredOn } = rereview;
  return (
    <section className="card stack tight" aria-labelledby="rereview" data-testid="rereview">
      <h2 id="rereview">{t('table.rereview-title')}</h2>
      <p>{t('table.rereview-of', { round, dossier })}</p>
      <Facts
        items={[
          [t('table.rereview-cause'), t(`terms.cause-${cause}`)],
          [t('table.rereview-criteria'), titles.join(', ')],
          ...(occurredOn ? [[t('table.rereview-occurred'), occurredOn] as const] : []),
        ]}
      />
    </section>
  );
}
