import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import { declareNoConflict } from '../../journeys/scoring.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { WithTerms } from '../../session/term.tsx';
import { Button } from '../../ui/button.tsx';

const grounds = ['party', 'engagement', 'employment', 'sponsorship', 'committee'] as const;

/** The five grounds of 제척, and the member's word that none applies, before anything of the dossier is shown. */
export function Declaration({ number }: { readonly number: DossierNumber }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { pending, problem, run } = useAction();
  return (
    <div className="desk-body">
      <div className="page" style={{ maxWidth: 760 }}>
        <h1>
          <WithTerms terms={['declaration']}>{t('member.declare-title')}</WithTerms>
        </h1>
        <div className="card stack">
          <p>
            <WithTerms terms={['signature']}>{t('member.declare-intro')}</WithTerms>
          </p>
          <ol className="stack tight" style={{ listStyle: 'decimal', paddingLeft: 22 }}>
            {grounds.map((ground) => (
              <li key={ground}>{t(`terms.ground-${ground}`)}</li>
            ))}
          </ol>
          {problem ? <ProblemBanner problem={problem} /> : null}
          <div className="row">
            <Button
              look="primary"
              pending={pending}
              testId="declare"
              onPress={() => void run(() => declareNoConflict(desk, number))}
            >
              {t('member.declare-none')}
            </Button>
          </div>
        </div>
      </div>
    </div>
  );
}
