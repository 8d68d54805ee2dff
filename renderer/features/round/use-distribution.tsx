import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { afterwardsFollow } from '../../journeys/registry.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Banner, Progress } from '../../ui/feedback.tsx';

type Distributed = CallOutput<'distributeRound'>;

/** The act of distributing, which is safe to repeat; `outcome` shows its progress, then how it went. */
export interface Distribution {
  readonly pending: boolean;
  readonly run: () => void;
  readonly outcome: ReactNode;
}

export function useDistribution(): Distribution {
  const { t } = useTranslation();
  const desk = useDesk();
  const { work, set } = useSession();
  const [told, setTold] = useState<Distributed | null>(null);
  const { pending, problem, run } = useAction<Distributed>();
  const distribute = () =>
    void run(
      () => afterwardsFollow(desk, desk.desktop.distributeRound({})),
      (value) => {
        setTold(value);
        void desk.desktop.readProfile({}).then((read) => (read.ok ? set({ profile: read.value }) : undefined));
      },
    );
  const going = work?.task === 'distribute' ? work : { label: '', done: 0, total: 1 };
  const [hindrance] = told?.delivery.problems ?? [];
  const outcome = pending ? (
    <Progress label={`${t('secretariat.distribute-running')} ${going.label}`} done={going.done} all={going.total} />
  ) : problem ? (
    <ProblemBanner problem={problem} />
  ) : hindrance ? (
    <ProblemBanner problem={hindrance} tone="warning" />
  ) : told ? (
    <Banner tone="success" title={t('secretariat.distributed')}>
      <span data-testid="distributed">{t('secretariat.distributed-detail')}</span>
    </Banner>
  ) : null;
  return { pending, run: distribute, outcome };
}
