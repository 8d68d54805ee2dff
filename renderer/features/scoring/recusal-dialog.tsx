import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import { conflictGroundSchema, type ConflictGround } from '../../../shared/scoring/conflict.ts';
import { recuse } from '../../journeys/recusal.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { ReasonDialog } from '../../session/reason-dialog.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { WithTerms } from '../../session/term.tsx';
import { Segments } from '../../ui/fields.tsx';

/** 회피 with its ground and a reason in words; with the signature the dossier is closed to this desk. */
export function RecusalDialog({
  number,
  onClose,
  onRecused,
}: {
  readonly number: DossierNumber;
  readonly onClose: () => void;
  readonly onRecused: () => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [ground, setGround] = useState<ConflictGround>('self');
  const { pending, problem, run } = useAction();
  return (
    <ReasonDialog
      name="recuse"
      title={t('member.recuse-title')}
      intro={<WithTerms terms={['recusal']}>{t('member.recuse-intro')}</WithTerms>}
      field={t('member.recuse-reason')}
      confirm={t('member.recuse-confirm')}
      pending={pending}
      onClose={onClose}
      onSign={(reason) => void run(() => recuse(desk, number, { ground, reason }), onRecused)}
      trouble={() => (problem ? <ProblemBanner problem={problem} /> : null)}
    >
      <Segments
        label={t('member.recuse-ground')}
        value={ground}
        onChange={setGround}
        choices={conflictGroundSchema.options.map((value) => ({ value, label: t(`terms.ground-${value}`) }))}
      />
    </ReasonDialog>
  );
}
