/** The chair's table as the application draws it, on a month of any width, in a page that has nothing behind it. */
import { useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import type { Docket } from '../../../shared/docket/docket.ts';
import { countAhead } from '../../../shared/docket/statistics-of.ts';
import { DecisionRoom } from '../../../renderer/features/decision/decision-room.tsx';
import { createMessages } from '../../../renderer/messages/create-messages.ts';
import { useSession, type OpenDesk } from '../../../renderer/session/session.ts';
import { LiveContext } from '../../../renderer/session/use-desk.ts';
import type { Profile } from '../../../shared/contracts/desktop-api.ts';
import { unremembered, wideDocket } from '../wide-docket.ts';
import '../../../renderer/styles/tokens.css';
import '../../../renderer/styles/theme.css';
import '../../../renderer/styles/base.css';
import '../../../renderer/styles/parts.css';
import '../../../renderer/styles/layout.css';
import '../../../renderer/styles/table.css';

/** What the room asks main for never comes: nothing that is measured waits for it. */
const silent = new Proxy({}, { get: () => () => new Promise(() => undefined) });
useSession.setState({
  profile: { person: { role: 'chair' }, round: '2026-11', member: 'chair', state: 'open' } as unknown as Profile,
  desk: { desktop: silent, store: silent } as unknown as OpenDesk,
});

function Bench() {
  const messages = useMemo(() => createMessages('ko'), []);
  const [docket, setDocket] = useState<Docket | null>(null);
  Object.assign(window, {
    tableBench: {
      make: wideDocket,
      prepare: (wide: Docket, counted: boolean) => {
        setDocket(null);
        const next = unremembered(wide);
        if (counted) for (const file of next.dossiers.values()) countAhead(next, file);
        return () => setDocket(next);
      },
    },
  });
  const live = useMemo(
    () => docket && { docket, sheets: [], outgoing: [], others: [], asides: new Set<string>() },
    [docket],
  );
  return (
    <I18nextProvider i18n={messages}>
      <div className="shell">
        <nav className="rail" />
        <header className="top" />
        <main className="main">
          {live ? (
            <LiveContext value={live}>
              <DecisionRoom />
            </LiveContext>
          ) : null}
        </main>
      </div>
    </I18nextProvider>
  );
}

const root = document.querySelector('#root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(<Bench />);

declare global {
  interface Window {
    readonly tableBench: {
      readonly make: typeof wideDocket;
      /** A month that was not looked at before, as it comes from the store or as the desk has it after some idle seconds; then to be shown. */
      readonly prepare: (wide: Docket, counted: boolean) => () => void;
    };
  }
}
