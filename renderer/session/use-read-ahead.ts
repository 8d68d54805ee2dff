import { useEffect, useRef } from 'react';
import type { DossierNumber, RecordId } from '../../shared/basics/ids.ts';
import { openAhead, type OpenedAhead } from '../journeys/read-ahead.ts';
import { nextUndone, type MyDossier } from './my-dossiers.ts';
import { useDesk, useDocket, useMember, useMyDossiers } from './use-desk.ts';
import type { ViewerSeat } from '../ui/kept-viewer.tsx';
import { nextFileId, type ShownFile } from '../ui/viewer-frame.tsx';

/** The desk has to be at rest this long before a dossier is opened ahead, in milliseconds. */
const rest = 600;

/** What lies ready for the dossier of a package, and under which id the viewer has its first file. */
export interface Ahead extends OpenedAhead {
  readonly shown: ShownFile | null;
}

/**
 * While one dossier is read, or the queue looked at, the one that probably comes next is opened out of sight, so that turning to it
 * takes no wait. Only dossiers that were declared free of conflict are, and a recusal takes what lies ready away.
 */
export function useReadAhead(number: DossierNumber | null, seat: ViewerSeat): (of: RecordId) => Ahead | null {
  const desk = useDesk();
  const { id: round } = useDocket();
  const member = useMember();
  const all = useMyDossiers();
  const ahead = useRef<Ahead | null>(null);
  const mayRead = (mine: MyDossier | undefined) =>
    mine && member !== null && mine.state !== 'recused' && mine.file.declarations.has(member) ? mine.file : null;
  const wanted = mayRead(nextUndone(all, number));
  const inHand = mayRead(all.find(({ file }) => file.package.body.dossier === number))?.package.id ?? null;
  const wantedPackage = wanted?.package.id ?? null;
  useEffect(() => {
    if (ahead.current?.package === wantedPackage) return;
    // What lies ready for the dossier in hand is taken as soon as its sheet has been read.
    if (ahead.current === null || ahead.current.package !== inHand) {
      ahead.current = null;
      seat.prepare(null);
    }
    if (!round || !wanted) return;
    let given = false;
    const timer = setTimeout(() => {
      void openAhead(desk, round, wanted).then((opened) => {
        if (given || !opened) return;
        const { first } = opened;
        const shown = first && { id: nextFileId(), file: first.file, place: first.place, then: null };
        ahead.current = { ...opened, shown };
        seat.prepare(shown);
      });
    }, rest);
    return () => {
      given = true;
      clearTimeout(timer);
    };
    // The file object is a new one after each sync; the dossier itself changes only with its package.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [desk, round, wantedPackage, inHand, number, seat]);
  return (of) => {
    const taken = ahead.current?.package === of ? ahead.current : null;
    // Reading moves on from where it was prepared: the next time it is opened anew.
    if (taken) ahead.current = null;
    return taken;
  };
}
