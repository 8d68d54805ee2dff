import { useTranslation } from 'react-i18next';
import type { Quorum } from '../../../shared/decision/quorum.ts';
import { WithTerms } from '../../session/term.tsx';
import { Badge } from '../../ui/feedback.tsx';

/** The quorum as arithmetic, whether it is met, and who presides. */
export function QuorumLine({ quorum }: { readonly quorum: Quorum }) {
  const { t } = useTranslation();
  return (
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
  );
}
