import { lazy, Suspense, type ReactNode } from 'react';
import { useSession } from '../../session/session.ts';

const GuideRoom = lazy(() => import('./guide-room.tsx').then((read) => ({ default: read.GuideRoom })));

/** The guide before the rooms are open. What was being filled in stays behind it. */
export function GuideFront({ children }: { readonly children: ReactNode }) {
  const reading = useSession(({ room }) => room === 'guide');
  return (
    <>
      {reading ? (
        <main className="guide-front">
          <Suspense>
            <GuideRoom />
          </Suspense>
        </main>
      ) : null}
      <div className="guide-behind" hidden={reading}>
        {children}
      </div>
    </>
  );
}
