import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/messages/problem-text.ts';
import type { OpeningCheck, OpeningPlace } from '../../../shared/preparation/opening-checks.ts';
import { useSession } from '../../session/session.ts';
import { Button } from '../../ui/button.tsx';
import { Badge } from '../../ui/feedback.tsx';
import { Checkbox } from '../../ui/fields.tsx';

const tones = { holds: 'success', warns: 'warning', fails: 'danger' } as const;

/** Every check with its state, why, and the way to the place where it is mended; what passed is shown on request. */
export function OpeningCheckList({
  checks,
  onGo,
}: {
  readonly checks: readonly OpeningCheck[];
  readonly onGo: (place: OpeningPlace) => void;
}) {
  const { t } = useTranslation();
  const { language } = useSession();
  const [shown, setShown] = useState(false);
  const count = (state: OpeningCheck['state']) => checks.filter((check) => check.state === state).length;
  return (
    <div className="stack tight" data-testid="opening-checks">
      <div className="row between">
        <h2>{t('preparation.checks-all')}</h2>
        <Checkbox label={t('preparation.checks-show')} checked={shown} onChange={setShown} />
      </div>
      <p className="soft" role="status">
        {t('preparation.checks-summary', {
          all: checks.length,
          holds: count('holds'),
          warns: count('warns'),
          fails: count('fails'),
        })}
      </p>
      <ul className="check-list">
        {checks
          .filter(({ state }) => shown || state !== 'holds')
          .map(({ id, place, state, problem }) => {
            const said = problem ? problemText(problem, language) : null;
            return (
              <li key={id} className="row between" data-testid={`check-${id}`} data-state={state}>
                <div className="row nowrap">
                  <Badge tone={tones[state]}>{t(`preparation.state-${state}`)}</Badge>
                  <span>
                    <strong>{said?.title ?? t(`preparation.check-${id}`)}</strong>
                    {said ? <span className="soft small block">{said.next}</span> : null}
                  </span>
                </div>
                {problem ? (
                  <Button size="small" testId={`go-${id}`} onPress={() => onGo(place)}>
                    {t(`preparation.go-${place}`)}
                  </Button>
                ) : null}
              </li>
            );
          })}
      </ul>
    </div>
  );
}
