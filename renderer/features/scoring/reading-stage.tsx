import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber, RecordId } from '../../../shared/basics/ids.ts';
import { KeptViewer, createViewerSeat, type ViewerSeat } from '../../ui/kept-viewer.tsx';
import { useReadAhead, type Ahead } from '../../session/use-read-ahead.ts';

/** Places on the page into which the dossier in hand puts its files and criteria, around a viewer that stays when it goes. */
export interface ReadingStage {
  readonly seat: ViewerSeat;
  /** What was opened ahead for a package; once only. */
  readonly takeAhead: (of: RecordId) => Ahead | null;
  /** null for the moment until the page has them. */
  readonly slots: {
    readonly files: HTMLElement | null;
    readonly beside: HTMLElement | null;
    readonly criteria: HTMLElement | null;
  };
}

/** The stage, and what fills the two panes of the desk. */
export function useReadingStage(number: DossierNumber | null): {
  readonly stage: ReadingStage;
  readonly setSlot: (name: keyof ReadingStage['slots']) => (element: HTMLElement | null) => void;
} {
  const [seat] = useState(createViewerSeat);
  const [slots, setSlots] = useState<ReadingStage['slots']>({ files: null, beside: null, criteria: null });
  const [setters] = useState(() => {
    const setter = (name: keyof ReadingStage['slots']) => (element: HTMLElement | null) =>
      setSlots((known) => ({ ...known, [name]: element }));
    return { files: setter('files'), beside: setter('beside'), criteria: setter('criteria') };
  });
  const takeAhead = useReadAhead(number, seat);
  return { stage: { seat, slots, takeAhead }, setSlot: (name) => setters[name] };
}

/** The first pane with the kept viewer under the dossier's own tabs, and room for a second one. */
export function ReadingFrame({
  stage,
  columns,
  setSlot,
}: {
  readonly stage: ReadingStage;
  readonly columns: 'one' | 'two';
  readonly setSlot: ReturnType<typeof useReadingStage>['setSlot'];
}) {
  const { t } = useTranslation();
  return (
    <div className={`reading-columns ${columns}`}>
      <section className="reading-pane" data-pane="first" aria-label={t('reading.pane-first')}>
        <div className="slot" ref={setSlot('files')} />
        <KeptViewer seat={stage.seat} />
      </section>
      <div className="slot" ref={setSlot('beside')} />
    </div>
  );
}
