import type { ComponentType } from 'react';
import { About } from './features/about/about.tsx';
import { DecisionRoom } from './features/decision/decision-room.tsx';
import { Delivery } from './features/delivery/delivery.tsx';
import { GuideRoom } from './features/guide/guide-room.tsx';
import { Intake } from './features/intake/intake.tsx';
import { KeysRoom } from './features/keys/keys-room.tsx';
import { NominationRoom } from './features/nomination/nomination-room.tsx';
import { OpeningRoom } from './features/opening/opening-room.tsx';
import { ProgressRoom } from './features/progress/progress-room.tsx';
import { QuestionsRoom } from './features/questions/questions-room.tsx';
import { QueueRoom } from './features/queue/queue-room.tsx';
import { RehearsalRoom } from './features/rehearsal/rehearsal-room.tsx';
import { Results } from './features/results/results.tsx';
import { RoundRoom } from './features/round/round-room.tsx';
import { ScoringRoom } from './features/scoring/scoring-room.tsx';
import { readsDossiers } from '../shared/roster/role.ts';
import { useSession, type Room } from './session/session.ts';

const views: Readonly<Record<Room, ComponentType>> = {
  queue: QueueRoom,
  delivery: Delivery,
  intake: Intake,
  round: RoundRoom,
  rehearsal: RehearsalRoom,
  progress: ProgressRoom,
  opening: OpeningRoom,
  decision: DecisionRoom,
  results: Results,
  questions: QuestionsRoom,
  nomination: NominationRoom,
  keys: KeysRoom,
  about: About,
  guide: GuideRoom,
};

/** The room that is open; an open dossier takes the queue's place. Who reads dossiers has the desk for it laid out behind all rooms. */
export function RoomView() {
  const { room, dossier, profile } = useSession();
  const inHand = room === 'queue' ? dossier : null;
  const View = views[room];
  const reads = profile?.person && readsDossiers(profile.person.role);
  return (
    <>
      {reads ? <ScoringRoom number={inHand} /> : null}
      {inHand ? null : <View />}
    </>
  );
}
