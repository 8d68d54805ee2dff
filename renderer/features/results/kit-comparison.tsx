import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KitComparison } from '../../../shared/contracts/kit-api.ts';
import { comparedWords } from '../../../shared/messages/compared-words.ts';
import { say } from '../../../shared/messages/language.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/feedback.tsx';
import { Table } from '../../ui/table.tsx';

/** This round beside an earlier one, from the earlier kit's own file. */
export function KitComparisonCard() {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const [comparison, setComparison] = useState<KitComparison | null>(null);
  const { pending, problem, run } = useAction<KitComparison>();
  const language = useSession((session) => session.language);
  const drop = async () => {
    await desktop.dropComparison({});
    setComparison(null);
  };
  return (
    <section className="card stack">
      <h2>{t('kit.compare')}</h2>
      <p className="soft">{t('kit.compare-note')}</p>
      <div className="row">
        <Button
          pending={pending}
          testId="compare-kits"
          onPress={() => void run(() => desktop.compareKits({}), setComparison)}
        >
          {t('kit.compare-choose')}
        </Button>
        {comparison ? (
          <Button look="quiet" testId="drop-comparison" onPress={() => void drop()}>
            {t('kit.compare-drop')}
          </Button>
        ) : null}
      </div>
      {problem && problem.code !== 'kit/cancelled' ? <ProblemBanner problem={problem} /> : null}
      {comparison ? (
        <Table
          label={t('kit.compare')}
          rows={comparison.compared}
          keyOf={({ topic, type }) => `${topic} ${type ?? ''}`}
          columns={[
            { key: 'topic', title: t('kit.compare-topic'), cell: ({ topic }) => say(comparedWords[topic], language) },
            {
              key: 'type',
              title: t('kit.compare-type'),
              cell: ({ type }) => (type ? t(`terms.type-${type}`) : t('kit.compare-all')),
            },
            { key: 'earlier', title: comparison.earlier, cell: ({ earlier }) => earlier || '—' },
            { key: 'later', title: comparison.later, cell: ({ later }) => later || '—' },
            {
              key: 'change',
              title: t('kit.compare-change'),
              width: '90px',
              cell: ({ earlier, later }) => (
                <Badge tone={earlier === later ? 'neutral' : 'info'}>
                  {t(earlier === later ? 'kit.compare-same' : 'kit.compare-differs')}
                </Badge>
              ),
            },
          ]}
        />
      ) : null}
    </section>
  );
}
