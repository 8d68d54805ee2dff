import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ok, type Result } from '../../../shared/basics/result.ts';
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
  const { pending, problem, run } = useAction<string>();
  // What the last press led to, good or bad, is all that is shown.
  const tell = (step: () => Promise<Result<string>>) => {
    setTold('');
    void run(step, setTold);
  };
  const keyOf = ({ id, version }: Rubric) => `${id}/${version}`;
  const other = library.find((kept) => keyOf(kept.rubric) === chosen)?.rubric;
  return (
    <div className="stack tight rubric-versions">
      <h3>{t('rubric.versions')}</h3>
      <div className="row">
        <Button
          size="small"
          pending={pending}
          testId={`keep-${rubric.id}`}
          onPress={() =>
            tell(async () => {
              const kept = await afterwardsFollow(desk, desk.desktop.keepRubric({ rubric }));
              return kept.ok ? ok(t('rubric.kept', { version: rubric.version })) : kept;
            })
          }
        >
          {t('rubric.keep')}
        </Button>
        <Button
          size="small"
          pending={pending}
          testId={`export-${rubric.id}`}
          onPress={() =>
            tell(async () => {
              const saved = await desk.desktop.saveRubric({ rubric });
              return saved.ok ? ok(t('rubric.exported', { name: saved.value.name })) : saved;
            })
          }
        >
          {t('rubric.export')}
        </Button>
        <Button
          size="small"
          pending={pending}
          testId={`import-${rubric.id}`}
          onPress={() =>
            tell(async () => {
              const read = await desk.desktop.openRubric({});
              if (!read.ok) return read;
              // It takes this rubric's place; which types it covers is the draft's own matter.
              onChange({ ...read.value.rubric, id: rubric.id, serviceTypes: rubric.serviceTypes });
              return ok(t('rubric.imported', { name: read.value.name }));
            })
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
      {problem && problem.code !== 'file/cancelled' ? <ProblemBanner problem={problem} /> : null}
      {told ? <Banner tone="success" title={told} testId={`rubric-told-${rubric.id}`} /> : null}
      {other ? <RubricDifference before={other} after={rubric} /> : null}
    </div>
  );
}
