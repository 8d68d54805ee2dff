import type { ReactNode } from 'react';
import { useSession } from '../../session/session.ts';
import { GuideRoom } from './guide-room.tsx';

/** The guide before the rooms are open. What was being filled in stays behind it. */
export function GuideFront({ children }: { readonly children: ReactNode }) {
  const reading = useSession(({ room }) => room === 'guide');
  return (
    <>
      {reading ? (
        <main className="guide-front">
          <GuideRoom />
        </main>
      ) : null}
      <div className="guide-behind" hidden={reading}>
        {children}
      </div>
    </>
  );
}
