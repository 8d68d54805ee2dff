import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayFromText } from '../../../shared/dossier/judge-field.ts';
import { daysAfter, type Day } from '../../../shared/basics/day.ts';
import type { Finding } from '../../../shared/intake/eligibility.ts';
import type { AskedItem, Letter } from '../../../shared/intake/intake-event.ts';
import { askedText } from '../../../shared/messages/eligibility-text.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Checkbox, TextArea, TextField } from '../../ui/fields.tsx';

interface Draft extends AskedItem {
  readonly title: string;
  readonly included: boolean;
}
/** An answer is usually asked for within two weeks. */
const usualDays = 14;

/** What is asked of the applicant and until when: proposed from what the criteria found, in words that may be changed. */
export function SupplementDialog({
  findings,
  today,
  pending,
  onClose,
  onAsk,
}: {
  readonly findings: readonly Finding[];
  readonly today: Day;
  readonly pending: boolean;
  readonly onClose: () => void;
  readonly onAsk: (letter: Extract<Letter, { kind: 'supplement' }>) => void;
}) {
  const { t } = useTranslation();
  const [due, setDue] = useState<string>(daysAfter(today, usualDays));
  const [items, setItems] = useState<readonly Draft[]>(() =>
    findings
      .filter(({ verdict }) => verdict !== 'pass')
      .map((finding) => ({
        requirement: finding.requirement.id,
        title: finding.requirement.title,
        text: askedText(finding),
        included: finding.verdict === 'fail',
      })),
  );
  const change = (index: number, part: Partial<Draft>) =>
    setItems(items.map((item, at) => (at === index ? { ...item, ...part } : item)));
  const day = dayFromText(due);
  const dueWrong = day === null || day <= today;
  const asked = items
    .filter(({ included, text }) => included && text.trim() !== '')
    .map(({ requirement, text }): AskedItem => ({ requirement, text: text.trim() }));
  return (
    <Dialog
      title={t('intake.supplement-title')}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('terms.cancel')}</Button>
          <Button
            look="primary"
            pending={pending}
            disabled={dueWrong || asked.length === 0}
            testId="supplement-send"
            onPress={() => day && onAsk({ kind: 'supplement', due: day, items: asked })}
          >
            {t('intake.supplement-send')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('intake.supplement-due')}
        value={due}
        onChange={setDue}
        help={t('intake.form-date-help')}
        error={dueWrong ? t('intake.supplement-due-past') : undefined}
        testId="supplement-due"
      />
      <h3>{t('intake.supplement-items')}</h3>
      {items.map(({ title, text, included }, index) => (
        <div key={index} className="asked-item">
          <Checkbox
            hiddenLabel
            label={t('intake.supplement-include', { title })}
            checked={included}
            onChange={(on) => change(index, { included: on })}
          />
          <TextArea
            label={t('intake.supplement-item', { index: index + 1 })}
            value={text}
            rows={2}
            disabled={!included}
            onChange={(next) => change(index, { text: next })}
            testId={`supplement-item-${index}`}
          />
        </div>
      ))}
      {asked.length === 0 ? <p className="soft">{t('intake.supplement-none')}</p> : null}
      <div className="row">
        <Button
          size="small"
          testId="supplement-add"
          onPress={() => {
            const title = t('intake.supplement-item', { index: items.length + 1 });
            setItems([...items, { requirement: null, title, text: '', included: true }]);
          }}
        >
          {t('intake.supplement-add')}
        </Button>
      </div>
    </Dialog>
  );
}
