import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../shared/basics/ids.ts';
import type { Problem } from '../../../shared/basics/problem.ts';
import type { DossierFile } from '../../../shared/docket/docket.ts';
import type { Manifest } from '../../../shared/dossier/manifest.ts';
import type { Pin } from '../../../shared/scoring/pin.ts';
import { openDossier } from '../../journeys/reading.ts';
import { DownloadCard } from '../../session/download-card.tsx';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { ReadingPane, type ReadingPaneHandle } from '../../session/reading-pane.tsx';
import { useDesk, useDocket } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';

/** The files of the dossier at the table, with the place that a member's figure rests on brought into sight. */
export function PinFiles({
  file,
  pin,
  member,
  onClose,
}: {
  readonly file: DossierFile;
  /** A new object for each press, also on the same place. */
  readonly pin: Pin;
  readonly member: MemberId | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const round = useDocket().id;
  const pane = useRef<ReadingPaneHandle>(null);
  const [opened, setOpened] = useState<{ readonly manifest: Manifest | null; readonly problem: Problem | null }>({
    manifest: null,
    problem: null,
  });
  const [attempt, setAttempt] = useState(0);
  const packageId = file.package.id;
  useEffect(() => {
    let wanted = true;
    void openDossier(desk, file).then((answer) => {
      if (wanted) setOpened({ manifest: answer.ok ? answer.value : null, problem: answer.ok ? null : answer.problem });
    });
    return () => {
      wanted = false;
    };
    // The file object is a new one after each sync; the dossier itself changes only with its package.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [desk, packageId, attempt]);
  const { manifest, problem } = opened;
  useEffect(() => {
    if (manifest) pane.current?.show(pin);
  }, [manifest, pin]);
  const missing = problem?.code === 'download/not-here';
  return (
    <section className="card stack tight" aria-labelledby="pin-files" data-testid="pin-files">
      <div className="row between">
        <h2 id="pin-files">{t('table.files-title')}</h2>
        <Button size="small" look="quiet" onPress={onClose}>
          {t('table.files-close')}
        </Button>
      </div>
      {missing && member ? (
        <>
          <Banner
            title={t('table.files-needed')}
            action={<Button onPress={() => setAttempt(attempt + 1)}>{t('terms.retry')}</Button>}
          />
          <DownloadCard member={member} />
        </>
      ) : problem ? (
        <ProblemBanner problem={problem} />
      ) : null}
      {manifest && round ? (
        <div className="table-files">
          <ReadingPane
            ref={pane}
            pane="first"
            round={round}
            dossier={file.package.body.dossier}
            manifest={manifest}
            onAsked={() => undefined}
          />
        </div>
      ) : null}
    </section>
  );
}
