import { useTranslation } from 'react-i18next';
import type { DocumentState } from '../../../shared/nomination/nomination.ts';
import type { NominationForm } from '../../../shared/nomination/nomination-form.ts';
import { missingDocuments } from '../../../shared/nomination/judge-nomination-paper.ts';
import { Badge } from '../../ui/feedback.tsx';
import { Segments } from '../../ui/fields.tsx';

/** Which documents of the form are there; `onChange` null where nothing can be changed any more. */
export function DocumentList({
  form,
  documents,
  onChange,
}: {
  readonly form: NominationForm;
  readonly documents: readonly DocumentState[];
  readonly onChange: ((documents: DocumentState[]) => void) | null;
}) {
  const { t } = useTranslation();
  const missing = missingDocuments(form, documents);
  return (
    <section className="card stack tight" data-testid="nomination-documents">
      <div className="row between">
        <h2>{t('nomination.documents')}</h2>
        <Badge tone={missing.length > 0 ? 'warning' : 'success'}>
          {missing.length > 0
            ? t('nomination.documents-missing', { number: missing.length })
            : t('nomination.documents-complete')}
        </Badge>
      </div>
      <ul className="plain-list nomination-documents">
        {form.documents.map(({ id, title, needed }, place) => {
          const state = documents[place] ?? 'missing';
          return (
            <li key={id} className="row between">
              <span>
                {title} <span className="soft small">{t(`nomination.needed-${needed}`)}</span>
              </span>
              {onChange ? (
                <Segments<DocumentState>
                  label={title}
                  hiddenLabel
                  testId={`document-${id}`}
                  value={state}
                  choices={[
                    { value: 'given', label: t('nomination.document-given') },
                    { value: 'missing', label: t('nomination.document-missing'), tone: 'danger' },
                    ...(needed === 'where-it-applies'
                      ? [
                          {
                            value: 'does-not-apply',
                            label: t('nomination.document-does-not-apply'),
                            tone: 'neutral',
                          } as const,
                        ]
                      : []),
                  ]}
                  onChange={(next) =>
                    onChange(form.documents.map((_, at) => (at === place ? next : (documents[at] ?? 'missing'))))
                  }
                />
              ) : (
                <Badge tone={state === 'given' ? 'success' : state === 'missing' ? 'danger' : 'neutral'}>
                  {t(`nomination.document-${state}`)}
                </Badge>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
