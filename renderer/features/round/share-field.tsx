import { useTranslation } from 'react-i18next';
import { shareText } from '../../../shared/messages/share-text.ts';
import type { Share } from '../../../shared/round/share.ts';
import { useSession } from '../../session/session.ts';
import { CountField } from '../../ui/count-field.tsx';
import { Segments } from '../../ui/fields.tsx';

/** A share as a bound and a fraction, with the words that it amounts to. */
export function ShareField({
  label,
  share,
  onChange,
}: {
  readonly label: string;
  readonly share: Share;
  readonly onChange: (share: Share) => void;
}) {
  const { t } = useTranslation();
  const { language } = useSession();
  return (
    <div role="group" aria-label={label} className="row">
      <Segments
        label={label}
        value={share.bound}
        onChange={(bound) => onChange({ ...share, bound })}
        choices={(['more-than', 'at-least'] as const).map((value) => ({ value, label: t(`rule.${value}`) }))}
      />
      <CountField
        label={t('rule.numerator')}
        value={share.numerator}
        least={0}
        most={1000}
        onChange={(numerator) => onChange({ ...share, numerator })}
      />
      <CountField
        label={t('rule.denominator')}
        value={share.denominator}
        least={1}
        most={1000}
        onChange={(denominator) => onChange({ ...share, denominator })}
      />
      <strong>{shareText(share, language)}</strong>
    </div>
  );
}
