import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../shared/basics/instant.ts';
import { noticeOf } from '../../../shared/preparation/notice.ts';
import type { Schedule } from '../../../shared/round/round.ts';
import { dateTimeText } from '../../messages/dates.ts';
import { useSession } from '../../session/session.ts';

const width = 900;
const margin = 70;

/** The phases as a line in the proportion of their days: distribution (now), scoring, its end, the meeting. */
export function ScheduleLine({ schedule, now }: { readonly schedule: Schedule; readonly now: Instant }) {
  const { t } = useTranslation();
  const { language } = useSession();
  const points = [
    { key: 'distribution', at: now },
    { key: 'scoring', at: schedule.scoringFrom },
    { key: 'closing', at: schedule.scoringUntil },
    { key: 'meeting', at: schedule.meetingAt },
  ] as const;
  const times = points.map(({ at }) => Date.parse(at));
  const [from, until] = [Math.min(...times), Math.max(...times)];
  const xOf = (at: Instant) =>
    until === from ? margin : margin + ((Date.parse(at) - from) / (until - from)) * (width - 2 * margin);
  const notice = noticeOf(schedule.meetingAt, now);
  const said = points.map(({ key, at }) => `${t(`schedule.${key}`)} ${dateTimeText(at, language)}`).join(', ');
  return (
    <figure className="schedule-line">
      <svg viewBox={`0 0 ${width} 104`} role="img" aria-label={said}>
        <line className="line-all" x1={margin} x2={width - margin} y1={52} y2={52} />
        <line className="line-scoring" x1={xOf(schedule.scoringFrom)} x2={xOf(schedule.scoringUntil)} y1={52} y2={52} />
        {points.map(({ key, at }, index) => (
          <g key={key} transform={`translate(${xOf(at)} 52)`}>
            <circle className={`dot-${key}`} r={7} />
            <text y={index % 2 === 0 ? -30 : 26} textAnchor="middle" className="line-name">
              {t(`schedule.${key}`)}
            </text>
            <text y={index % 2 === 0 ? -14 : 42} textAnchor="middle" className="line-date">
              {dateTimeText(at, language)}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="soft">{t(`schedule.notice-${notice.kind}`, { days: notice.days })}</figcaption>
    </figure>
  );
}
