import { useEffect, useImperativeHandle, useMemo, useRef, useState, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Digest, DossierNumber, RoundId } from '../../shared/basics/ids.ts';
import type { FromViewer, ToViewer } from '../../shared/contracts/viewer-messages.ts';
import { formatOf } from '../../shared/dossier/file-format.ts';
import type { Manifest } from '../../shared/dossier/manifest.ts';
import type { Pin } from '../../shared/scoring/pin.ts';
import { viewer as viewerWords } from '../messages/viewer.ts';
import { ProblemBanner } from './problem-banner.tsx';
import { openGuide } from './open-guide.ts';
import { useDesk, useProfile } from './use-desk.ts';
import { TabRow } from '../ui/tab-row.tsx';
import type { ViewerSeat } from '../ui/kept-viewer.tsx';
import { ViewerFrame, type Viewer, type ViewerFrameProps } from '../ui/viewer-frame.tsx';
import { ApplicationOverview } from './application-overview.tsx';
import { SaveOffer } from './save-offer.tsx';
import type { Ahead } from './use-read-ahead.ts';
import { useShownFile } from './use-shown-file.ts';

export type AskedOfDesk = Exclude<
  Extract<FromViewer, { type: 'asked' }>['for'],
  'next-file' | 'previous-file' | 'guide'
>;

/** What may be asked of a pane from outside. */
export interface ReadingPaneHandle {
  /** Brings the file to the front and the place into sight. A file that is not of this dossier is left alone. */
  readonly show: (pin: Pick<Pin, 'file' | 'page' | 'box' | 'quote'>) => void;
  /** Find in the file on the screen; or in another one, from that page on. */
  readonly find: (asked: { readonly file: Digest; readonly page: number; readonly query: string } | null) => void;
}

const overview = 'overview';

/** The application's own fields and its files, one tab each; what is selected in a file is told as a place. */
export function ReadingPane({
  round,
  dossier,
  manifest,
  pane,
  seat,
  ahead = null,
  tools,
  onSelected,
  onAsked,
  ref,
}: {
  readonly round: RoundId;
  readonly dossier: DossierNumber;
  readonly manifest: Manifest;
  readonly pane: 'first' | 'second';
  /** A viewer that is there already; without one the pane brings its own. */
  readonly seat?: ViewerSeat;
  readonly ahead?: Ahead | null;
  readonly tools?: ReactNode;
  readonly onSelected?: (pin: Pin | null) => void;
  readonly onAsked: (what: AskedOfDesk) => void;
  readonly ref?: Ref<ReadingPaneHandle>;
}) {
  const { t } = useTranslation();
  const { display } = useProfile();
  const desk = useDesk();
  const frame = useRef<Viewer>(null);
  const { chosen, shown, problem, choose } = useShownFile({ round, dossier, manifest }, pane, ahead);
  const [failed, setFailed] = useState<{ readonly id: number; readonly reason: 'password' | 'damaged' } | null>(null);
  const labels = useMemo(
    () => Object.fromEntries(Object.keys(viewerWords).map((name) => [name, t(`viewer.${name}`)])),
    [t],
  );
  const { attachments } = manifest;

  const order = (file: Digest, message: ToViewer) => {
    const wanted = attachments.find(({ digest }) => digest === file);
    if (!wanted) return;
    if (shown?.attachment.digest === file && shown.attachment === chosen) frame.current?.send(message);
    else choose(wanted, message);
  };
  useImperativeHandle(ref, () => ({
    show: ({ file, page, box, quote }) => order(file, { type: 'mark', selection: { page, box, quote } }),
    find: (asked) => {
      if (asked) order(asked.file, { type: 'find', query: asked.query, page: asked.page });
      else frame.current?.send({ type: 'find', query: '', page: null });
    },
  }));
  const tell = useRef(onSelected);
  useEffect(() => {
    tell.current = onSelected;
  });
  useEffect(() => tell.current?.(null), [chosen]);

  const onHeard = (message: FromViewer) => {
    if (!shown || !('id' in message ? message.id === shown.id : true)) return;
    const { digest, blob } = shown.attachment;
    if (message.type === 'failed') setFailed(message);
    if (message.type === 'moved')
      void desk.store.reading.keepPlace({ round, dossier, blob }, digest, { place: message.place });
    if (message.type === 'selected') onSelected?.(message.selection && { file: digest, ...message.selection });
    if (message.type !== 'asked') return;
    if (message.for === 'guide') return openGuide();
    if (message.for !== 'next-file' && message.for !== 'previous-file') return onAsked(message.for);
    const next = attachments.indexOf(shown.attachment) + (message.for === 'next-file' ? 1 : -1);
    const other = attachments[(next + attachments.length) % attachments.length];
    if (other) choose(other);
  };
  const reason =
    chosen && formatOf(chosen) === 'none'
      ? 'not-shown'
      : shown?.attachment === chosen && failed?.id === shown?.id && failed
        ? (`failed-${failed.reason}` as const)
        : problem?.code.startsWith('attachment/')
          ? 'failed-damaged'
          : null;
  const view: ViewerFrameProps | null =
    shown && chosen && !reason
      ? {
          ref: frame,
          shown,
          pending: shown.attachment !== chosen,
          title: shown.attachment.name,
          labels,
          display,
          onHeard,
        }
      : null;
  // Told after each drawing, as it would be drawn here; whoever comes next finds the seat free.
  useEffect(() => seat?.take(view));
  useEffect(() => () => seat?.take(null), [seat]);
  return (
    <>
      <div className="file-row">
        <TabRow
          label={t('member.files')}
          tabs={[
            { key: overview, label: t('member.overview') },
            ...attachments.map(({ name }, index) => ({ key: String(index), label: name })),
          ]}
          chosen={chosen ? String(attachments.indexOf(chosen)) : overview}
          onChoose={(key) => choose(key === overview ? null : (attachments[Number(key)] ?? null))}
        />
        {tools}
      </div>
      {problem && !reason ? <ProblemBanner problem={problem} /> : null}
      {chosen === undefined ? null : chosen === null ? (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('member.overview')}>
          <ApplicationOverview application={manifest.application} />
        </div>
      ) : reason ? (
        <SaveOffer key={chosen.digest} dossier={dossier} attachment={chosen} reason={reason} />
      ) : shown ? (
        <>
          {shown.file.kind === 'document' ? <p className="as-text">{t('reading.as-text')}</p> : null}
          {view && !seat ? <ViewerFrame {...view} /> : null}
        </>
      ) : (
        <div className="viewer" aria-busy="true" data-testid="viewer-waits" />
      )}
    </>
  );
}
