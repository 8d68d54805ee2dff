import { useEffect, useState } from 'react';
import { useStoreQuery } from '../../session/use-store-query.ts';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../shared/basics/ids.ts';
import { downloadState, filesFor } from '../../journeys/download-round.ts';
import { sizeText } from '../../messages/dates.ts';
import { useSession } from '../../session/session.ts';
import { useDesk, useDocket, useOutgoing, useSheets } from '../../session/use-desk.ts';
import { Facts } from '../../ui/feedback.tsx';

/** What lies on this PC, what is delivered, and what the registry is known to have: three different things, each in a line. */
export function Whereabouts({ member }: { readonly member: MemberId }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const docket = useDocket();
  const registry = useSession((session) => session.registry);
  const outgoing = useOutgoing().filter(({ state }) => state === 'waiting' || state === 'delivered');
  const sheets = useSheets().filter(({ sheet }) => sheet.round === docket.id).length;
  const files = useStoreQuery(() => downloadState(desk, filesFor(docket, member)), [desk, docket, member]);
  const free = useFreeSpace();
  const delivered = outgoing.filter(({ state }) => state === 'delivered').length;
  const waiting = outgoing.length - delivered;
  const known = docket.size - outgoing.filter(({ state }) => state === 'waiting').length;
  return (
    <section className="card stack tight" aria-labelledby="whereabouts" data-testid="whereabouts">
      <h2 id="whereabouts">{t('member.where-title')}</h2>
      <Facts
        items={[
          [
            t('member.where-here'),
            files
              ? t('member.where-here-is', { done: files.doneFiles, all: files.allFiles, sheets }) +
                (free === null ? '' : ` · ${t('member.where-free', { size: sizeText(free) })}`)
              : '',
          ],
          [t('member.where-delivered'), t('member.where-delivered-is', { delivered, waiting })],
          [
            t('member.where-registry'),
            `${t('member.where-registry-is', { size: known })} · ${t(`terms.light-registry-${registry}`)}`,
          ],
        ]}
      />
    </section>
  );
}

function useFreeSpace(): number | null {
  const { desktop } = useDesk();
  const [free, setFree] = useState<number | null>(null);
  useEffect(() => {
    let shown = true;
    void desktop.readFreeSpace({}).then((read) => {
      if (shown && read.ok) setFree(read.value.bytes);
    });
    return () => {
      shown = false;
    };
  }, [desktop]);
  return free;
}
