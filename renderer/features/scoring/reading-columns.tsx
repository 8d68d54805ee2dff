import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { DossierNumber, RoundId } from '../../../shared/basics/ids.ts';
import type { Manifest } from '../../../shared/dossier/manifest.ts';
import type { Pin } from '../../../shared/scoring/pin.ts';
import { Button } from '../../ui/button.tsx';
import { BesidePane } from './beside-pane.tsx';
import { FindEverywhere } from './find-everywhere.tsx';
import type { ReadingStage } from './reading-stage.tsx';
import type { Ahead } from '../../session/use-read-ahead.ts';
import { ReadingPane, type AskedOfDesk, type ReadingPaneHandle } from '../../session/reading-pane.tsx';

/** Puts the files of the dossier in hand on the stage, if wanted beside others; and the search over all of them. */
export function ReadingColumns({
  stage: { seat, slots },
  ahead,
  round,
  dossier,
  manifest,
  beside,
  onBeside,
  onSelected,
  onAttach,
  ref,
}: {
  readonly stage: ReadingStage;
  /** The dossier as it was opened before it was asked for. */
  readonly ahead: Ahead | null;
  readonly round: RoundId;
  readonly dossier: DossierNumber;
  readonly manifest: Manifest;
  readonly beside: boolean;
  readonly onBeside: (beside: boolean) => void;
  /** What is selected in a file of this dossier, as the place that a figure could rest on. */
  readonly onSelected: (pin: Pin | null) => void;
  readonly onAttach: () => void;
  readonly ref?: Ref<Pick<ReadingPaneHandle, 'show'>>;
}) {
  const { t } = useTranslation();
  const pane = useRef<ReadingPaneHandle>(null);
  const [finding, setFinding] = useState(false);
  useImperativeHandle(ref, () => ({ show: (pin) => pane.current?.show(pin) }), []);
  const onAsked = (what: AskedOfDesk) => {
    if (what === 'attach') onAttach();
    if (what === 'find-everywhere') setFinding(true);
    if (what === 'other-pane') toNextPane();
  };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return;
      if (event.key === 'F6') toNextPane(event.shiftKey ? -1 : 1);
      else if ((event.ctrlKey || event.metaKey) && event.code === 'KeyF') {
        if (event.shiftKey) setFinding(true);
        else pane.current?.find(null);
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  const first = (
    <ReadingPane
      ref={pane}
      seat={seat}
      ahead={ahead}
      pane="first"
      round={round}
      dossier={dossier}
      manifest={manifest}
      onSelected={onSelected}
      onAsked={onAsked}
      tools={
        <span className="pane-tools">
          <Button
            look="quiet"
            size="small"
            testId="find-everywhere"
            label={t('reading.find-everywhere-key')}
            onPress={() => setFinding(true)}
          >
            {t('reading.find-everywhere-short')}
          </Button>
          {beside ? null : (
            <Button
              look="quiet"
              size="small"
              testId="beside"
              label={t('reading.beside')}
              onPress={() => onBeside(true)}
            >
              {t('reading.beside-short')}
            </Button>
          )}
        </span>
      }
    />
  );
  const second = beside ? (
    <BesidePane
      round={round}
      dossier={dossier}
      manifest={manifest}
      onSelected={onSelected}
      onAsked={onAsked}
      onClose={() => onBeside(false)}
    />
  ) : null;
  return (
    <>
      {slots.files ? createPortal(first, slots.files) : null}
      {slots.beside ? createPortal(second, slots.beside) : null}
      {finding ? (
        <FindEverywhere
          round={round}
          dossier={dossier}
          manifest={manifest}
          onChoose={(place) => pane.current?.find(place)}
          onClose={() => setFinding(false)}
        />
      ) : null}
    </>
  );
}

/** Files, files beside, criteria, and round again. A frame keeps what it had in hand; in the criteria the first field is taken. */
function toNextPane(by: 1 | -1 = 1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')];
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(here + by + panes.length) % panes.length];
  next
    ?.querySelector<HTMLElement>(
      'iframe:not([hidden]), .scroll, [data-stop] :is(input, textarea), [role="tab"][tabindex="0"]',
    )
    ?.focus();
}
