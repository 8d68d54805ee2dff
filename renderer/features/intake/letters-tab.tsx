import { useTranslation } from 'react-i18next';
import { intakeLetter, officeName } from '../../../shared/report/intake-letters.ts';
import { dateTimeText } from '../../messages/dates.ts';
import { PaperView } from '../../session/paper-view.tsx';
import { useSession } from '../../session/session.ts';
import { useProfile } from '../../session/use-desk.ts';
import type { RegisterLine } from '../../session/use-register.ts';
import { EmptyState } from '../../ui/feedback.tsx';
import { SaveLetters } from './save-letters.tsx';

/** The letter of the last step as it will go out, and which were made into files before. */
export function LettersTab({ line: { dossier, events } }: { readonly line: RegisterLine }) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const affiliation = useProfile().person?.affiliation ?? '';
  const { application } = dossier;
  const found = events.findLast((event) => event.kind === 'step');
  const step = found?.kind === 'step' ? found : null;
  const letter = step?.letter ?? null;
  const saved = events.flatMap((event) => (event.kind === 'letter-saved' ? [event] : []));
  const office = officeName(affiliation);
  return (
    <div className="stack tight">
      {step && letter ? (
        <>
          <div className="row">
            <h3 className="grow">{t(`intake.letter-${letter.kind}`)}</h3>
            <SaveLetters numbers={[application.number]} />
          </div>
          <PaperView
            label={t('intake.letter-preview')}
            paper={intakeLetter(letter, application, {
              body: office,
              name: office,
              at: step.at,
            })}
          />
        </>
      ) : (
        <EmptyState title={t('intake.letters-none')}>{t('intake.letters-none-next')}</EmptyState>
      )}
      {saved.length > 0 ? (
        <ul className="plain-list small soft">
          {saved.map(({ at, file }) => (
            <li key={`${at}/${file}`}>
              <span className="numbers">{dateTimeText(at, language)}</span> {t('intake.history-letter', { file })}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
