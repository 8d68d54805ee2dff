import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyIdSchema, memberIdSchema } from '../../../shared/basics/ids.ts';
import type { RoundDraft } from '../../../shared/preparation/round-draft.ts';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { wordsOf } from '../../../shared/roster/fingerprint.ts';
import type { Member } from '../../../shared/roster/roster.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { WithTerms } from '../../session/term.tsx';
import { Button } from '../../ui/button.tsx';
import { Badge, Banner, EmptyState } from '../../ui/feedback.tsx';
import { Table } from '../../ui/table.tsx';
import { RosterTable } from './roster-table.tsx';
import { OpenCards, SaveInvitation } from './paper-buttons.tsx';

type Card = CallOutput<'readCards'>['cards'][number];

/** Device cards that came in, compared by fingerprint and put on the roster; and the roster as it stands. */
export function RosterForm({
  draft,
  onChange,
}: {
  readonly draft: RoundDraft;
  readonly onChange: (draft: RoundDraft) => void;
}) {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const [cards, setCards] = useState<readonly Card[]>([]);
  const [invitation, setInvitation] = useState('');
  const { pending, problem, run } = useAction<CallOutput<'readCards'>>();
  const asking = useAction<CallOutput<'readInvitation'>>();
  useEffect(() => {
    let shown = true;
    void desktop.readCards({}).then((read) => {
      if (shown && read.ok) setCards(read.value.cards);
    });
    return () => {
      shown = false;
    };
  }, [desktop]);
  const refresh = () =>
    void run(
      () => desktop.readCards({}),
      (read) => setCards(read.cards),
    );
  const enrolled = (card: Card) => draft.members.some(({ devices }) => devices.some(({ kid }) => kid === card.kid));
  const waiting = cards.filter((card) => !enrolled(card));
  const enrol = (chosen: readonly Card[]) => onChange({ ...draft, members: chosen.reduce(withMember, draft.members) });
  return (
    <div className="stack">
      <section className="card stack tight">
        <div className="row between">
          <h2>
            <WithTerms terms={['invitation']}>{t('welcome.invitation-title')}</WithTerms>
          </h2>
          <Button
            size="small"
            pending={asking.pending}
            testId="show-invitation"
            onPress={() =>
              void asking.run(
                () => desktop.readInvitation({}),
                (read) => setInvitation(read.invitation),
              )
            }
          >
            {t('welcome.invitation-show')}
          </Button>
        </div>
        <p className="soft small">{t('welcome.invitation-intro')}</p>
        <SaveInvitation />
        {asking.problem ? <ProblemBanner problem={asking.problem} /> : null}
        {invitation ? (
          <p className="mono select-all" data-testid="invitation-text">
            {invitation}
          </p>
        ) : null}
      </section>
      <section className="stack tight">
        <div className="row between">
          <h2>
            <WithTerms terms={['device-card']}>{t('secretariat.roster-cards')}</WithTerms>
          </h2>
          <div className="row">
            <OpenCards onOpened={refresh} />
            <Button size="small" pending={pending} testId="refresh-cards" onPress={refresh}>
              {t('secretariat.roster-refresh')}
            </Button>
            <Button
              size="small"
              look="primary"
              disabled={waiting.length === 0}
              testId="enrol-all"
              onPress={() => enrol(waiting)}
            >
              {t('secretariat.roster-enrol-all')}
            </Button>
          </div>
        </div>
        {problem ? <ProblemBanner problem={problem} tone="warning" /> : null}
        {draft.members.length > 0 && !draft.members.some(({ role }) => role === 'acting-chair') ? (
          <Banner tone="warning" title={t('secretariat.roster-no-acting')}>
            {t('secretariat.roster-no-acting-detail')}
          </Banner>
        ) : null}
        {cards.length === 0 ? (
          <EmptyState title={t('secretariat.roster-cards-empty-title')}>
            {t('secretariat.roster-cards-empty')}
          </EmptyState>
        ) : (
          <Table
            label={t('secretariat.roster-cards')}
            rows={cards}
            keyOf={({ kid }) => kid}
            columns={[
              { key: 'name', title: t('welcome.name'), cell: ({ name }) => <strong>{name}</strong> },
              { key: 'affiliation', title: t('welcome.affiliation'), cell: ({ affiliation }) => affiliation },
              { key: 'role', title: t('welcome.role'), cell: ({ role }) => t(`terms.role-${role}`) },
              {
                key: 'fingerprint',
                title: t('welcome.fingerprint'),
                cell: ({ kid, fingerprint }) => (
                  <>
                    <span className="mono">{fingerprint}</span>
                    <br />
                    <span lang="ko" className="soft small">
                      {wordsOf(keyIdSchema.parse(kid)).join(' · ')}
                    </span>
                  </>
                ),
              },
              {
                key: 'enrol',
                title: '',
                cell: (card) =>
                  enrolled(card) ? (
                    <Badge tone="success">{t('secretariat.roster-enrolled')}</Badge>
                  ) : (
                    <Button size="small" onPress={() => enrol([card])}>
                      {t('secretariat.roster-enrol')}
                    </Button>
                  ),
              },
            ]}
          />
        )}
      </section>
      {draft.members.length > 0 ? <RosterTable draft={draft} onChange={onChange} /> : null}
    </div>
  );
}

/** The roster with one more person; ids are by role and order, so that they say nothing about the person. */
function withMember(
  members: readonly Member[],
  { kid, name, affiliation, role, alg, signingKey, recipient }: Card,
): Member[] {
  const taken = new Set<string>(members.map(({ id }) => id));
  let number = 1;
  while (taken.has(`${role}-${number}`)) number += 1;
  const devices = [{ kid: keyIdSchema.parse(kid), alg, signingKey, recipient }];
  return [...members, { id: memberIdSchema.parse(`${role}-${number}`), name, affiliation, role, devices }];
}
