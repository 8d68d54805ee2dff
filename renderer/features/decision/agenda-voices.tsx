import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '../../../shared/docket/agenda.ts';
import { memberById, type RosterBody } from '../../../shared/roster/roster.ts';
import { answerText } from '../../messages/answer-text.ts';

/** The two most contrary answers to one criterion beside each other, with their reasons. */
export function AgendaVoices({
  item: { dispute },
  roster,
  names,
}: {
  readonly item: AgendaItem;
  readonly roster: RosterBody;
  readonly names: 'shown' | 'hidden';
}) {
  const { t } = useTranslation();
  if (!dispute) return <p className="soft">{t('table.agenda-unanimous')}</p>;
  return (
    <>
      <p>{t('table.agenda-dispute', { criterion: dispute.criterion.title })}</p>
      <div className="agenda-voices">
        {dispute.voices.map(({ member, ballot, answer, reason }, index) => (
          <div key={ballot} className="agenda-voice">
            <p>
              <span className="soft">
                {names === 'shown'
                  ? (memberById(roster, member)?.name ?? member)
                  : t('table.voice-of', { letter: index === 0 ? 'A' : 'B' })}
              </span>{' '}
              <strong className="numbers">{answerText(t, answer)}</strong>
            </p>
            <p>{reason}</p>
          </div>
        ))}
      </div>
    </>
  );
}
