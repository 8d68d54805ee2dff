import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../shared/contracts/desktop-api.ts';
import type { Paper } from '../../../shared/paper/paper.ts';
import { PaperView } from '../../session/paper-view.tsx';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export type WantedPaper = CallInput<'readKitPaper'>;

/** A paper of the kit as it will be saved, before it leaves the office. */
export function PaperPreview({
  wanted,
  title,
  onClose,
}: {
  readonly wanted: WantedPaper;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const [paper, setPaper] = useState<Paper | null>(null);
  const { problem, run } = useAction<{ paper: Paper }>();
  useEffect(() => {
    void run(
      () => desktop.readKitPaper(wanted),
      (read) => setPaper(read.paper),
    );
    // One paper for the life of this dialog.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <Dialog
      title={t('kit.preview-of', { part: title })}
      onClose={onClose}
      actions={
        <Button onPress={onClose} testId="close-preview">
          {t('kit.close')}
        </Button>
      }
    >
      {problem ? <ProblemBanner problem={problem} /> : null}
      {paper ? <PaperView paper={paper} label={title} /> : null}
    </Dialog>
  );
}
