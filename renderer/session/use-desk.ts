import { createContext, useContext, useMemo } from 'react';
import { useStoreQuery } from './use-store-query.ts';
import type { MemberId } from '../../shared/basics/ids.ts';
import { emptyDocket, type Docket } from '../../shared/docket/docket.ts';
import type { RoundDraft } from '../../shared/preparation/round-draft.ts';
import type { Rehearsal } from '../../shared/rehearsal/rehearsal.ts';
import type { Profile } from '../../shared/contracts/desktop-api.ts';
import type { KeptIntake, KeptRubric, KeptSheet, Outgoing } from '../store/open-store.ts';
import { myDossiers, type MyDossier } from './my-dossiers.ts';
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

/** What every room reads, live from the store and read once for all of them, so that no screen begins with an empty month. */
export interface Live {
  readonly docket: Docket;
  readonly sheets: readonly KeptSheet[];
  readonly outgoing: readonly Outgoing[];
  /** Sheets of my other devices, not compared yet. */
  readonly others: readonly KeptSheet[];
  /** My own marks: dossiers of the round at the end of the queue. */
  readonly asides: ReadonlySet<string>;
}
export const LiveContext = createContext<Live | null>(null);

/** The live reads behind the rooms; null until the first of each has come. */
export function useLive(): Live | null {
  const desk = useDesk();
  const round = useProfile().round;
  const docket = useStoreQuery(() => (round ? desk.readDocket(round) : Promise.resolve(emptyDocket)), [desk, round]);
  const sheets = useStoreQuery(() => desk.store.sheets(), [desk]);
  const outgoing = useStoreQuery(() => desk.store.outgoing(), [desk]);
  const others = useStoreQuery(() => desk.store.others(), [desk]);
  const kept = useStoreQuery(() => desk.store.asides(), [desk]);
  const asides = useMemo(
    () => kept && new Set(kept.filter((each) => each.round === round).map(({ dossier }) => dossier)),
    [kept, round],
  );
  return useMemo(
    () => (docket && sheets && outgoing && others && asides ? { docket, sheets, outgoing, others, asides } : null),
    [docket, sheets, outgoing, others, asides],
  );
}

function useLiveContext(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('a room was opened before its data');
  return live;
}

/** The current round's docket; empty while there is no round. */
export function useDocket(): Docket {
  return useLiveContext().docket;
}

/** This member's id on the roster, or null while not enrolled. */
export function useMember(): MemberId | null {
  return useProfile().member;
}

export function useSheets(): readonly KeptSheet[] {
  return useLiveContext().sheets;
}

export function useOutgoing(): readonly Outgoing[] {
  return useLiveContext().outgoing;
}

/** My dossiers as they stand here; empty while I am on no roster. */
export function useMyDossiers(): readonly MyDossier[] {
  const live = useLiveContext();
  const member = useMember();
  return member ? mineIn(live, member) : nothingMine;
}

/** Worked out once for all rooms, however often they come and go. */
function mineIn(live: Live, member: MemberId): readonly MyDossier[] {
  const known = worked.get(live);
  if (known?.member === member) return known.mine;
  const mine = myDossiers(live.docket, member, live);
  worked.set(live, { member, mine });
  return mine;
}
const worked = new WeakMap<Live, { readonly member: MemberId; readonly mine: readonly MyDossier[] }>();
const nothingMine: readonly MyDossier[] = [];

export function useIntake(): readonly KeptIntake[] | undefined {
  const desk = useDesk();
  return useStoreQuery(() => desk.store.intake(), [desk]);
}

/** The office's own wordings of rubrics. */
export function useLibrary(): readonly KeptRubric[] {
  const desk = useDesk();
  return useStoreQuery(() => desk.store.library(), [desk]) ?? nothingKept;
}
const nothingKept: readonly KeptRubric[] = [];

/** The last rehearsal of this office; undefined while it is read, null when there is none. */
export function useRehearsal(): Rehearsal | null | undefined {
  const desk = useDesk();
  return useStoreQuery(() => desk.store.rehearsal(), [desk]);
}

/** undefined while it is read, null when there is none. */
export function useDraft(): RoundDraft | null | undefined {
  const desk = useDesk();
  return useStoreQuery(() => desk.store.draft(), [desk]);
}
