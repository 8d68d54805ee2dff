import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rubric } from '../../../shared/round/rubric.ts';
import { mergedSheet, mergeLines, type Keep, type MergeLine } from '../../../shared/scoring/merge-sheets.ts';
import { entryOf, type ScoreSheet } from '../../../shared/scoring/score-sheet.ts';
import { answerText } from '../../messages/answer-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Segments } from '../../ui/fields.tsx';

/** My sheet beside the one of my other device, line by line; both texts stay readable in the history whatever is chosen. */
export function CompareDialog({
  rubric,
  mine,
  other,
  onMerged,
  onClose,
}: {
  readonly rubric: Rubric;
  readonly mine: ScoreSheet;
  readonly other: ScoreSheet;
  readonly onMerged: (sheet: ScoreSheet) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<ReadonlyMap<string, Keep>>(new Map());
  const lines = mergeLines(rubric, mine, other);
  const choose = (id: string, keep: Keep) => setChosen(new Map(chosen).set(id, keep));
  return (
    <Dialog
      title={t('scoring.compare-title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('scoring.compare-later')}</Button>
          <Button
            look="primary"
            testId="take-compared"
            onPress={() => onMerged(mergedSheet(rubric, mine, other, chosen))}
          >
            {t('scoring.compare-take')}
          </Button>
        </>
      }
    >
      <p>{t('scoring.compare-intro')}</p>
      {lines.map((line) => (
        <section key={line.id} className="compare" aria-label={titleOf(t, line)} data-testid={`compare-${line.id}`}>
          <h3 className="group-title">{titleOf(t, line)}</h3>
          <div className="compare-texts">
            <Text label={t('scoring.compare-mine')} text={textOf(t, line, mine)} />
            <Text label={t('scoring.compare-other')} text={textOf(t, line, other)} />
          </div>
          <Segments
            label={titleOf(t, line)}
            hiddenLabel
            value={chosen.get(line.id) ?? 'mine'}
            onChange={(keep) => choose(line.id, keep)}
            testId={`keep-${line.id}`}
            choices={line.keeps.map((value) => ({ value, label: t(`scoring.keep-${value}`) }))}
          />
        </section>
      ))}
    </Dialog>
  );
}

function Text({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div>
      <p className="soft small">{label}</p>
      <p className="compare-text">{text === '' ? '—' : text}</p>
    </div>
  );
}

type Translate = ReturnType<typeof useTranslation>['t'];

function titleOf(t: Translate, { where, part }: MergeLine): string {
  if (typeof where === 'string') return t(`member.${where}`);
  return `${where.title} · ${t(`scoring.part-${part}`)}`;
}

function textOf(t: Translate, { where, part }: MergeLine, sheet: ScoreSheet): string {
  if (typeof where === 'string') return sheet[where];
  const { answer, reason, pins } = entryOf(sheet, where.id);
  if (part === 'answer') return answerText(t, answer);
  if (part === 'text') return reason;
  return (pins ?? []).map(({ page, quote }) => t('scoring.pin-at', { page, quote })).join('\n');
}
