import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ok } from '../../../shared/basics/result.ts';
import { signBallot } from '../../journeys/scoring.ts';
import { ContradictionList } from '../../session/contradiction-list.tsx';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { SheetInFull } from '../../session/sheet-in-full.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Progress } from '../../ui/feedback.tsx';
import type { ComparedDossier } from './compared-scores.ts';

/** Everything that will be signed, in full, one dossier under another; then each is sealed and signed in its turn. */
export function SignSeveral({
  chosen,
  onClose,
}: {
  readonly chosen: readonly ComparedDossier[];
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [done, setDone] = useState(0);
  const { pending, problem, run } = useAction();
  const signAll = async () => {
    for (const [index, { rubric, sheet }] of chosen.entries()) {
      if (index < done) continue;
      const signed = await signBallot(desk, rubric, sheet);
      if (!signed.ok) return signed;
      setDone(index + 1);
    }
    return ok(true);
  };
  return (
    <Dialog
      title={t('scoring.sign-several-title', { count: chosen.length })}
      role={pending ? 'alertdialog' : 'dialog'}
      onClose={onClose}
      actions={
        <>
          <Button disabled={pending} onPress={onClose}>
            {t('terms.cancel')}
          </Button>
          <Button look="primary" pending={pending} testId="sign-all" onPress={() => void run(signAll, onClose)}>
            {t('member.sign-confirm')}
          </Button>
        </>
      }
    >
      <p>{t('scoring.sign-several-intro')}</p>
      {pending || done > 0 ? (
        <Progress label={t('scoring.signing-now', { done, all: chosen.length })} done={done} all={chosen.length} />
      ) : null}
      {problem ? (
        <>
          <p>{t('scoring.signed-so-far', { done, left: chosen.length - done })}</p>
          <ProblemBanner problem={problem} />
        </>
      ) : null}
      {chosen.map(({ number, mine, rubric, sheet, contradictions }) => (
        <section key={number} className="stack tight" aria-label={mine.file.package.body.service}>
          <h3 className="group-title">
            <span className="numbers soft">{number}</span> {mine.file.package.body.service}
          </h3>
          <ContradictionList found={contradictions} />
          <SheetInFull rubric={rubric} sheet={sheet} />
        </section>
      ))}
    </Dialog>
  );
}
