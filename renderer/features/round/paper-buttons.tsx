import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';

/** The invitation as a file, for whoever is reached without a network. */
export function SaveInvitation() {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const [name, setName] = useState<string | null>(null);
  const { pending, problem, run } = useAction<CallOutput<'saveInvitation'>>();
  return (
    <div className="stack tight">
      <div className="row">
        <Button
          size="small"
          pending={pending}
          testId="save-invitation"
          onPress={() =>
            void run(
              () => desktop.saveInvitation({}),
              (saved) => setName(saved.name),
            )
          }
        >
          {t('carry.invitation-save')}
        </Button>
      </div>
      {problem && problem.code !== 'bundle/cancelled' ? <ProblemBanner problem={problem} /> : null}
      {name ? <Banner tone="success" title={t('carry.invitation-saved', { name })} /> : null}
    </div>
  );
}

/** Device cards from files; they wait with those that came by the network. */
export function OpenCards({ onOpened }: { readonly onOpened: () => void }) {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const [opened, setOpened] = useState<CallOutput<'openCards'> | null>(null);
  const { pending, problem, run } = useAction<CallOutput<'openCards'>>();
  const shown = problem ?? opened?.problems[0];
  return (
    <>
      {shown && shown.code !== 'bundle/cancelled' ? <ProblemBanner problem={shown} tone="warning" /> : null}
      <Button
        size="small"
        pending={pending}
        testId="open-cards"
        onPress={() =>
          void run(
            () => desktop.openCards({}),
            (value) => {
              setOpened(value);
              onOpened();
            },
          )
        }
      >
        {t('carry.cards-open')}
      </Button>
    </>
  );
}
