import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemSchema } from '../../../shared/basics/problem.ts';
import type { Delivery as Delivered } from '../../../shared/contracts/desktop-api.ts';
import type { Language } from '../../../shared/messages/language.ts';
import { problemText } from '../../../shared/messages/problem-text.ts';
import { deliverOutbox } from '../../journeys/registry.ts';
import { dateTimeText } from '../../messages/dates.ts';
import { BundleImport } from '../../session/bundle-import.tsx';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useMember, useOutgoing } from '../../session/use-desk.ts';
import { TrustLights } from '../../session/trust-lights.tsx';
import { signedKind } from '../../session/signed-kind.ts';
import { WithTerms } from '../../session/term.tsx';
import { Button } from '../../ui/button.tsx';
import { Badge, Banner, EmptyState } from '../../ui/feedback.tsx';
import { Table } from '../../ui/table.tsx';
import { BundleExport } from './bundle-export.tsx';
import { Whereabouts } from './whereabouts.tsx';

const tones = { waiting: 'warning', delivered: 'success', refused: 'danger', 'taken-back': 'neutral' } as const;

/** What was signed here and how far it has come; a record counts as delivered only with its verified receipt. */
export function Delivery() {
  const { t } = useTranslation();
  const desk = useDesk();
  const member = useMember();
  const language = useSession((session) => session.language);
  const outgoing = [...useOutgoing()].reverse();
  const [told, setTold] = useState<Delivered | null>(null);
  const { pending, problem, run } = useAction<Delivered>();
  const [first] = told?.problems ?? [];
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1>{t('member.delivery-title')}</h1>
          <p>
            <WithTerms terms={['registry', 'receipt']}>{t('member.delivery-intro')}</WithTerms>
          </p>
        </div>
        <Button
          look="primary"
          pending={pending}
          testId="deliver"
          onPress={() => void run(() => deliverOutbox(desk), setTold)}
        >
          {t('terms.deliver-now')}
        </Button>
      </div>
      {problem ? <ProblemBanner problem={problem} tone="warning" /> : null}
      {first ? <ProblemBanner problem={first} tone="warning" /> : null}
      {told && !first ? (
        <Banner
          tone="success"
          title={
            told.delivered.length > 0
              ? t('member.delivered-now', { count: told.delivered.length })
              : t('member.nothing-waiting')
          }
        />
      ) : null}
      {member ? <Whereabouts member={member} /> : null}
      <BundleExport />
      <BundleImport />
      {outgoing.length === 0 ? (
        <EmptyState title={t('member.delivery-empty-title')}>{t('member.delivery-empty')}</EmptyState>
      ) : (
        <Table
          label={t('member.delivery-title')}
          rows={outgoing}
          keyOf={({ id }) => id}
          columns={[
            { key: 'what', title: t('member.delivery-what'), cell: ({ jws }) => describe(t, jws) },
            {
              key: 'at',
              title: t('member.delivery-at'),
              width: '190px',
              cell: ({ at }) => <span className="numbers">{dateTimeText(at, language)}</span>,
            },
            {
              key: 'state',
              title: t('terms.state'),
              width: '150px',
              cell: ({ state }) => (
                <Badge tone={tones[state]}>
                  {t(state === 'delivered' ? 'member.state-delivered' : `member.state-${state}`)}
                </Badge>
              ),
            },
            {
              key: 'trust',
              title: t('trust.column'),
              width: '120px',
              cell: (record) => <TrustLights record={record} />,
            },
            {
              key: 'receipt',
              title: t('member.delivery-receipt'),
              width: '220px',
              cell: ({ receipt, code }) =>
                receipt ? t('member.receipt-at', { index: receipt.index }) : code ? refusal(code, language) : '',
            },
          ]}
        />
      )}
    </div>
  );
}

/** Why the registry did not take a record: its word was kept with it. */
function refusal(code: string, language: Language): string {
  const parsed = problemSchema.safeParse({ code });
  return parsed.success ? problemText(parsed.data, language).title : code;
}

function describe(t: (key: string) => string, jws: string): string {
  const { kind, dossier } = signedKind(jws);
  return `${t(`member.kind-${kind}`)} ${dossier ?? ''}`;
}
