import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { dateTimeText } from '../../messages/dates.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { Table } from '../../ui/table.tsx';

const shown = 200;

/** What was opened and what has left this device, as it is kept by itself. */
export function AccessCard() {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const language = useSession((session) => session.language);
  const [record, setRecord] = useState<CallOutput<'readAccess'> | null>(null);
  const { pending, problem, run } = useAction<CallOutput<'saveAccess'>>();
  const [saved, setSaved] = useState<CallOutput<'saveAccess'> | null>(null);
  useEffect(() => {
    void desktop.readAccess({ limit: shown }).then((read) => (read.ok ? setRecord(read.value) : undefined));
  }, [desktop, saved]);
  if (!record) return null;
  return (
    <section className="card stack tight" aria-labelledby="keys-access" data-testid="access-record">
      <h2 id="keys-access">{t('keys.access-title')}</h2>
      <p className="soft">{t('keys.access-intro')}</p>
      {problem && problem.code !== 'access/cancelled' ? <ProblemBanner problem={problem} tone="warning" /> : null}
      {saved ? (
        <Banner
          tone="success"
          title={t('keys.access-saved', { count: saved.lines, name: saved.name })}
          testId="access-saved"
        />
      ) : null}
      {record.total === 0 ? (
        <p className="soft">{t('keys.access-empty')}</p>
      ) : (
        <>
          <Table
            label={t('keys.access-title')}
            maxHeight="320px"
            rows={record.lines}
            keyOf={({ seq }) => String(seq)}
            columns={[
              {
                key: 'at',
                title: t('keys.access-at'),
                width: '170px',
                cell: ({ at }) => <span className="numbers">{dateTimeText(at, language)}</span>,
              },
              { key: 'act', title: t('keys.access-act'), width: '150px', cell: ({ act }) => t(`terms.access-${act}`) },
              {
                key: 'dossier',
                title: t('terms.number'),
                width: '120px',
                cell: ({ dossier }) => <span className="numbers">{dossier}</span>,
              },
              {
                key: 'what',
                title: t('keys.access-what'),
                cell: ({ name, file }) =>
                  name ?? (file ? <span className="numbers soft">{file.slice(0, 12)}…</span> : null),
              },
              {
                key: 'why',
                title: t('keys.access-why'),
                cell: ({ act, reason }) => reason ?? <span className="soft">{t(`terms.access-for-${act}`)}</span>,
              },
            ]}
          />
          {record.total > record.lines.length ? (
            <p className="soft small">{t('keys.access-more', { count: record.total })}</p>
          ) : null}
          <div className="row">
            <Button
              pending={pending}
              testId="save-access"
              onPress={() => {
                setSaved(null);
                void run(() => desktop.saveAccess({}), setSaved);
              }}
            >
              {t('keys.access-save')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
