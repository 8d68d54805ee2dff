import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/basics/problem.ts';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import type { Attachment, Manifest } from '../../../shared/dossier/manifest.ts';
import { openAttachment } from '../../journeys/scoring.ts';
import { sizeText } from '../../messages/dates.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useDesk } from '../../session/use-desk.ts';
import { EmptyState } from '../../ui/feedback.tsx';
import { ViewerFrame } from '../../ui/viewer-frame.tsx';
import { ApplicationOverview } from './application-overview.tsx';

type Shown = { readonly attachment: Attachment; readonly bytes: Uint8Array } | null;

const toolbar = ['bar', 'previous', 'page', 'next', 'smaller', 'larger', 'fit', 'pages-area'] as const;

/** The application's own fields and its files, one tab each; a file is decrypted only when it is looked at. */
export function Attachments({ number, manifest }: { readonly number: DossierNumber; readonly manifest: Manifest }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const first = manifest.attachments.find(({ kind }) => kind === 'pdf') ?? null;
  const [chosen, setChosen] = useState<Attachment | null>(first);
  const [shown, setShown] = useState<Shown>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const onFailed = useCallback(() => setFailed(chosen?.digest ?? null), [chosen]);
  useEffect(() => {
    if (!chosen || chosen.kind === 'other') return;
    let wanted = true;
    void openAttachment(desk, number, chosen).then((opened) => {
      if (!wanted) return;
      if (opened.ok) setShown({ attachment: chosen, bytes: opened.value });
      setProblem(opened.ok ? null : opened.problem);
    });
    return () => {
      wanted = false;
    };
  }, [desk, number, chosen]);

  const labels = useMemo(() => Object.fromEntries(toolbar.map((id) => [id, t(`member.viewer-${id}`)])), [t]);
  const unshowable = chosen && (chosen.kind === 'other' || failed === chosen.digest);
  return (
    <>
      <div className="file-tabs" role="tablist" aria-label={t('member.files')}>
        <button
          type="button"
          role="tab"
          aria-selected={chosen === null}
          className="file-tab"
          onClick={() => setChosen(null)}
        >
          {t('member.overview')}
        </button>
        {manifest.attachments.map((attachment) => (
          <button
            key={attachment.digest + attachment.name}
            type="button"
            role="tab"
            aria-selected={chosen === attachment}
            className="file-tab"
            onClick={() => setChosen(attachment)}
          >
            {attachment.name}
          </button>
        ))}
      </div>
      {problem ? <ProblemBanner problem={problem} /> : null}
      {chosen === null ? (
        <ApplicationOverview application={manifest.application} />
      ) : unshowable ? (
        <div className="desk-body">
          <EmptyState title={t('member.cannot-show')}>
            {t('member.cannot-show-detail', { name: chosen.name, size: sizeText(chosen.bytes) })}
          </EmptyState>
        </div>
      ) : shown?.attachment === chosen ? (
        <ViewerFrame
          key={chosen.digest}
          bytes={shown.bytes}
          kind={chosen.kind}
          title={chosen.name}
          labels={labels}
          onFailed={onFailed}
        />
      ) : null}
    </>
  );
}
