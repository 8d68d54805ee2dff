import { useEffect, type RefObject } from 'react';
import type { DossierNumber, RoundId } from '../../shared/basics/ids.ts';
import { useSession } from './session.ts';
import { useDesk, useProfile } from './use-desk.ts';

/** Keeps which dossier is open, so that the desk opens there again after a crash or a lock. */
export function useRememberedDossier(): void {
  const desk = useDesk();
  const { round } = useProfile();
  useEffect(() => {
    const keep = (dossier: DossierNumber | null) =>
      desk.store.keepCursor(dossier && round ? { round, dossier, field: null, from: 0, to: 0 } : null).catch(leaveIt);
    return useSession.subscribe((now, before) => {
      // Locking closes the room as well, and must not count as leaving it.
      if (now.desk === desk && now.dossier !== before.dossier) keep(now.dossier);
    });
  }, [desk, round]);
}

/** Keeps where in a sheet the cursor stands, and puts it back there when the sheet opens in that very place. */
export function useCursor(sheet: RefObject<HTMLElement | null>, round: RoundId, dossier: DossierNumber): void {
  const { store } = useDesk();
  useEffect(() => {
    const root = sheet.current;
    if (!root) return;
    let open = true;
    const keep = ({ target }: Event) => {
      if (!isTextField(target) || !target.dataset['testid']) return;
      const { selectionStart: from, selectionEnd: to } = target;
      store
        .keepCursor({ round, dossier, field: target.dataset['testid'], from: from ?? 0, to: to ?? 0 })
        .catch(leaveIt);
    };
    void store.cursor().then((kept) => {
      if (!open || kept?.dossier !== dossier || kept.round !== round || kept.field === null) return;
      const field = root.querySelector(`[data-testid="${CSS.escape(kept.field)}"]`);
      if (!isTextField(field)) return;
      field.focus();
      field.setSelectionRange(kept.from, kept.to);
    });
    for (const event of events) root.addEventListener(event, keep);
    return () => {
      open = false;
      for (const event of events) root.removeEventListener(event, keep);
    };
  }, [store, sheet, round, dossier]);
}

/** On a full disk the place is not kept; what is typed is, or the person is told, and the next key keeps the place again. */
const leaveIt = () => undefined;

const events = ['focusin', 'keyup', 'pointerup'] as const;

function isTextField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  return target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text');
}
