import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberId } from '../../shared/basics/ids.ts';
import type { Delivery } from '../../shared/contracts/desktop-api.ts';
import { countersigningOf, isClosedForGood, type Docket, type StandingSelection } from '../../shared/docket/docket.ts';
import { memberById } from '../../shared/roster/roster.ts';
import { afterwardsFollow } from '../journeys/registry.ts';
import { CarriedAct } from './carried-act.tsx';
import { useAction } from './use-action.ts';
import { useDesk, useDocket, useMember, useProfile } from './use-desk.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Banner } from '../ui/feedback.tsx';
import { Table } from '../ui/table.tsx';
import { counts, ListedResults, ReopenedSelections } from './selection-results.tsx';
import { RecordTrust } from './record-trust.tsx';
import { ReopenDialog } from './reopen-dialog.tsx';

/** The selection that stands: who has signed, whose signature is missing, and the acts that this person may do about it. */
export function SelectionCard({ results }: { readonly results: 'listed' | 'on-page' }) {
  const { t } = useTranslation();
  const docket = useDocket();
  const { selection } = docket;
  if (!selection) return docket.reopened.length > 0 ? <ReopenedSelections docket={docket} /> : null;
  const { members, membersNeeded, secretariat, missing, awaited } = countersigningOf(docket, selection);
  const { selected, rejected } = counts(selection.body);
  const { chair, secretariat: office } = selection.reopening;
  return (
    <section className="card stack tight" data-testid="selection-card">
      <div className="row between">
        <h2>{t('selection.title')}</h2>
        <Acts docket={docket} selection={selection} />
      </div>
      {missing === 'nothing' ? (
        <Banner tone="success" title={t('chair.finalised')}>
          <span data-testid="final">{t('chair.finalised-detail', { selected, rejected })}</span>
        </Banner>
      ) : (
        <Banner title={t('selection.waiting-title')}>
          <span data-testid="countersigning">
            {t('selection.waiting-detail', {
              members,
              needed: membersNeeded,
              office: t(`selection.office-${secretariat}`),
            })}
          </span>
          <br />
          <span data-testid="awaited">
            {t('selection.awaited', { names: awaited.map(({ name }) => name).join(', ') })}
          </span>
        </Banner>
      )}
      {chair || office ? (
        <Banner tone="warning" title={t(chair ? 'selection.reopening-chair' : 'selection.reopening-secretariat')}>
          {(chair ?? office)?.body.reason}
        </Banner>
      ) : null}
      <Signatures docket={docket} selection={selection} />
      {results === 'listed' ? <ListedResults docket={docket} selection={selection} /> : null}
      <ReopenedSelections docket={docket} />
    </section>
  );
}

function Acts({ docket, selection }: { readonly docket: Docket; readonly selection: StandingSelection }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const member = useMember();
  const role = useProfile().person?.role;
  const [asking, setAsking] = useState<'countersign' | 'reopen' | null>(null);
  const { pending, problem, run } = useAction<Delivery>();
  const [told, setTold] = useState<Delivery | null>(null);
  const office = role === 'secretariat' ? 'secretariat' : 'chair';
  // What was closed for good can be read, and no more.
  const over = isClosedForGood(selection);
  const maySign =
    !over && member !== null && member !== selection.body.author && !selection.countersignatures.has(member);
  const mayReopen = !over && role !== 'member' && role !== 'expert' && !selection.reopening[office];
  const shown = problem ?? told?.problems[0];
  return (
    <div className="stack tight">
      <div className="row">
        {mayReopen ? (
          <Button look="quiet" testId="reopen" onPress={() => setAsking('reopen')}>
            {t('selection.reopen')}
          </Button>
        ) : null}
        {maySign ? (
          <Button look="primary" pending={pending} testId="countersign" onPress={() => setAsking('countersign')}>
            {t('selection.countersign')}
          </Button>
        ) : null}
      </div>
      <CarriedAct
        problem={shown ?? null}
        pending={pending}
        onSign={() => void run(() => afterwardsFollow(desk, desk.desktop.countersign({ basis: 'carried' })), setTold)}
      />
      {asking === 'countersign' ? (
        <Dialog
          role="alertdialog"
          title={t('selection.countersign-title')}
          onClose={() => setAsking(null)}
          actions={
            <>
              <Button onPress={() => setAsking(null)}>{t('terms.cancel')}</Button>
              <Button
                look="primary"
                testId="countersign-confirm"
                onPress={() => {
                  setAsking(null);
                  void run(() => afterwardsFollow(desk, desk.desktop.countersign({})), setTold);
                }}
              >
                {t('selection.countersign')}
              </Button>
            </>
          }
        >
          <p>{t('selection.countersign-check', counts(selection.body))}</p>
          <ListedResults docket={docket} selection={selection} />
        </Dialog>
      ) : null}
      {asking === 'reopen' ? <ReopenDialog onClose={() => setAsking(null)} /> : null}
    </div>
  );
}

function Signatures({ docket, selection }: { readonly docket: Docket; readonly selection: StandingSelection }) {
  const { t } = useTranslation();
  const rows = [
    { member: selection.body.author, as: 'author' as const, index: selection.index },
    ...[...selection.countersignatures].map(([member, { index }]) => ({
      member,
      as: 'countersigner' as const,
      index,
    })),
  ];
  const person = (id: MemberId) => (docket.roster ? memberById(docket.roster.body, id) : undefined);
  return (
    <Table
      label={t('selection.title')}
      rows={rows}
      keyOf={({ member }) => member}
      columns={[
        {
          key: 'who',
          title: t('selection.who'),
          cell: ({ member }) => <strong>{person(member)?.name ?? member}</strong>,
        },
        {
          key: 'role',
          title: t('welcome.role'),
          cell: ({ member }) => {
            const role = person(member)?.role;
            return role ? t(`terms.role-${role}`) : '';
          },
        },
        { key: 'as', title: t('selection.as'), cell: ({ as }) => t(`selection.as-${as}`) },
        { key: 'trust', title: t('trust.column'), cell: ({ index }) => <RecordTrust index={index} /> },
        {
          key: 'entry',
          title: t('selection.entry'),
          align: 'right',
          cell: ({ index }) => <span className="numbers">{index}</span>,
        },
      ]}
    />
  );
}
