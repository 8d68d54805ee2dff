import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import type { ShownRehearsal } from '../../../shared/contracts/rehearsal-api.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/feedback.tsx';
import { ResultFacts } from './result-facts.tsx';
import { SignOffList } from './sign-offs.tsx';

/** The chair's office: what this desk finds in the registry's log of the last rehearsal, and the word on it. */
export function ChairView() {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const [shown, setShown] = useState<ShownRehearsal | null>(null);
  const reading = useAction<CallOutput<'readRehearsals'>>();
  const signing = useAction<CallOutput<'signOffRehearsal'>>();
  const look = () =>
    void reading.run(
      () => desktop.readRehearsals({}),
      ({ rehearsals }) => setShown(rehearsals[0] ?? null),
    );
  // Once when the room opens; afterwards by the button, which also says why it could not be read.
  useEffect(() => {
    void desktop.readRehearsals({}).then((read) => (read.ok ? setShown(read.value.rehearsals[0] ?? null) : undefined));
  }, [desktop]);
  const again = (
    <Button pending={reading.pending} testId="look-again" onPress={look}>
      {t(reading.pending ? 'rehearsal.chair-looking' : 'rehearsal.chair-look')}
    </Button>
  );
  const failed = reading.problem ?? signing.problem;
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{t('rehearsal.title')}</h1>
          <p>{t('rehearsal.chair-intro')}</p>
        </div>
        {shown ? again : null}
      </div>
      {failed ? <ProblemBanner problem={failed} /> : null}
      {shown ? (
        <section className="card stack tight" aria-labelledby="rehearsal-shown">
          <h2 id="rehearsal-shown">{shown.title}</h2>
          {shown.problem ? <ProblemBanner problem={shown.problem} /> : null}
          <ResultFacts compared={shown.compared} zero={shown.zero} records={shown.records} />
          <SignOffList signOffs={shown.signOffs} />
          {shown.signOffs.chair ? null : (
            <div className="row">
              <Button
                look="primary"
                pending={signing.pending}
                disabled={shown.problem !== null}
                testId="sign-rehearsal"
                onPress={() =>
                  void signing.run(
                    () => desktop.signOffRehearsal({ round: shown.round }),
                    ({ rehearsal }) => setShown(rehearsal),
                  )
                }
              >
                {t('rehearsal.sign')}
              </Button>
            </div>
          )}
        </section>
      ) : (
        <EmptyState title={t('rehearsal.chair-empty-title')} action={again}>
          {t('rehearsal.chair-empty')}
        </EmptyState>
      )}
    </div>
  );
}
