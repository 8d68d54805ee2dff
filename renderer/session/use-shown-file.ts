import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../../shared/basics/problem.ts';
import type { DossierNumber, RoundId } from '../../shared/basics/ids.ts';
import type { ToViewer } from '../../shared/contracts/viewer-messages.ts';
import { formatOf } from '../../shared/dossier/file-format.ts';
import type { Attachment, Manifest } from '../../shared/dossier/manifest.ts';
import { openAttachment } from '../journeys/reading.ts';
import { useDesk } from './use-desk.ts';
import { firstFile, placeIn } from '../journeys/read-ahead.ts';
import { nextFileId, type ShownFile } from '../ui/viewer-frame.tsx';
import type { Ahead } from './use-read-ahead.ts';

/** The files of one dossier in one pane: which is chosen (null for the overview), and its content once it is opened. */
export interface ShownInPane {
  /** undefined until it is known where reading stopped. */
  readonly chosen: Attachment | null | undefined;
  /** What the frame holds: for a moment still the file before, so that the frame need not begin anew for each. */
  readonly shown: (ShownFile & { readonly attachment: Attachment }) | null;
  readonly problem: Problem | null;
  readonly choose: (attachment: Attachment | null, then?: ToViewer) => void;
}

/** A file is decrypted only when it is looked at, and opens where it was left. `front`: this pane says which file comes first next time. */
export function useShownFile(
  {
    round,
    dossier,
    manifest,
  }: { readonly round: RoundId; readonly dossier: DossierNumber; readonly manifest: Manifest },
  pane: 'first' | 'second',
  ahead: Ahead | null,
): ShownInPane {
  const desk = useDesk();
  const [chosen, setChosen] = useState<Attachment | null | undefined>(
    ahead ? firstFile(ahead.manifest, ahead.place) : undefined,
  );
  const [opened, setOpened] = useState<{ of: Attachment; shown: ShownFile | null; problem: Problem | null } | null>(
    ahead?.first ? { of: ahead.first.attachment, shown: ahead.shown, problem: null } : null,
  );
  const brought = useRef(ahead?.first?.attachment ?? null);
  const then = useRef<ToViewer | null>(null);
  const choose = (attachment: Attachment | null, order?: ToViewer) => {
    then.current = order ?? null;
    if (!attachment || formatOf(attachment) === 'none') setOpened(null);
    setChosen(attachment);
  };

  useEffect(() => {
    let wanted = true;
    void desk.store.reading.place(round, dossier).then((place) => {
      const first = firstFile(manifest, place);
      const drawn = manifest.attachments.filter(({ kind }) => kind === 'pdf');
      const other = drawn.find((each) => each !== first);
      if (wanted)
        setChosen((already) => (already !== undefined ? already : pane === 'second' ? (other ?? null) : first));
    });
    return () => {
      wanted = false;
    };
  }, [desk, round, dossier, manifest, pane]);

  useEffect(() => {
    if (!chosen || formatOf(chosen) === 'none') return;
    let wanted = true;
    const { digest, blob } = chosen;
    if (pane === 'first') void desk.store.reading.keepPlace({ round, dossier, blob }, digest, { front: true });
    const already = brought.current === chosen;
    brought.current = null;
    if (already) return;
    void Promise.all([openAttachment(desk, dossier, chosen), desk.store.reading.place(round, dossier)]).then(
      ([file, place]) => {
        if (!wanted) return;
        setOpened({
          of: chosen,
          shown: file.ok
            ? { id: nextFileId(), file: file.value, place: placeIn(place, digest), then: then.current }
            : null,
          problem: file.ok ? null : file.problem,
        });
        then.current = null;
      },
    );
    return () => {
      wanted = false;
    };
  }, [desk, round, dossier, chosen, pane]);

  return {
    chosen,
    shown: opened?.shown ? { ...opened.shown, attachment: opened.of } : null,
    problem: opened?.of === chosen ? (opened?.problem ?? null) : null,
    choose,
  };
}
