import { useTranslation } from 'react-i18next';
import { roundIdSchema } from '../../../shared/basics/ids.ts';
import { instantFromMillis, type Instant } from '../../../shared/basics/instant.ts';
import type { RoundDraft } from '../../../shared/preparation/round-draft.ts';
import type { Schedule } from '../../../shared/round/round.ts';
import { noticeOf } from '../../../shared/preparation/notice.ts';
import { useNow } from '../../session/use-now.ts';
import { TextArea, TextField } from '../../ui/fields.tsx';
import { ScheduleLine } from './schedule-line.tsx';

interface DraftProps {
  readonly draft: RoundDraft;
  readonly onChange: (draft: RoundDraft) => void;
}

/** Title, month, place and the three dates, in local time. */
export function PlanForm({ draft, onChange }: DraftProps) {
  const { t } = useTranslation();
  const { plan } = draft;
  const setSchedule = (key: keyof Schedule) => (value: string) => {
    const millis = new Date(value).getTime();
    if (!Number.isNaN(millis))
      onChange({ ...draft, plan: { ...plan, schedule: { ...plan.schedule, [key]: instantFromMillis(millis) } } });
  };
  const setMonth = (month: string) => {
    const round = roundIdSchema.safeParse(month);
    if (/^\d{4}-(0[1-9]|1[0-2])$/.test(month) && round.success)
      onChange({ ...draft, round: round.data, plan: { ...plan, month } });
  };
  const now = useNow();
  const notice = noticeOf(plan.schedule.meetingAt, now);
  const setUrgent = (text: string) => {
    const { urgent: _before, ...rest } = draft;
    onChange(text.trim() === '' ? rest : { ...rest, urgent: text.slice(0, 500) });
  };
  return (
    <div className="stack">
      <div className="card">
        <ScheduleLine schedule={plan.schedule} now={now} />
      </div>
      <div className="card grid-2">
        <TextField
          label={t('secretariat.round-name')}
          value={plan.title}
          testId="round-title"
          onChange={(title) => onChange({ ...draft, plan: { ...plan, title } })}
        />
        <TextField type="month" label={t('secretariat.round-month')} value={plan.month} onChange={setMonth} />
        <TextField
          label={t('secretariat.round-place')}
          value={plan.place}
          onChange={(place) => onChange({ ...draft, plan: { ...plan, place } })}
        />
        {(['scoringFrom', 'scoringUntil', 'meetingAt'] as const).map((key) => (
          <TextField
            key={key}
            type="datetime-local"
            label={t(
              `secretariat.round-${key === 'scoringFrom' ? 'from' : key === 'scoringUntil' ? 'until' : 'meeting'}`,
            )}
            value={localText(plan.schedule[key])}
            onChange={setSchedule(key)}
          />
        ))}
        {notice.kind === 'enough' && draft.urgent === undefined ? null : (
          <TextArea
            label={t('schedule.urgent')}
            help={t('schedule.urgent-help')}
            value={draft.urgent ?? ''}
            testId="urgent"
            onChange={setUrgent}
          />
        )}
      </div>
    </div>
  );
}

/** As a `datetime-local` field wants it: local time without zone. */
function localText(at: Instant): string {
  const date = new Date(at);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
