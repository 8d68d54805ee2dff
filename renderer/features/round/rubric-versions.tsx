import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import type { Rubric } from '../../../shared/round/rubric.ts';
import { afterwardsFollow } from '../../journeys/registry.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useLibrary } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { SelectField } from '../../ui/fields.tsx';
import { RubricDifference } from './rubric-difference.tsx';

const none = '';

/** The office's library: this wording is kept under its version, an earlier one compared or taken up again; files in and out. */
export function RubricVersions({
  rubric,
  onChange,
}: {
  readonly rubric: Rubric;
  readonly onChange: (rubric: Rubric) => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const library = useLibrary();
  const [chosen, setChosen] = useState(none);
  const [told, setTold] = useState('');
  const keeping = useAction<CallOutput<'keepRubric'>>();
  const saving = useAction<CallOutput<'saveRubric'>>();
  const opening = useAction<CallOutput<'openRubric'>>();
  const keyOf = ({ id, version }: Rubric) => `${id}/${version}`;
  const other = library.find((kept) => keyOf(kept.rubric) === chosen)?.rubric;
  const problem = [keeping.problem, saving.problem, opening.problem].find((each) => each?.code !== 'file/cancelled');
  return (
    <div className="stack tight rubric-versions">
      <h3>{t('rubric.versions')}</h3>
      <div className="row">
        <Button
          size="small"
          pending={keeping.pending}
          testId={`keep-${rubric.id}`}
          onPress={() =>
            void keeping.run(
              () => afterwardsFollow(desk, desk.desktop.keepRubric({ rubric })),
              () => setTold(t('rubric.kept', { version: rubric.version })),
            )
          }
        >
          {t('rubric.keep')}
        </Button>
        <Button
          size="small"
          pending={saving.pending}
          testId={`export-${rubric.id}`}
          onPress={() =>
            void saving.run(
              () => desk.desktop.saveRubric({ rubric }),
              ({ name }) => setTold(t('rubric.exported', { name })),
            )
          }
        >
          {t('rubric.export')}
        </Button>
        <Button
          size="small"
          pending={opening.pending}
          testId={`import-${rubric.id}`}
          onPress={() =>
            void opening.run(
              () => desk.desktop.openRubric({}),
              (read) => {
                setTold(t('rubric.imported', { name: read.name }));
                // It takes this rubric's place; which types it covers is the draft's own matter.
                onChange({ ...read.rubric, id: rubric.id, serviceTypes: rubric.serviceTypes });
              },
            )
          }
        >
          {t('rubric.import')}
        </Button>
        <SelectField
          label={t('rubric.compare')}
          value={chosen}
          onChange={setChosen}
          choices={[
            { value: none, label: t(library.length === 0 ? 'rubric.library-empty' : 'rubric.compare') },
            ...library.map((kept) => ({
              value: keyOf(kept.rubric),
              label: `${kept.rubric.title} — ${kept.rubric.version}`,
            })),
          ]}
        />
        {other ? (
          <Button
            size="small"
            testId={`take-${rubric.id}`}
            onPress={() => onChange({ ...other, id: rubric.id, serviceTypes: rubric.serviceTypes })}
          >
            {t('rubric.take-up')}
          </Button>
        ) : null}
      </div>
      {problem ? <ProblemBanner problem={problem} /> : null}
      {told && !problem ? <Banner tone="success" title={told} testId={`rubric-told-${rubric.id}`} /> : null}
      {other ? <RubricDifference before={other} after={rubric} /> : null}
    </div>
  );
}
