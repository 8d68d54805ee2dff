import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import type { Proposal } from '../../../shared/contracts/intake-api.ts';
import { afterwardsFollow } from '../../journeys/registry.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { ChangesList } from './changes-list.tsx';

/** What came in changed, field by field and file by file; nothing of it counts before somebody takes it. */
export function ProposalsCard() {
  const { t } = useTranslation();
  const desk = useDesk();
  const [proposals, setProposals] = useState<readonly Proposal[]>([]);
  const { pending, problem, run } = useAction<unknown>();
  useEffect(() => {
    let wanted = true;
    void desk.desktop.readProposals({}).then((read) => (wanted && read.ok ? setProposals(read.value.proposals) : null));
    return () => {
      wanted = false;
    };
  }, [desk]);
  if (proposals.length === 0) return null;
  const all = proposals.map(({ number }) => number);
  const settle = (act: 'takeProposals' | 'dropProposals', numbers: DossierNumber[]) =>
    void run(
      () => afterwardsFollow<unknown>(desk, desk.desktop[act]({ numbers })),
      () => setProposals(proposals.filter(({ number }) => !numbers.includes(number))),
    );
  return (
    <section className="card stack tight" data-testid="proposals">
      <div className="row between">
        <h2>{t('intake.proposals-title', { count: proposals.length })}</h2>
        <div className="row">
          <Button pending={pending} testId="drop-all" onPress={() => settle('dropProposals', all)}>
            {t('intake.proposals-drop-all')}
          </Button>
          <Button look="primary" pending={pending} testId="take-all" onPress={() => settle('takeProposals', all)}>
            {t('intake.proposals-take-all')}
          </Button>
        </div>
      </div>
      <p className="soft">{t('intake.proposals-intro')}</p>
      {problem ? <ProblemBanner problem={problem} /> : null}
      <ul className="proposals" tabIndex={0} aria-label={t('intake.proposals-title', { count: proposals.length })}>
        {proposals.map(({ number, before, after }) => (
          <li key={number} className="stack tight" data-testid={`proposal-${number}`}>
            <div className="row between">
              <strong>{`${number} ${after.application.service}`}</strong>
              <div className="row">
                <Button size="small" pending={pending} onPress={() => settle('dropProposals', [number])}>
                  {t('intake.proposals-drop')}
                </Button>
                <Button
                  size="small"
                  look="primary"
                  pending={pending}
                  testId={`take-${number}`}
                  onPress={() => settle('takeProposals', [number])}
                >
                  {t('intake.proposals-take')}
                </Button>
              </div>
            </div>
            <ChangesList before={before} after={after} />
          </li>
        ))}
      </ul>
    </section>
  );
}
