import { useLiveQuery } from 'dexie-react-hooks';
import type { MemberId } from '../../shared/basics/ids.ts';
import { emptyDocket, type Docket } from '../../shared/docket/docket.ts';
import type { IntakeDossier, RoundDraft } from '../../shared/contracts/desk-entry.ts';
import type { Profile } from '../../shared/contracts/desktop-api.ts';
import type { KeptSheet, Outgoing } from '../store/open-store.ts';
import { useSession, type OpenDesk } from './session.ts';

/** The open desk; screens behind the unlock page always have one. */
export function useDesk(): OpenDesk {
  const desk = useSession((session) => session.desk);
  if (!desk) throw new Error('a room was opened before the desk');
  return desk;
}

export function useProfile(): Profile {
  const profile = useSession((session) => session.profile);
  if (!profile) throw new Error('a room was opened before the profile');
  return profile;
}

/** The current round's docket, live; empty until there is a round. */
export function useDocket(): Docket {
  const desk = useDesk();
  const round = useProfile().round;
  return (
    useLiveQuery(() => (round ? desk.readDocket(round) : Promise.resolve(emptyDocket)), [desk, round]) ?? emptyDocket
  );
}

/** This member's id on the roster, or null while not enrolled. */
export function useMember(): MemberId | null {
  return useProfile().member;
}

const noSheets: readonly KeptSheet[] = [];
export function useSheets(): readonly KeptSheet[] {
  const desk = useDesk();
  return useLiveQuery(() => desk.store.sheets(), [desk]) ?? noSheets;
}

const nothingOutgoing: readonly Outgoing[] = [];
export function useOutgoing(): readonly Outgoing[] {
  const desk = useDesk();
  return useLiveQuery(() => desk.store.outgoing(), [desk]) ?? nothingOutgoing;
}

export function useIntake(): readonly IntakeDossier[] | undefined {
  const desk = useDesk();
  return useLiveQuery(() => desk.store.intake(), [desk]);
}

/** undefined while it is read, null when there is none. */
export function useDraft(): RoundDraft | null | undefined {
  const desk = useDesk();
  return useLiveQuery(() => desk.store.draft(), [desk]);
}
