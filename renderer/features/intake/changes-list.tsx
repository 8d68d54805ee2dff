import { useTranslation } from 'react-i18next';
import { changesBetween, type Content } from '../../../shared/intake/changes.ts';
import { fieldNames } from '../../../shared/messages/field-names.ts';
import { say } from '../../../shared/messages/language.ts';
import { sizeText } from '../../messages/dates.ts';
import { useSession } from '../../session/session.ts';
import { Badge } from '../../ui/feedback.tsx';

/** One content of an application against another: answers before and after, files that came, went or were replaced. */
export function ChangesList({ before, after }: { readonly before: Content; readonly after: Content }) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const { fields, files } = changesBetween(before, after);
  const sizes = (...all: (number | null)[]) =>
    all.flatMap((bytes) => (bytes === null ? [] : sizeText(bytes))).join(' → ');
  return (
    <div className="stack tight">
      {fields.length > 0 ? (
        <table className="table" aria-label={t('intake.changes-fields')}>
          <tbody>
            {fields.map(({ field, before: old, after: now }) => (
              <tr key={field} data-testid={`changed-${field}`}>
                <th scope="row">{say(fieldNames[field], language)}</th>
                <td>
                  <span className="changed-from">{old === '' ? t('intake.no-answer') : old}</span> →{' '}
                  <span className="changed-to">{now === '' ? t('intake.no-answer') : now}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {files.length > 0 ? (
        <ul className="plain-list" aria-label={t('intake.changes-files')}>
          {files.map(({ name, kind, before: old, after: now }) => (
            <li key={name} className="row">
              <Badge tone={kind === 'removed' ? 'danger' : 'info'}>{t(`intake.file-${kind}`)}</Badge>
              <span className="grow">{name}</span>
              <span className="soft small numbers">{sizes(old, now)}</span>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
