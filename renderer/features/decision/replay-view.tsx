import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import type { Docket } from '../../../shared/docket/docket.ts';
import { tallyInput, tallyOf } from '../../../shared/docket/tally-of.ts';
import { committeeOf } from '../../../shared/roster/roster.ts';
import type { RosterBody } from '../../../shared/roster/roster.ts';
import type { Rule } from '../../../shared/round/rule.ts';
import { asTheRule, layOut, replay, type Replayed, type Variant } from '../../../shared/tally/replay.ts';
import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/feedback.tsx';
import { Segments, SelectField } from '../../ui/fields.tsx';
import { FigureField } from '../../ui/figure-field.tsx';
import { LongTable, type LongColumn, type Sort } from '../../ui/long-table.tsx';

type Column = 'number' | 'service' | 'was' | 'now' | 'score' | 'margin' | 'votes';
interface Line extends Replayed {
  readonly service: string;
  readonly was: 'yes' | 'no';
}

/** What another way of counting would do to the round: which dossiers flip, and how near the mark each of them is. */
export function ReplayView({
  docket,
  rule,
  roster,
  onOpen,
}: {
  readonly docket: Docket;
  readonly rule: Rule;
  readonly roster: RosterBody;
  readonly onOpen: (number: DossierNumber) => void;
}) {
  const { t } = useTranslation();
  const [variant, setVariant] = useState<Variant>(asTheRule);
  const [sort, setSort] = useState<Sort<Column>>({ column: 'now', direction: 'up' });
  const [inHand, setInHand] = useState<string | null>(null);
  const sheets = useMemo(
    () =>
      layOut(
        tallyOf(docket).dossiers.flatMap(({ dossier }) => {
          const file = docket.dossiers.get(dossier);
          return file ? [tallyInput(docket, file)] : [];
        }),
      ),
    [docket],
  );
  const lines = useMemo(() => {
    const tallies = tallyOf(docket).dossiers;
    return replay(rule, sheets, variant).map((each, index): Line => ({
      ...each,
      service: docket.dossiers.get(each.dossier)?.package.body.service ?? '',
      was: tallies[index]?.passes ?? 'no',
    }));
  }, [docket, rule, sheets, variant]);
  const flips = lines.filter(({ was, passes }) => was !== passes).length;
  const shown = useMemo(() => {
    const way = sort.direction === 'up' ? 1 : -1;
    return [...lines].sort((a, b) => way * order[sort.column](a, b) || (a.dossier < b.dossier ? -1 : 1));
  }, [lines, sort]);
  const result = (passes: 'yes' | 'no') => (
    <Badge tone={passes === 'yes' ? 'success' : 'warning'}>{t(`chair.passes-${passes}`)}</Badge>
  );
  const columns: readonly LongColumn<Line, Column>[] = [
    {
      key: 'number',
      title: t('terms.number'),
      width: '8rem',
      cell: ({ dossier }) => <span className="numbers">{dossier}</span>,
    },
    { key: 'service', title: t('terms.service'), width: 'minmax(9rem, 2fr)', cell: ({ service }) => service },
    { key: 'was', title: t('table.replay-was'), width: '7.5rem', cell: ({ was }) => result(was) },
    {
      key: 'now',
      title: t('table.replay-now'),
      width: '11rem',
      cell: ({ was, passes }) => (
        <>
          {result(passes)} {was === passes ? null : <Badge tone="danger">{t('table.replay-flipped')}</Badge>}
        </>
      ),
    },
    {
      key: 'score',
      title: t('chair.score'),
      width: '6rem',
      cell: ({ score }) => <span className="numbers">{score === null ? '—' : score.toFixed(2)}</span>,
    },
    {
      key: 'margin',
      title: t('table.replay-margin'),
      width: '8rem',
      cell: ({ margin }) => (
        <span className="numbers">
          {margin === null ? '—' : `${margin < 0 ? '−' : '+'}${Math.abs(margin).toFixed(2)}`}
        </span>
      ),
    },
    {
      key: 'votes',
      title: t('table.replay-votes'),
      width: '11rem',
      whenNarrow: 'left-out',
      cell: ({ votes }) => <span className="numbers">{votes ?? '—'}</span>,
    },
  ];
  const change = (part: Partial<Variant>) => setVariant({ ...variant, ...part });
  return (
    <>
      <p className="soft">{t('table.replay-intro')}</p>
      <div className="table-tools">
        <Segments
          label={t('table.replay-aggregation')}
          value={variant.aggregation ?? 'as-rule'}
          onChange={(chosen) => change({ aggregation: chosen === 'as-rule' ? null : chosen })}
          testId="replay-aggregation"
          choices={(['as-rule', 'mean', 'trimmed-mean', 'median'] as const).map((value) => ({
            value,
            label: t(`table.replay-${value}`),
          }))}
        />
        <SelectField
          label={t('table.replay-without')}
          value={variant.leftOut ?? ''}
          onChange={(id) => change({ leftOut: committeeOf(roster).find((each) => each.id === id)?.id ?? null })}
          choices={[
            { value: '', label: t('table.replay-nobody') },
            ...committeeOf(roster).map(({ id, name }) => ({
              value: id,
              label: `${t('table.replay-without')}: ${name}`,
            })),
          ]}
        />
        <FigureField
          label={t('table.replay-floor')}
          value={variant.floor ?? rule.points.floor}
          judge={(typed) => (typed ? null : t('secretariat.figure-needed'))}
          onChange={(floor) => change({ floor })}
          testId="replay-floor"
        />
        <FigureField
          label={t('table.replay-pass')}
          value={variant.passMark ?? rule.points.passMark}
          judge={(typed) => (typed ? null : t('secretariat.figure-needed'))}
          onChange={(passMark) => change({ passMark })}
          testId="replay-pass"
        />
        <Button onPress={() => setVariant(asTheRule)}>{t('table.replay-reset')}</Button>
      </div>
      <p className="strong" role="status" data-testid="replay-flips">
        {t('table.replay-flips', { flips, all: lines.length })}
      </p>
      <LongTable
        label={t('table.view-replay')}
        columns={columns}
        rows={shown}
        keyOf={keyOf}
        sort={sort}
        onSort={setSort}
        inHand={inHand}
        onHand={setInHand}
        onOpen={({ dossier }) => onOpen(dossier)}
        testIdOf={({ dossier }) => `replay-${dossier}`}
      />
    </>
  );
}

const keyOf = ({ dossier }: Line) => dossier;
const collator = new Intl.Collator('ko');
const nearness = (figure: number | null) => (figure === null ? Infinity : Math.abs(figure));
const order: Readonly<Record<Column, (a: Line, b: Line) => number>> = {
  number: (a, b) => (a.dossier < b.dossier ? -1 : 1),
  service: (a, b) => collator.compare(a.service, b.service),
  was: (a, b) => collator.compare(a.was, b.was),
  // What flips first, then what is nearest to the mark.
  now: (a, b) => Number(a.was === a.passes) - Number(b.was === b.passes) || nearness(a.margin) - nearness(b.margin),
  score: (a, b) => (a.score ?? -1) - (b.score ?? -1),
  margin: (a, b) => nearness(a.margin) - nearness(b.margin),
  votes: (a, b) => nearness(a.votes) - nearness(b.votes),
};
