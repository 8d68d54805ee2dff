import { create } from 'zustand';
import type { DesktopEvent, Profile } from '../../shared/contracts/desktop-api.ts';
import type { Language } from '../../shared/messages/language.ts';
import type { Problem } from '../../shared/basics/problem.ts';
import type { DossierNumber } from '../../shared/basics/ids.ts';
import type { GuidePageId } from '../messages/guide/guide-pages.ts';
import type { Desk } from '../journeys/desk.ts';
import { firstView, type QueueView } from './queue-view.ts';
import type { ReadDocket } from '../store/read-docket.ts';

export type Room =
  | 'queue'
  | 'delivery'
  | 'intake'
  | 'round'
  | 'rehearsal'
  | 'progress'
  | 'opening'
  | 'decision'
  | 'results'
  | 'questions'
  | 'nomination'
  | 'keys'
  | 'about'
  | 'guide';

export interface OpenDesk extends Desk {
  readonly readDocket: ReadDocket;
}

export type LongWork = Extract<DesktopEvent, { event: 'progress' }>;

/** What does not survive a restart: who is here, which room is open, what is going on. */
export interface Session {
  readonly profile: Profile | null;
  readonly desk: OpenDesk | null;
  readonly room: Room;
  readonly dossier: DossierNumber | null;
  /** How the queue is looked at, and the dossier that the keyboard is on there. */
  readonly queue: QueueView;
  readonly inHand: string | null;
  /** The page of the guide that is open, and the room from which one came to look something up. */
  readonly guidePage: GuidePageId;
  readonly guideFrom: Room | null;
  readonly registry: 'unknown' | 'reachable' | 'unreachable' | 'wrong-key';
  /** Devices that signed for the state held here, as main said last; null before it has. */
  readonly cosigners: number | null;
  readonly work: LongWork | null;
  /** What the last exchange or opening ran into; shown until the next one. */
  readonly problem: Problem | null;
  readonly language: Language;
  readonly set: (change: Partial<Omit<Session, 'set'>>) => void;
}

export const useSession = create<Session>()((change) => ({
  profile: null,
  desk: null,
  room: 'queue',
  dossier: null,
  queue: firstView,
  inHand: null,
  guidePage: 'first-start',
  guideFrom: null,
  registry: 'unknown',
  cosigners: null,
  work: null,
  problem: null,
  language: 'ko',
  set: (next) => change(next),
}));
