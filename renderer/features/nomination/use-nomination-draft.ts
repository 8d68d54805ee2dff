import type { NominationCandidate } from '../../../shared/contracts/nomination-api.ts';
import { emptyNominationDraft, type NominationDraft } from '../../../shared/nomination/nomination-draft.ts';
import { useDesk } from '../../session/use-desk.ts';
import { useKeptDraft } from '../../session/use-kept-draft.ts';

/** What the office writes on one candidate. */
export function useNominationDraft({ round, dossier, draft }: NominationCandidate, form: NominationDraft['form']) {
  const { desktop } = useDesk();
  return useKeptDraft(draft, emptyNominationDraft(form), (next) =>
    desktop.saveNominationDraft({ round, dossier, draft: next }),
  );
}
