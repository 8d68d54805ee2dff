import { useTranslation } from 'react-i18next';
import { compareFractions, fractionFromDecimal, type Decimal } from '../../../shared/basics/decimal.ts';
import type { NominationDraft } from '../../../shared/nomination/nomination-draft.ts';
import type { PanelFigures } from '../../../shared/nomination/panel-figures.ts';
import { Badge } from '../../ui/feedback.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { Segments } from '../../ui/fields.tsx';

type Row = NominationDraft['evaluations'][number];

/** Each evaluator by number: fit or unfit on every item of 공공성, points on every criterion of 혁신성, and the total that follows. */
export function PanelTable({
  form,
  rows,
  figures,
  onChange,
}: {
  readonly form: NominationDraft['form'];
  readonly rows: readonly Row[];
  readonly figures: PanelFigures;
  readonly onChange: ((rows: Row[]) => void) | null;
}) {
  const { t } = useTranslation();
  const replaced = (evaluator: number, change: Partial<Row>) =>
    onChange?.(rows.map((row) => (row.evaluator === evaluator ? { ...row, ...change } : row)));
  return (
    <div className="table-frame" tabIndex={0} role="region" aria-label={t('nomination.panel')}>
      <table className="table nomination-panel" aria-label={t('nomination.panel')}>
        <thead>
          <tr>
            <th scope="col">{t('nomination.evaluator')}</th>
            {form.publicItems.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
            {form.criteria.map(({ id, title, max }) => (
              <th key={id} scope="col">
                {title} <span className="numbers">/ {max}</span>
              </th>
            ))}
            <th scope="col" className="right">
              {t('nomination.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const total = figures.totals.find(({ evaluator }) => evaluator === row.evaluator);
            const who = t('nomination.evaluator-number', { number: row.evaluator });
            return (
              <tr key={row.evaluator}>
                <th scope="row">{who}</th>
                {form.publicItems.map(({ id, title }, place) => (
                  <td key={id}>
                    {onChange ? (
                      <Segments
                        label={`${who} ${title}`}
                        hiddenLabel
                        testId={`public-${row.evaluator}-${id}`}
                        value={row.publicItems[place] ?? null}
                        choices={[
                          { value: 'fit', label: t('terms.fit') },
                          { value: 'unfit', label: t('terms.unfit'), tone: 'danger' },
                        ]}
                        onChange={(said) => replaced(row.evaluator, { publicItems: row.publicItems.with(place, said) })}
                      />
                    ) : (
                      <Badge tone={row.publicItems[place] === 'fit' ? 'success' : 'danger'}>
                        {t(`terms.${row.publicItems[place] ?? 'unfit'}`)}
                      </Badge>
                    )}
                  </td>
                ))}
                {form.criteria.map(({ id, title, max }, place) => (
                  <td key={id} className="right">
                    {onChange ? (
                      <FigureField
                        label={`${who} ${title}`}
                        hiddenLabel
                        testId={`panel-points-${row.evaluator}-${id}`}
                        value={row.points[place] ?? null}
                        judge={(figure) => (isWithin(figure, max) ? null : t('nomination.points-range', { max }))}
                        onChange={(figure) => replaced(row.evaluator, { points: row.points.with(place, figure) })}
                      />
                    ) : (
                      <span className="numbers">{row.points[place]}</span>
                    )}
                  </td>
                ))}
                <td className="right">
                  <strong className="numbers">{total?.total ?? ''}</strong>
                  {total?.dropped ? <div className="soft small">{t(`nomination.dropped-${total.dropped}`)}</div> : null}
                </td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">{t('nomination.holds')}</th>
            {figures.publicItems.map(({ item, fit, unfit, holds }) => (
              <td key={item}>
                <Badge tone={holds === 'yes' ? 'success' : 'danger'}>{`${fit}/${fit + unfit}`}</Badge>
              </td>
            ))}
            <td colSpan={form.criteria.length} />
            <td className="right">
              <Badge tone={figures.reaches === 'yes' ? 'success' : 'danger'}>{figures.mean ?? '–'}</Badge>
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function isWithin(figure: Decimal | null, max: Decimal): boolean {
  if (figure === null || figure.startsWith('-')) return false;
  return compareFractions(fractionFromDecimal(figure), fractionFromDecimal(max)) <= 0;
}
