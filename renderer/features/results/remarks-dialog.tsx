import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber, RoundId } from '../../../shared/basics/ids.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useKeptPaper, useSavedPaper } from '../../session/use-item-papers.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/fields.tsx';

/** What was said on a dossier, for the draft of the minutes; kept on this desk as it is written. */
export function RemarksDialog({
  round,
  dossier,
  onClose,
}: {
  readonly round: RoundId;
  readonly dossier: DossierNumber;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const kept = useKeptPaper(round, dossier);
  return (
    <Dialog
      title={t('kit.remarks-of', { number: dossier })}
      onClose={onClose}
      actions={
        <Button look="primary" testId="remarks-close" onPress={onClose}>
          {t('kit.close')}
        </Button>
      }
    >
      {kept === undefined ? null : <RemarksField round={round} dossier={dossier} before={kept?.remarks ?? ''} />}
    </Dialog>
  );
}

function RemarksField({
  round,
  dossier,
  before,
}: {
  readonly round: RoundId;
  readonly dossier: DossierNumber;
  readonly before: string;
}) {
  const { t } = useTranslation();
  const [remarks, setRemarks] = useState(before);
  const { save, state, problem } = useSavedPaper(round, dossier);
  return (
    <>
      <TextArea
        label={t('kit.remarks')}
        rows={8}
        value={remarks}
        help={t(state === 'saved' ? 'kit.remarks-saved' : 'kit.remarks-help')}
        onChange={(text) => {
          const written = text.slice(0, 8000);
          setRemarks(written);
          save({ remarks: written });
        }}
        testId="remarks"
      />
      {problem ? <ProblemBanner problem={problem} /> : null}
    </>
  );
}
