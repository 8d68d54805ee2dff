import { useTranslation } from 'react-i18next';
import type { DossierNumber } from '../../../../shared/basics/ids.ts';
import type { Rubric } from '../../../../shared/round/rubric.ts';
import { dateTimeText } from '../../../messages/dates.ts';
import { ProblemBanner } from '../../../session/problem-banner.tsx';
import { RecordTrust } from '../../../session/record-trust.tsx';
import { useSession } from '../../../session/session.ts';
import { OpinionInFull } from './opinion-in-full.tsx';
import { useOpinions } from './use-opinions.ts';

/** Beside the files: what the experts found, with whose it is and whether it is whole. */
export function DossierOpinions({ dossier, rubric }: { readonly dossier: DossierNumber; readonly rubric: Rubric }) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const { answer } = useOpinions(dossier);
  if (!answer) return null;
  if (!answer.ok) return <ProblemBanner problem={answer.problem} tone="warning" />;
  const { opinions } = answer.value;
  return (
    <details className="card slim questions-panel" data-testid="dossier-opinions">
      <summary>
        <strong>{t('opinion.title')}</strong>{' '}
        <span className="soft small">
          {opinions.length === 0
            ? t('opinion.none')
            : t('opinion.by', { count: opinions.length, names: opinions.map(({ name }) => name).join(', ') })}
        </span>
      </summary>
      <ul className="question-list">
        {opinions.map(({ id, index, name, affiliation, at, text }) => (
          <li key={id}>
            <p className="row between">
              <span>
                <strong>{name}</strong>{' '}
                <span className="soft small">
                  {affiliation} · {dateTimeText(at, language)}
                </span>
              </span>
              <RecordTrust index={index} />
            </p>
            {text ? (
              <OpinionInFull rubric={rubric} text={text} />
            ) : (
              <p className="question-text">{t('opinion.sealed-elsewhere')}</p>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
