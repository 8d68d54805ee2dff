import { useTranslation } from 'react-i18next';
import { tieBreakName } from '../../../shared/messages/tally-steps.ts';
import { tieBreakSchema, type TieBreak } from '../../../shared/round/rule.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';

/** What settles equal totals, in order; each step can be put earlier, taken out and put back. */
export function TieBreakField({
  order,
  onChange,
}: {
  readonly order: readonly TieBreak[];
  readonly onChange: (order: readonly TieBreak[]) => void;
}) {
  const { t } = useTranslation();
  const { language } = useSession();
  const left = tieBreakSchema.options.filter((each) => !order.includes(each));
  const earlier = (index: number) => {
    const next = [...order];
    const [moved] = next.splice(index, 1);
    if (moved) next.splice(index - 1, 0, moved);
    onChange(next);
  };
  return (
    <div className="stack tight">
      {order.length === 0 ? <p>{t('secretariat.rule-ties-shared')}</p> : null}
      <ol className="stack tight">
        {order.map((each, index) => (
          <li key={each} className="row between">
            <span>
              {index + 1}. {tieBreakName(each, language)}
            </span>
            <span className="row nowrap">
              <Button
                size="small"
                look="quiet"
                disabled={index === 0}
                label={t('rule.earlier', { name: tieBreakName(each, language) })}
                onPress={() => earlier(index)}
              >
                ↑
              </Button>
              <Button
                size="small"
                look="quiet"
                label={t('rule.take-out', { name: tieBreakName(each, language) })}
                onPress={() => onChange(order.filter((other) => other !== each))}
              >
                ×
              </Button>
            </span>
          </li>
        ))}
      </ol>
      <div className="row">
        {left.map((each) => (
          <Button key={each} size="small" onPress={() => onChange([...order, each])}>
            + {tieBreakName(each, language)}
          </Button>
        ))}
      </div>
    </div>
  );
}
