import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant } from '../../../shared/basics/instant.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** Days and hours until a moment by this PC's clock, renewed each minute; red on the last day. */
export function TimeLeft({ until }: { readonly until: Instant }) {
  const { t } = useTranslation();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), minute);
    return () => clearInterval(timer);
  }, []);
  const left = Date.parse(until) - now;
  if (left <= 0) return <span className="soft">· {t('member.time-over')}</span>;
  const [days, hours, minutes] = [left / day, (left % day) / hour, (left % hour) / minute].map(Math.floor);
  const text = left >= day ? t('member.time-days', { days, hours }) : t('member.time-hours', { hours, minutes });
  return <strong className={left < day ? 'danger-text' : ''}>· {text}</strong>;
}
