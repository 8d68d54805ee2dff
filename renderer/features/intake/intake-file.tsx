import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import type { Problem } from '../../../shared/basics/problem.ts';
import type { Attachment } from '../../../shared/dossier/manifest.ts';
import { openIntakeFile } from '../../journeys/intake.ts';
import { viewer as viewerWords } from '../../messages/viewer.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useProfile } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner, EmptyState } from '../../ui/feedback.tsx';
import { ViewerFrame, type ShownFile } from '../../ui/viewer-frame.tsx';

/** One file in the isolated viewer, or the offer of a copy where it cannot be drawn. */
export function IntakeFile({
  number,
  attachment,
  onBack,
}: {
  readonly number: DossierNumber;
  readonly attachment: Attachment;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { display } = useProfile();
  const { digest, name } = attachment;
  const [shown, setShown] = useState<ShownFile | null>(null);
  const [failed, setFailed] = useState<Problem | null>(null);
  const { pending, problem, run } = useAction<{ readonly name: string }>();
  const [saved, setSaved] = useState<string | null>(null);
  const labels = useMemo(
    () => Object.fromEntries(Object.keys(viewerWords).map((word) => [word, t(`viewer.${word}`)])),
    [t],
  );
  useEffect(() => {
    let wanted = true;
    void openIntakeFile(desk, number, attachment).then((file) => {
      if (!wanted) return;
      if (file.ok) setShown({ id: 1, file: file.value, place: null, then: null });
      else setFailed(file.problem);
    });
    return () => {
      wanted = false;
    };
  }, [desk, number, attachment]);
  const save = (
    <Button
      size="small"
      pending={pending}
      testId="save-intake-file"
      onPress={() =>
        void run(
          () => desk.desktop.saveIntakeFile({ number, digest, name }),
          (copy) => setSaved(copy.name),
        )
      }
    >
      {t('intake.file-save')}
    </Button>
  );
  return (
    <div className="intake-file">
      <div className="row">
        <Button look="quiet" size="small" onPress={onBack} testId="files-back">
          {t('intake.file-back')}
        </Button>
        <strong className="grow">{name}</strong>
        {failed?.code === 'attachment/unreadable' ? null : save}
      </div>
      {problem ? <ProblemBanner problem={problem} tone="warning" /> : null}
      {saved ? <Banner tone="success" title={t('intake.file-saved', { name: saved })} /> : null}
      {failed?.code === 'attachment/unreadable' ? (
        <EmptyState title={t('intake.file-not-shown')} action={save}>
          {t('intake.file-not-shown-next')}
        </EmptyState>
      ) : failed ? (
        <ProblemBanner problem={failed} />
      ) : shown ? (
        <ViewerFrame
          shown={shown}
          pending={false}
          title={name}
          labels={labels}
          display={display}
          onHeard={(message) => (message.type === 'failed' ? setFailed({ code: 'attachment/unreadable' }) : undefined)}
        />
      ) : (
        <div className="viewer" aria-busy="true" />
      )}
    </div>
  );
}
