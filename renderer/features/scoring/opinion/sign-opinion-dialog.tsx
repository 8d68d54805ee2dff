import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../../../shared/basics/ids.ts';
import type { Result } from '../../../../shared/basics/result.ts';
import type { Rubric } from '../../../../shared/round/rubric.ts';
import { judgeOpinion, type OpinionDraft } from '../../../../shared/opinion/opinion-draft.ts';
import { signOpinion } from '../../../journeys/opinion.ts';
import { ProblemBanner } from '../../../session/problem-banner.tsx';
import { useAction } from '../../../session/use-action.ts';
import { useDesk } from '../../../session/use-desk.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { OpinionInFull } from './opinion-in-full.tsx';
import { MissingList } from '../missing-list.tsx';

/** What will be signed, in full; or what is missing before it can be. */
export function SignOpinionDialog({
  dossier,
  rubric,
  draft,
  flush,
  onSigned,
  onClose,
}: {
  readonly dossier: DossierNumber;
  readonly rubric: Rubric;
  readonly draft: OpinionDraft;
  readonly flush: () => Promise<Result<true>>;
  readonly onSigned: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const missing = judgeOpinion(rubric, draft);
  const { pending, problem, run } = useAction();
  const sign = async () => {
    const saved = await flush();
    return saved.ok ? signOpinion(desk, dossier) : saved;
  };
  return (
    <Dialog
      title={t('opinion.sign-title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('terms.cancel')}</Button>
          <Button
            look="primary"
            pending={pending}
            disabled={missing.length > 0}
            testId="sign-opinion"
            onPress={() => void run(sign, onSigned)}
          >
            {t('member.sign-confirm')}
          </Button>
        </>
      }
    >
      {missing.length > 0 ? <MissingList missing={missing} /> : <p>{t('opinion.sign-intro')}</p>}
      <OpinionInFull rubric={rubric} text={draft} />
      {problem ? <ProblemBanner problem={problem} /> : null}
    </Dialog>
  );
}
