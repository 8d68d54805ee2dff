import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import type { Attachment } from '../../../shared/dossier/manifest.ts';
import { problemText } from '../../../shared/messages/problem-text.ts';
import { sizeText } from '../../messages/dates.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';

type Chosen = CallOutput<'chooseApplicationFiles'>;
export type ChosenFile = Chosen['files'][number];

/** The files of the form: those that are there, those that were added now, and what was wrong with the others. */
export function FormFiles({
  kept,
  added,
  missing,
  onKept,
  onAdded,
}: {
  readonly kept: readonly Attachment[];
  readonly added: readonly ChosenFile[];
  readonly missing: 'missing' | 'fine';
  readonly onKept: (kept: Attachment[]) => void;
  readonly onAdded: (added: readonly ChosenFile[]) => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const language = useSession((session) => session.language);
  const [refused, setRefused] = useState<Chosen['problems']>([]);
  const { pending, problem, run } = useAction<Chosen>();
  const add = () =>
    void run(
      () => desk.desktop.chooseApplicationFiles({}),
      ({ files, problems }) => {
        // A file of the same name takes the place of the one before.
        const names = new Set(files.map(({ name }) => name));
        onKept(kept.filter(({ name }) => !names.has(name)));
        onAdded([...added.filter(({ name }) => !names.has(name)), ...files]);
        setRefused(problems);
      },
    );
  const row = (name: string, bytes: number, onRemove: () => void) => (
    <li key={name} className="row">
      <span className="grow">{name}</span>
      <span className="soft small numbers">{sizeText(bytes)}</span>
      <Button look="quiet" size="small" label={t('intake.form-remove-file', { name })} onPress={onRemove}>
        {t('intake.remove')}
      </Button>
    </li>
  );
  return (
    <section className="card stack tight" aria-label={t('intake.form-files')}>
      <div className="row between">
        <h2>{t('intake.form-files')}</h2>
        <Button size="small" pending={pending} testId="form-add-files" onPress={add}>
          {t('intake.form-add-files')}
        </Button>
      </div>
      {problem ? <ProblemBanner problem={problem} /> : null}
      {missing === 'missing' ? <Banner tone="danger" title={t('intake.form-no-files')} /> : null}
      {refused.map(({ name, problem: found }) => {
        const { title, next } = problemText(found, language);
        return (
          <Banner key={name} tone="danger" title={`${name}: ${title}`}>
            {next}
          </Banner>
        );
      })}
      <ul className="plain-list" data-testid="form-file-list">
        {kept.map((each) => row(each.name, each.bytes, () => onKept(kept.filter((other) => other !== each))))}
        {added.map((each) => row(each.name, each.bytes, () => onAdded(added.filter((other) => other !== each))))}
      </ul>
    </section>
  );
}
