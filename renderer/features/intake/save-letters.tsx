import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { afterwardsFollow } from '../../journeys/registry.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner, Progress } from '../../ui/feedback.tsx';

/** The letters of these applications as files, with the list for mail merge; how far it is, and the way to stop it. */
export function SaveLetters({ numbers, size }: { readonly numbers: DossierNumber[]; readonly size?: 'small' }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const work = useSession((session) => session.work);
  const [saved, setSaved] = useState<CallOutput<'saveLetters'> | null>(null);
  const { pending, problem, run } = useAction<CallOutput<'saveLetters'>>();
  const press = () => {
    setSaved(null);
    void run(() => afterwardsFollow(desk, desk.desktop.saveLetters({ numbers })), setSaved);
  };
  return (
    <>
      <Button {...(size ? { size } : {})} pending={pending} testId="save-letters" onPress={press}>
        {t(numbers.length > 1 ? 'intake.letters-save-several' : 'intake.letters-save')}
      </Button>
      {pending && work?.task === 'letters' ? (
        <div className="row grow">
          <div className="grow">
            <Progress label={`${t('intake.letters-running')} ${work.label}`} done={work.done} all={work.total} />
          </div>
          <Button size="small" onPress={() => void desk.desktop.cancelLetters({})}>
            {t('terms.cancel')}
          </Button>
        </div>
      ) : null}
      {problem ? <ProblemBanner problem={problem} tone="warning" /> : null}
      {saved ? (
        <Banner
          tone="success"
          testId="letters-saved"
          title={
            saved.files.length > 3
              ? t('intake.letters-saved-many', { number: saved.files.length, file: saved.files[0] ?? '' })
              : t('intake.letters-saved', { files: saved.files.join(', ') })
          }
        />
      ) : null}
    </>
  );
}
