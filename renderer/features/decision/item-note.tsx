import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber, RoundId } from '../../../shared/basics/ids.ts';
import type { ItemPaper } from '../../../shared/contracts/desk-entry.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useKeptPaper, useSavedPaper } from '../../session/use-item-papers.ts';
import { TextArea } from '../../ui/fields.tsx';

/** Notes on one item of the meeting. */
export function ItemNote({ round, dossier }: { readonly round: RoundId; readonly dossier: DossierNumber }) {
  const kept = useKeptPaper(round, dossier);
  return kept === undefined ? null : <NoteField key={dossier} round={round} dossier={dossier} kept={kept} />;
}

function NoteField({
  round,
  dossier,
  kept,
}: {
  readonly round: RoundId;
  readonly dossier: DossierNumber;
  readonly kept: ItemPaper | null;
}) {
  const { t } = useTranslation();
  const [note, setNote] = useState(kept?.note ?? '');
  const { save, state, problem } = useSavedPaper(round, dossier);
  return (
    <>
      <TextArea
        label={t('table.note')}
        value={note}
        help={state === 'saved' ? t('table.note-saved') : undefined}
        onChange={(text) => {
          const written = text.slice(0, 8000);
          setNote(written);
          save({ note: written });
        }}
        testId={`note-${dossier}`}
      />
      {problem ? <ProblemBanner problem={problem} /> : null}
    </>
  );
}
