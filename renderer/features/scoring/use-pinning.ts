import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Manifest } from '../../../shared/dossier/manifest.ts';
import type { Rubric } from '../../../shared/round/rubric.ts';
import { withPin, withoutPin } from '../../../shared/scoring/entry-pins.ts';
import { pinLimit, type Pin } from '../../../shared/scoring/pin.ts';
import { entryOf, withEntry, type ScoreSheet } from '../../../shared/scoring/score-sheet.ts';
import type { ReadingPaneHandle } from '../../session/reading-pane.tsx';

/** Between the files and the criteria: what is selected there becomes a place that a figure here rests on, and is shown again. */
export interface Pinning {
  readonly selected: Pin | null;
  /** The criterion that the keyboard was in last; the key P attaches to it. */
  readonly inHand: string | undefined;
  readonly takeInHand: (criterion: string) => void;
  readonly attach: (criterion?: string) => void;
  readonly remove: (criterion: string, index: number) => void;
  readonly show: (pin: Pin) => void;
  readonly nameOf: (pin: Pin) => string | undefined;
  /** What was done last, for those who cannot see it. */
  readonly said: string;
}

export function usePinning({
  rubric,
  sheet,
  mode,
  manifest,
  change,
}: {
  readonly rubric: Rubric;
  readonly sheet: ScoreSheet;
  readonly mode: 'edit' | 'read';
  readonly manifest: Manifest | null;
  readonly change: (sheet: ScoreSheet) => void;
}) {
  const { t } = useTranslation();
  const files = useRef<Pick<ReadingPaneHandle, 'show'>>(null);
  const [selected, setSelected] = useState<Pin | null>(null);
  const [inHand, takeInHand] = useState<string | undefined>(rubric.criteria[0]?.id);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(''), 6000);
    return () => clearTimeout(timer);
  }, [said]);
  const pinning: Pinning = {
    selected: mode === 'edit' ? selected : null,
    inHand: mode === 'edit' ? inHand : undefined,
    takeInHand,
    attach: (asked) => {
      const criterion = rubric.criteria.find(({ id }) => id === (asked ?? inHand));
      if (mode === 'read' || !criterion) return;
      if (!selected) return setSaid(t('reading.attach-none'));
      const entry = entryOf(sheet, criterion.id);
      if ((entry.pins?.length ?? 0) >= pinLimit) return setSaid(t('reading.attach-full'));
      takeInHand(criterion.id);
      change(withEntry(sheet, withPin(entry, selected)));
      setSaid(t('reading.attached', { criterion: criterion.title, page: selected.page }));
    },
    remove: (criterion, index) => change(withEntry(sheet, withoutPin(entryOf(sheet, criterion), index))),
    show: (pin) => files.current?.show(pin),
    nameOf: ({ file }) => manifest?.attachments.find(({ digest }) => digest === file)?.name,
    said,
  };
  return { pinning, files, onSelected: setSelected };
}
