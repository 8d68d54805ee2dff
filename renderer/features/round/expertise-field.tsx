import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonNote } from '../../../shared/preparation/round-draft.ts';
import { TextField } from '../../ui/fields.tsx';

/** Words by commas; what is typed stays as typed, and the words are taken from it. */
export function ExpertiseField({
  name,
  note,
  onChange,
}: {
  readonly name: string;
  readonly note: PersonNote;
  readonly onChange: (note: PersonNote) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextField
      label={t('preparation.expertise-of', { name })}
      hiddenLabel
      value={typed ?? note.expertise.join(', ')}
      testId={`expertise-${note.member}`}
      onBlur={() => setTyped(null)}
      onChange={(text) => {
        setTyped(text);
        onChange({ ...note, expertise: wordsIn(text) });
      }}
    />
  );
}

function wordsIn(text: string): string[] {
  const words = text.split(/[,、]/).map((word) => word.normalize('NFC').trim().slice(0, 40));
  return [...new Set(words.filter((word) => word !== ''))].slice(0, 20);
}
