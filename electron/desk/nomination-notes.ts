import type { DeskEntry } from '../../shared/contracts/desk-entry.ts';
import type { NominationDraft, Nominated } from '../../shared/nomination/nomination-draft.ts';
import type { NominationStep } from '../../shared/nomination/nomination-steps.ts';

type NominationEntry = Extract<
  DeskEntry,
  { kind: 'nomination-draft' | 'nomination-step' | 'nomination-step-undone' | 'nomination-form' }
>;

/** What the office keeps of nominations beside the signed records, as the journal tells it. */
export interface NominationNotes {
  readonly apply: (entry: NominationEntry) => void;
  readonly draft: (of: Nominated) => NominationDraft | null;
  readonly steps: (of: Nominated) => readonly NominationStep[];
  /** The form that the office has taken up; null while it works with the example. */
  readonly form: () => NominationDraft['form'] | null;
}

export function createNominationNotes(): NominationNotes {
  const drafts = new Map<string, NominationDraft>();
  const steps = new Map<string, readonly NominationStep[]>();
  let form: NominationDraft['form'] | null = null;
  return {
    apply: (entry) => {
      if (entry.kind === 'nomination-form') {
        form = entry.form;
        return;
      }
      const key = keyOf(entry.of);
      if (entry.kind === 'nomination-draft') drafts.set(key, entry.draft);
      else if (entry.kind === 'nomination-step') steps.set(key, [...(steps.get(key) ?? []), entry.step]);
      else steps.set(key, (steps.get(key) ?? []).slice(0, -1));
    },
    draft: (of) => drafts.get(keyOf(of)) ?? null,
    steps: (of) => steps.get(keyOf(of)) ?? [],
    form: () => form,
  };
}

function keyOf({ round, dossier }: Nominated): string {
  return `${round}/${dossier}`;
}
