import { useTranslation } from 'react-i18next';
import type { Rubric } from '../../shared/round/rubric.ts';
import { entryOf, type ScoreSheet } from '../../shared/scoring/score-sheet.ts';
import { answerText } from '../messages/answer-text.ts';
import { Table } from '../ui/table.tsx';
import { PinLines } from './pin-lines.tsx';
import { useFileNames } from './use-file-names.ts';

/** Everything of a sheet that a signature would cover, and nothing else. */
export function SheetInFull({ rubric, sheet }: { readonly rubric: Rubric; readonly sheet: ScoreSheet }) {
  const { t } = useTranslation();
  const nameOf = useFileNames(sheet.round, sheet.dossier);
  return (
    <>
      <Table
        label={t('member.criteria')}
        rows={rubric.criteria}
        keyOf={({ id }) => id}
        columns={[
          { key: 'title', title: t('member.criteria'), cell: ({ title }) => title },
          {
            key: 'answer',
            title: t('member.verdict'),
            width: '110px',
            cell: ({ id }) => <strong className="numbers">{answerText(t, entryOf(sheet, id).answer)}</strong>,
          },
          {
            key: 'reason',
            title: t('member.reason'),
            cell: ({ id }) => {
              const { reason, pins } = entryOf(sheet, id);
              return (
                <>
                  {reason}
                  {pins ? <PinLines pins={pins} nameOf={nameOf} /> : null}
                </>
              );
            },
          },
        ]}
      />
      <p>
        <span className="soft">{t('member.opinion')}</span>
        <br />
        {sheet.opinion}
      </p>
    </>
  );
}
