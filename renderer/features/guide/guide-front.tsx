import type { ReactNode } from 'react';
import { useSession } from '../../session/session.ts';

/** The guide before the rooms are open. What was being filled in stays behind it. */
export function GuideFront({ guide, children }: { readonly guide: ReactNode; readonly children: ReactNode }) {
  const reading = useSession(({ room }) => room === 'guide');
  return (
    <>
      {reading ? <main className="guide-front">{guide}</main> : null}
      <div className="guide-behind" hidden={reading}>
        {children}
      </div>
    </>
  );
}
