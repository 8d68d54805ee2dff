import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dossierNumberSchema, type DossierNumber } from '../../../shared/basics/ids.ts';
import { applicationSchema, type ApplicationField } from '../../../shared/dossier/application.ts';
import { dateFields, dayFromText, judgeField, requiredFields } from '../../../shared/dossier/judge-field.ts';
import { problemText } from '../../../shared/messages/problem-text.ts';
import { problem as problemOf } from '../../../shared/basics/result.ts';
import { afterwardsFollow } from '../../journeys/registry.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import type { RegisterLine } from '../../session/use-register.ts';
import { Button } from '../../ui/button.tsx';
import { FormField } from './form-field.tsx';
import { FormFiles, type ChosenFile } from './form-files.tsx';

const sections = {
  who: [
    'number',
    'service',
    'applicant',
    'businessNumber',
    'companySize',
    'providerKind',
    'serviceType',
    'serviceDetail',
    'overview',
  ],
  csap: ['csapKind', 'csapGrade', 'csapScope', 'csapFrom', 'csapTo'],
  business: ['creditRating', 'creditDate', 'sanctions'],
  service: ['slaAvailability', 'dataCentre', 'backup', 'supportHours'],
  contact: ['contactName', 'contactPhone', 'contactEmail'],
} as const satisfies Record<string, readonly ApplicationField[]>;
const sectionNames = Object.keys(sections) as (keyof typeof sections)[];
const allFields = Object.values(sections).flat() as ApplicationField[];
type Values = Readonly<Record<ApplicationField, string>>;
const nothing = Object.fromEntries(allFields.map((field) => [field, ''])) as Values;

/** One application by hand: what is wrong stands beside its field once it was left, or when saving was tried. */
export function ApplicationForm({
  line,
  taken,
  onClose,
}: {
  /** null for a new application. */
  readonly line: RegisterLine | null;
  /** Numbers that are in use. */
  readonly taken: readonly string[];
  /** With the number that was saved, or null when nothing was. */
  readonly onClose: (saved: DossierNumber | null) => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const language = useSession((session) => session.language);
  const [values, setValues] = useState<Values>(line?.dossier.application ?? nothing);
  const [left, setLeft] = useState<ReadonlySet<ApplicationField>>(new Set());
  const [tried, setTried] = useState(false);
  const [kept, setKept] = useState(line?.dossier.attachments ?? []);
  const [added, setAdded] = useState<readonly ChosenFile[]>([]);
  const { pending, problem, run } = useAction<unknown>();
  const wrongOf = (field: ApplicationField) => {
    const found = judgeField(field, values[field].trim());
    const used = field === 'number' && !line && taken.includes(values.number.trim());
    return found ?? (used ? problemOf('intake/number-taken', { dossier: values.number.trim() }) : null);
  };
  const errorOf = (field: ApplicationField) => {
    const wrong = tried || left.has(field) ? wrongOf(field) : null;
    if (!wrong) return undefined;
    const { title, next } = problemText(wrong, language);
    return `${title}. ${next}`;
  };
  const sound = allFields.every((field) => wrongOf(field) === null) && kept.length + added.length > 0;
  const save = () => {
    setTried(true);
    const number = dossierNumberSchema.safeParse(values.number.trim());
    if (!sound || !number.success) return;
    const said = allFields.map((field) => {
      const text = values[field].trim().normalize('NFC');
      return [field, dateFields.includes(field) ? (dayFromText(text) ?? '') : text] as const;
    });
    const application = applicationSchema.parse(Object.fromEntries(said));
    void run(
      () =>
        afterwardsFollow(
          desk,
          desk.desktop.saveApplication({
            change: line ? 'edited' : 'new',
            application,
            keep: kept.map(({ digest }) => digest),
            add: added.map(({ token }) => token),
          }),
        ),
      () => onClose(number.data),
    );
  };
  return (
    <div className="page">
      <div className="page-head">
        <h1>{t(line ? 'intake.form-edit' : 'intake.form-new')}</h1>
        <div className="row">
          <Button testId="form-cancel" onPress={() => onClose(null)}>
            {t('terms.cancel')}
          </Button>
          <Button look="primary" pending={pending} testId="form-save" onPress={save}>
            {t('intake.form-save')}
          </Button>
        </div>
      </div>
      {problem ? <ProblemBanner problem={problem} /> : null}
      {sectionNames.map((section) => (
        <section key={section} className="card stack tight" aria-label={t(`intake.form-${section}`)}>
          <h2>{t(`intake.form-${section}`)}</h2>
          <div className="form-grid">
            {sections[section].map((field) => (
              <FormField
                key={field}
                field={field}
                value={values[field]}
                error={errorOf(field)}
                need={requiredFields.includes(field) ? 'required' : 'optional'}
                disabled={field === 'number' && line !== null}
                onChange={(value) => setValues({ ...values, [field]: value })}
                onLeave={() => setLeft(new Set(left).add(field))}
              />
            ))}
          </div>
        </section>
      ))}
      <FormFiles
        kept={kept}
        added={added}
        missing={tried && kept.length + added.length === 0 ? 'missing' : 'fine'}
        onKept={setKept}
        onAdded={setAdded}
      />
    </div>
  );
}
