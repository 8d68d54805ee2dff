import { useTranslation } from 'react-i18next';
import type { Problem } from '../../shared/basics/problem.ts';
import { Button } from '../ui/button.tsx';
import { Banner } from '../ui/feedback.tsx';
import { ProblemBanner } from './problem-banner.tsx';
import { useProfile } from './use-desk.ts';

/** What stopped an act that needs the registry; where the registry is out of reach, the way to sign on what was carried in last. */
export function CarriedAct({
  problem,
  pending,
  onSign,
}: {
  readonly problem: Problem | null;
  readonly pending: boolean;
  readonly onSign: () => void;
}) {
  const { t } = useTranslation();
  const role = useProfile().person?.role;
  if (!problem) return null;
  // The secretariat's desk is the one that everybody else's bundles come from: it has nothing newer to wait for.
  if (problem.code !== 'registry/unreachable' || role === 'secretariat') return <ProblemBanner problem={problem} />;
  return (
    <Banner
      tone="warning"
      title={t('carry.act-title')}
      action={
        <Button pending={pending} testId="act-carried" onPress={onSign}>
          {t('carry.act')}
        </Button>
      }
    >
      <p>{t('carry.act-intro')}</p>
    </Banner>
  );
}
