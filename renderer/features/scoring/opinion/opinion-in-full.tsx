import { useTranslation } from 'react-i18next';
import type { Rubric } from '../../../../shared/round/rubric.ts';
import type { OpinionDraft } from '../../../../shared/opinion/opinion-draft.ts';
import { dayText } from '../../../messages/dates.ts';
import { Table } from '../../../ui/table.tsx';

/** Everything of an opinion that a signature covers. */
export function OpinionInFull({ rubric, text }: { readonly rubric: Rubric; readonly text: OpinionDraft }) {
  const { t, i18n } = useTranslation();
  const titleOf = (id: string) => rubric.criteria.find((criterion) => criterion.id === id)?.title ?? id;
  return (
    <div className="stack tight">
      <p className="soft small">
        {text.basis
          .map(({ kind, day }) => `${t(`opinion.basis-${kind}`)} ${day ? dayText(day, i18n.language) : '–'}`)
          .join(' · ')}
      </p>
      {text.items.length > 0 ? (
        <Table
          label={t('opinion.items')}
          rows={text.items}
          keyOf={({ criterion }) => criterion}
          columns={[
            { key: 'criterion', title: t('member.criteria'), cell: ({ criterion }) => titleOf(criterion) },
            {
              key: 'verdict',
              title: t('member.verdict'),
              width: '110px',
              cell: ({ verdict }) => <strong>{verdict ? t(`terms.${verdict}`) : '–'}</strong>,
            },
            { key: 'reason', title: t('member.reason'), cell: ({ reason }) => reason },
          ]}
        />
      ) : null}
      <p className="question-text">
        <span className="soft">{t('opinion.overall')}</span>
        <br />
        {text.overall}
      </p>
    </div>
  );
}
