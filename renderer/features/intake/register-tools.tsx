import { useTranslation } from 'react-i18next';
import { intakeStates } from '../../../shared/intake/intake-event.ts';
import type { Register } from '../../session/use-register.ts';
import { SearchField, Segments, SelectField } from '../../ui/fields.tsx';
import { needs, type Attention, type RegisterView } from './register-view.ts';

export const registerSearchId = 'register-search';
const attentions = ['overdue', 'failing', 'human', 'expiring'] as const satisfies readonly Attention[];

/** Search, states with their counts, and what needs a look. */
export function RegisterTools({
  register,
  view,
  onView,
}: {
  readonly register: Register;
  readonly view: RegisterView;
  readonly onView: (change: Partial<RegisterView>) => void;
}) {
  const { t } = useTranslation();
  const { lines } = register;
  return (
    <div className="register-tools">
      <SearchField
        id={registerSearchId}
        label={t('intake.search')}
        placeholder={t('intake.search-hint')}
        value={view.query}
        onChange={(query) => onView({ query })}
      />
      <Segments
        label={t('intake.filter')}
        hiddenLabel
        value={view.state}
        onChange={(state) => onView({ state })}
        testId="register-states"
        choices={[
          { value: 'all', label: `${t('intake.state-all')} ${lines.length}` },
          ...intakeStates.map((state) => ({
            value: state,
            label: `${t(`intake.state-${state}`)} ${lines.filter(({ standing }) => standing.state === state).length}`,
          })),
        ]}
      />
      <SelectField
        label={t('intake.attention')}
        value={view.attention}
        onChange={(attention) => onView({ attention: attention as Attention })}
        choices={[
          { value: 'all', label: t('intake.attention-all') },
          ...attentions.map((value) => ({
            value,
            label: `${t(`intake.attention-${value}`)} ${lines.filter((line) => needs(value, line, register)).length}`,
          })),
        ]}
      />
    </div>
  );
}
