import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierFile } from '../../../shared/docket/docket.ts';
import { conflictGroundSchema, type ConflictGround } from '../../../shared/scoring/conflict.ts';
import { recuse } from '../../journeys/scoring.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segments, TextArea } from '../../ui/fields.tsx';

/** 회피 with its ground and a reason in words; the dossier leaves this device with the signature. */
export function RecusalDialog({
  file,
  onClose,
  onRecused,
}: {
  readonly file: DossierFile;
  readonly onClose: () => void;
  readonly onRecused: () => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const [ground, setGround] = useState<ConflictGround>('self');
  const [reason, setReason] = useState('');
  const { pending, problem, run } = useAction();
  return (
    <Dialog
      title={t('member.recuse-title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('terms.cancel')}</Button>
          <Button
            look="danger"
            pending={pending}
            disabled={reason.trim() === ''}
            testId="recuse-confirm"
            onPress={() => void run(() => recuse(desk, file, { ground, reason: reason.trim() }), onRecused)}
          >
            {t('member.recuse-confirm')}
          </Button>
        </>
      }
    >
      <p>{t('member.recuse-intro')}</p>
      <Segments
        label={t('member.recuse-ground')}
        value={ground}
        onChange={setGround}
        choices={conflictGroundSchema.options.map((value) => ({ value, label: t(`terms.ground-${value}`) }))}
      />
      <TextArea label={t('member.recuse-reason')} value={reason} onChange={setReason} testId="recuse-reason" />
      {problem ? <ProblemBanner problem={problem} /> : null}
    </Dialog>
  );
}
