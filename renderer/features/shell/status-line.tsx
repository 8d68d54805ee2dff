import { useTranslation } from 'react-i18next';
import { timeText } from '../../messages/dates.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useOutgoing, useProfile, useSheets } from '../../session/use-desk.ts';

const lights = { reachable: 'good', unreachable: 'off', 'wrong-key': 'bad', unknown: '' } as const;

/** What is saved here, what is delivered, and whether the registry is there; each light on its own, never one for all. */
export function StatusLine() {
  const { t } = useTranslation();
  const { registry, problem, work } = useSession();
  const saved = useSheets()
    .map(({ at }) => at)
    .sort()
    .at(-1);
  // An expert has no sheets; the form of an opinion says for itself when it was saved.
  const expert = useProfile().person?.role === 'expert';
  const waiting = useOutgoing().filter(({ state }) => state === 'waiting').length;
  return (
    <footer className="status" data-tour="lights" aria-live="polite">
      {saved || !expert ? (
        <span className={`light ${saved ? 'good' : ''}`} data-testid="light-saved">
          {saved ? t('terms.light-saved', { time: timeText(saved) }) : t('terms.light-nothing-saved')}
        </span>
      ) : null}
      <span className={`light ${waiting > 0 ? 'off' : 'good'}`} data-testid="light-outbox">
        {waiting > 0 ? t('terms.light-waiting', { count: waiting }) : t('terms.light-all-delivered')}
      </span>
      <span className={`light ${lights[registry]}`} data-testid="light-registry">
        {t(`terms.light-registry-${registry}`)}
      </span>
      {work ? (
        <span className="soft numbers">
          {t('terms.working')} {work.done}/{work.total}
        </span>
      ) : null}
      {problem ? (
        <span className="grow">
          <ProblemBanner tone="warning" problem={problem} />
        </span>
      ) : null}
    </footer>
  );
}
