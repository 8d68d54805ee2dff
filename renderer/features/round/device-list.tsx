import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyIdSchema } from '../../../shared/basics/ids.ts';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import type { Docket } from '../../../shared/docket/docket.ts';
import { fingerprintOf, wordsOf } from '../../../shared/roster/fingerprint.ts';
import { memberById } from '../../../shared/roster/roster.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { RecordTrust } from '../../session/record-trust.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useDocket } from '../../session/use-desk.ts';
import { WithTerms } from '../../session/term.tsx';
import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/feedback.tsx';
import { Table } from '../../ui/table.tsx';

import { EnrolDialog, RevokeDialog, type Card, type DeviceRow } from './device-dialogs.tsx';

/** The devices of an open round by the log: one can be revoked, and one more enrolled to somebody on the roster. */
export function DeviceList() {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const docket = useDocket();
  const [cards, setCards] = useState<readonly Card[]>([]);
  const { pending, problem, run } = useAction<CallOutput<'readCards'>>();
  const [revoking, setRevoking] = useState<DeviceRow | null>(null);
  const [enrolling, setEnrolling] = useState<Card | null>(null);
  const refresh = () =>
    void run(
      () => desktop.readCards({}),
      (read) => setCards(read.cards),
    );
  useEffect(() => {
    let shown = true;
    void desktop.readCards({}).then((read) => {
      if (shown && read.ok) setCards(read.value.cards);
    });
    return () => {
      shown = false;
    };
  }, [desktop]);
  const open = docket.selection === null;
  const waiting = cards.filter(({ kid }) => !docket.devices.has(keyIdSchema.parse(kid)));
  return (
    <section className="card stack tight" data-testid="device-list">
      <div className="row between">
        <h2>{t('secretariat.devices-title')}</h2>
        <Button size="small" pending={pending} testId="refresh-cards" onPress={refresh}>
          {t('secretariat.roster-refresh')}
        </Button>
      </div>
      <p className="soft small">
        <WithTerms terms={['device', 'device-card']}>{t('secretariat.devices-intro')}</WithTerms>
      </p>
      {problem ? <ProblemBanner problem={problem} tone="warning" /> : null}
      <Table
        label={t('secretariat.devices-title')}
        rows={rowsOf(docket)}
        keyOf={({ kid }) => kid}
        columns={[
          { key: 'name', title: t('welcome.name'), cell: ({ owner }) => <strong>{owner?.name}</strong> },
          { key: 'role', title: t('welcome.role'), cell: ({ owner }) => (owner ? t(`terms.role-${owner.role}`) : '') },
          {
            key: 'fingerprint',
            title: t('welcome.fingerprint'),
            cell: ({ kid }) => <span className="mono">{fingerprintOf(kid)}</span>,
          },
          {
            key: 'since',
            title: t('secretariat.devices-since'),
            cell: ({ since }) => (
              <span className="row nowrap">
                {t('secretariat.devices-entry', { index: since })} <RecordTrust index={since} />
              </span>
            ),
          },
          {
            key: 'state',
            title: t('secretariat.devices-state'),
            cell: ({ until }) => (
              <span className="row nowrap">
                <Badge tone={until === null ? 'success' : 'danger'}>
                  {until === null
                    ? t('secretariat.devices-in-use')
                    : t('secretariat.devices-revoked', { index: until })}
                </Badge>
                {until === null ? null : <RecordTrust index={until} />}
              </span>
            ),
          },
          {
            key: 'revoke',
            title: '',
            cell: (row) =>
              open && row.until === null ? (
                <Button look="quiet" size="small" testId={`revoke-${row.kid}`} onPress={() => setRevoking(row)}>
                  {t('secretariat.devices-revoke')}
                </Button>
              ) : null,
          },
        ]}
      />
      <h3>{t('secretariat.devices-waiting')}</h3>
      {waiting.length === 0 ? <p className="soft">{t('secretariat.devices-none-waiting')}</p> : null}
      {waiting.map((card) => (
        <div key={card.kid} className="row between">
          <span>
            <strong>{card.name}</strong> {t(`terms.role-${card.role}`)} <span className="mono">{card.fingerprint}</span>{' '}
            <span lang="ko">{wordsOf(keyIdSchema.parse(card.kid)).join(' · ')}</span>
          </span>
          {open ? (
            <Button size="small" testId={`enrol-${card.kid}`} onPress={() => setEnrolling(card)}>
              {t('secretariat.roster-enrol')}
            </Button>
          ) : null}
        </div>
      ))}
      {revoking ? <RevokeDialog row={revoking} onClose={() => setRevoking(null)} /> : null}
      {enrolling && docket.roster ? (
        <EnrolDialog card={enrolling} members={docket.roster.body.members} onClose={() => setEnrolling(null)} />
      ) : null}
    </section>
  );
}

function rowsOf(docket: Docket): readonly DeviceRow[] {
  return [...docket.devices].map(([kid, { member, since, until }]) => ({
    kid,
    owner: docket.roster ? memberById(docket.roster.body, member) : undefined,
    since,
    until,
  }));
}
