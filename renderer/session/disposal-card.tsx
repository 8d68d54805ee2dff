import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../shared/contracts/desktop-api.ts';
import type { DisposalState } from '../../shared/contracts/disposal-api.ts';
import { dateTimeText } from '../messages/dates.ts';
import { Button } from '../ui/button.tsx';
import { Badge, Banner, Facts } from '../ui/feedback.tsx';
import { Table } from '../ui/table.tsx';
import { CloseForGood } from './close-for-good.tsx';
import { ProblemBanner } from './problem-banner.tsx';
import { useSession } from './session.ts';
import { useAction } from './use-action.ts';
import { useDesk, useDocket } from './use-desk.ts';

/** Final rounds: who has closed them for good, what was destroyed here, and which devices have said so. Nothing before a round is final. */
export function DisposalCard() {
  const { desktop } = useDesk();
  const { size } = useDocket();
  const [rounds, setRounds] = useState<readonly DisposalState[]>([]);
  const refresh = useCallback(
    () => desktop.readDisposals({}).then((read) => (read.ok ? setRounds(read.value.rounds) : undefined)),
    [desktop],
  );
  useEffect(() => {
    void desktop.readDisposals({}).then((read) => (read.ok ? setRounds(read.value.rounds) : undefined));
  }, [desktop, size]);
  return rounds.map((each) => <RoundDisposal key={each.round} state={each} onChanged={refresh} />);
}

const tones = { kept: 'neutral', 'to-destroy': 'warning', 'to-report': 'warning', destroyed: 'success' } as const;

function RoundDisposal({
  state,
  onChanged,
}: {
  readonly state: DisposalState;
  readonly onChanged: () => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const language = useSession((session) => session.language);
  const { pending, problem, run } = useAction<CallOutput<'saveDestructionPaper'>>();
  const [saved, setSaved] = useState<readonly string[] | null>(null);
  const { round, title, secretariat, chair, here, devices, destroyed } = state;
  const word = (said: DisposalState['chair']) =>
    said ? `${said.by}, ${dateTimeText(said.at, language)} (${said.provision})` : t('disposal.not-yet');
  const done = devices.filter(({ destroyedAt }) => destroyedAt !== null).length;
  const closed = secretariat && chair;
  return (
    <section className="card stack tight" data-testid={`disposal-${round}`} aria-label={t('disposal.title', { title })}>
      <div className="row between">
        <h2>{t('disposal.title', { title })}</h2>
        <Badge tone={tones[here]}>{t(`disposal.here-${here}`)}</Badge>
      </div>
      <p className="soft">{t('disposal.intro')}</p>
      <Facts
        items={[
          [t('disposal.word-secretariat'), word(secretariat)],
          [t('disposal.word-chair'), word(chair)],
          ...(closed
            ? [[t('disposal.devices'), t('disposal.devices-done', { done, all: devices.length })] as const]
            : []),
        ]}
      />
      {state.mine === 'to-sign' ? <CloseForGood state={state} onChanged={onChanged} /> : null}
      {destroyed.length > 0 ? (
        <>
          <Table
            label={t('disposal.destroyed')}
            rows={destroyed}
            keyOf={({ what }) => what}
            columns={[
              { key: 'what', title: t('disposal.destroyed'), cell: ({ what }) => t(`terms.destroyed-${what}`) },
              {
                key: 'count',
                title: t('disposal.count'),
                align: 'right',
                width: '90px',
                cell: ({ count }) => <span className="numbers">{count}</span>,
              },
              {
                key: 'digest',
                title: t('disposal.digest'),
                cell: ({ digest }) => <span className="mono">{digest}</span>,
              },
            ]}
          />
          {problem && problem.code !== 'kit/cancelled' ? <ProblemBanner problem={problem} /> : null}
          {saved ? (
            <Banner tone="success" testId="destruction-saved" title={t('disposal.paper-saved')}>
              {saved.join(', ')}
            </Banner>
          ) : null}
          <div className="row">
            <Button
              pending={pending}
              testId="save-destruction"
              onPress={() =>
                void run(
                  () => desktop.saveDestructionPaper({ round }),
                  ({ files }) => setSaved(files),
                )
              }
            >
              {t('disposal.paper')}
            </Button>
          </div>
        </>
      ) : null}
      {closed ? (
        <Table
          label={t('disposal.devices')}
          rows={devices}
          keyOf={({ kid }) => kid}
          columns={[
            { key: 'name', title: t('disposal.device-of'), width: '160px', cell: ({ name }) => name },
            {
              key: 'kid',
              title: t('disposal.device'),
              cell: ({ kid }) => <span className="mono">{kid.slice(0, 12)}…</span>,
            },
            {
              key: 'at',
              title: t('disposal.destroyed-at'),
              width: '190px',
              cell: ({ destroyedAt }) =>
                destroyedAt ? (
                  <span className="numbers">{dateTimeText(destroyedAt, language)}</span>
                ) : (
                  <Badge tone="warning">{t('disposal.not-yet')}</Badge>
                ),
            },
          ]}
        />
      ) : null}
    </section>
  );
}
