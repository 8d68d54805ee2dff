import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../shared/contracts/desktop-api.ts';
import { problemText } from '../../shared/messages/problem-text.ts';
import { takeBundle } from '../journeys/carry.ts';
import { WithTerms } from './term.tsx';
import { Button } from '../ui/button.tsx';
import { Badge, Banner, Progress } from '../ui/feedback.tsx';
import { Table } from '../ui/table.tsx';
import { ProblemBanner } from './problem-banner.tsx';
import { useSession } from './session.ts';
import { useAction } from './use-action.ts';
import { useDesk } from './use-desk.ts';

type Taken = CallOutput<'importBundle'>;

/** Takes a bundle in from a USB stick: one button, how far it is, and what came of it, record by record for an outbox. */
export function BundleImport() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { set } = useSession();
  const [taken, setTaken] = useState<Taken | null>(null);
  const { pending, problem, run } = useAction<Taken>();
  const start = () => {
    setTaken(null);
    void run(
      () => takeBundle(desk),
      (value) => {
        setTaken(value);
        void desk.desktop.readProfile({}).then((read) => (read.ok ? set({ profile: read.value }) : undefined));
      },
    );
  };
  return (
    <section className="card slim stack tight" aria-label={t('carry.import-title')}>
      <div className="row between">
        <div>
          <h2>{t('carry.import-title')}</h2>
          <p className="soft small">
            <WithTerms terms={['bundle', 'registry']}>{t('carry.import-intro')}</WithTerms>
          </p>
        </div>
        <div className="row">
          <BundleProgress pending={pending} />
          <Button size="small" pending={pending} testId="import-bundle" onPress={start}>
            {t('carry.import')}
          </Button>
        </div>
      </div>
      {problem && problem.code !== 'bundle/cancelled' ? <ProblemBanner problem={problem} /> : null}
      {taken ? <Outcome taken={taken} /> : null}
    </section>
  );
}

/** How far the work with a bundle is, and the way to stop it. */
export function BundleProgress({ pending }: { readonly pending: boolean }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { work } = useSession();
  if (!pending) return null;
  const going = work?.task === 'bundle' ? work : null;
  return (
    <>
      {going ? <Progress label={t('carry.working')} done={going.done} all={going.total} /> : null}
      <Button look="quiet" size="small" onPress={() => void desk.desktop.cancelBundle({})}>
        {t('terms.cancel')}
      </Button>
    </>
  );
}

function Outcome({ taken }: { readonly taken: Taken }) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  if (taken.kind === 'round') {
    const [first] = taken.problems;
    return (
      <>
        <Banner tone={taken.log === 'older' ? 'warning' : 'success'} title={t(`carry.round-${taken.log}`)}>
          <span data-testid="bundle-taken">
            {t('carry.round-detail', { added: taken.added, files: taken.files, delivered: taken.delivered.length })}
          </span>
        </Banner>
        {first ? <ProblemBanner problem={first} tone="warning" /> : null}
      </>
    );
  }
  const refused = taken.records.filter(({ outcome }) => outcome === 'refused').length;
  return (
    <>
      <Banner tone={refused > 0 ? 'warning' : 'success'} title={t('carry.outbox-taken')}>
        <span data-testid="bundle-taken">{t('carry.outbox-detail', { all: taken.records.length, refused })}</span>
      </Banner>
      <Table
        label={t('carry.outbox-taken')}
        rows={taken.records}
        keyOf={({ id }) => id}
        columns={[
          { key: 'author', title: t('carry.author'), cell: ({ author }) => author },
          {
            key: 'kind',
            title: t('member.delivery-what'),
            cell: ({ kind, dossier }) => `${t(`member.kind-${kind}`)} ${dossier ?? ''}`,
          },
          {
            key: 'outcome',
            title: t('terms.state'),
            cell: ({ outcome, problem }) => (
              <span>
                <Badge tone={outcome === 'refused' ? 'danger' : 'success'}>{t(`carry.outcome-${outcome}`)}</Badge>{' '}
                {problem ? problemText(problem, language).title : ''}
              </span>
            ),
          },
        ]}
      />
    </>
  );
}
