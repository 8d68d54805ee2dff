import { useStoreQuery } from './use-store-query.ts';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../shared/basics/ids.ts';
import { downloadRound, downloadState, filesFor, type DownloadProgress } from '../journeys/download-round.ts';
import { sizeText } from '../messages/dates.ts';
import { ProblemBanner } from './problem-banner.tsx';
import { useAction } from './use-action.ts';
import { useDesk, useDocket } from './use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Progress } from '../ui/feedback.tsx';

/** Takes the encrypted files onto this PC; can be paused, and goes on after a cut where it stopped. */
export function DownloadCard({ member }: { readonly member: MemberId }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const docket = useDocket();
  const files = useMemo(() => filesFor(docket, member), [docket, member]);
  const [live, setLive] = useState<DownloadProgress | null>(null);
  const stop = useRef<AbortController | null>(null);
  const { pending, problem, run } = useAction<DownloadProgress>();
  // A running download tells its own progress: asking the store again after each of its parts costs more than the parts.
  const kept = useStoreQuery(() => (pending ? null : downloadState(desk, files)), [desk, files, pending]);
  const round = docket.id;
  const progress = pending ? live : (kept ?? live);
  if (!progress || !round || files.length === 0) return null;
  if (!pending && progress.doneFiles === progress.allFiles)
    return (
      <p className="soft" data-testid="download-done">
        ✓ {t('member.download-done')}
      </p>
    );
  const start = () => {
    stop.current = new AbortController();
    setLive(progress);
    const { signal } = stop.current;
    void run(() => downloadRound(desk, { round, files, onProgress: setLive, signal }));
  };
  return (
    <section className="card stack tight" aria-labelledby="download">
      <h2 id="download">{t('member.download-title')}</h2>
      <p className="soft">
        {t('member.download-intro', { count: progress.allFiles, size: sizeText(progress.allBytes) })}
      </p>
      {progress.doneBytes > 0 || pending ? (
        <Progress
          label={t('member.download-progress', { done: progress.doneFiles, all: progress.allFiles })}
          done={progress.doneBytes}
          all={progress.allBytes}
        />
      ) : null}
      {problem && problem.code !== 'download/paused' ? <ProblemBanner problem={problem} tone="warning" /> : null}
      <div className="row">
        {pending ? (
          <Button onPress={() => stop.current?.abort()}>{t('member.download-pause')}</Button>
        ) : (
          <Button look="primary" onPress={start} testId="download">
            {t(progress.doneBytes > 0 ? 'member.download-resume' : 'member.download-start')}
          </Button>
        )}
      </div>
    </section>
  );
}
