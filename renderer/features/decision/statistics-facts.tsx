import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import { recusedFrom, type Docket } from '../../../shared/docket/docket.ts';
import { statisticsOfRound } from '../../../shared/docket/statistics-of.ts';
import { memberById } from '../../../shared/roster/roster.ts';
import { Badge, Facts } from '../../ui/feedback.tsx';

/** One dossier's figures in full, who is missing, and who is recused on which ground. */
export function StatisticsFacts({ docket, number }: { readonly docket: Docket; readonly number: DossierNumber }) {
  const { t } = useTranslation();
  const found = statisticsOfRound(docket).dossiers.find(({ dossier }) => dossier === number);
  const file = docket.dossiers.get(number);
  const roster = docket.roster?.body;
  if (!found || !file || !roster) return null;
  const { statistics, missing, flags } = found;
  const nameOf = (id: (typeof missing)[number]) => memberById(roster, id)?.name ?? id;
  const recused = recusedFrom(file).map((id) => {
    const recusal = file.recusals.get(id)?.body;
    return `${nameOf(id)} — ${t(recusal ? `terms.ground-${recusal.ground}` : 'table.ground-excluded')}`;
  });
  const figure = (value: string | null) => <span className="numbers">{value ?? '—'}</span>;
  return (
    <section className="card stack tight" aria-label={t('table.plot')} data-testid="statistics">
      <div className="grid-2">
        <Facts
          items={[
            [t('table.mean'), figure(statistics.mean)],
            [t('table.trimmed'), figure(statistics.trimmedMean)],
            [t('table.median'), figure(statistics.median)],
          ]}
        />
        <Facts
          items={[
            [t('table.range'), figure(statistics.range)],
            [t('table.deviation'), figure(statistics.deviation)],
            [t('table.missing'), missing.map(nameOf).join(', ') || '0'],
          ]}
        />
      </div>
      <p>
        <span className="field-label">{t('table.recusals-here')}</span>{' '}
        {recused.length > 0 ? recused.join('; ') : t('table.nobody-recused')}
      </p>
      {flags.length > 0 ? (
        <p className="row">
          {flags.map((flag) => (
            <Badge key={flag} tone="warning">
              {t(`table.flag-${flag}`)}
            </Badge>
          ))}
        </p>
      ) : null}
    </section>
  );
}
