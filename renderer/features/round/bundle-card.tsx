import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { committeeOf } from '../../../shared/roster/roster.ts';
import { BundleProgress } from '../../session/bundle-import.tsx';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useDocket } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { Segments } from '../../ui/fields.tsx';

type Saved = CallOutput<'saveRoundBundle'>;
const everybody = 'everybody';

/** The open round for those without a network: for one person or everybody, with the encrypted files or only the records. */
export function BundleCard() {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const { roster } = useDocket();
  const [person, setPerson] = useState<string>(everybody);
  const [files, setFiles] = useState<'included' | 'left-out'>('included');
  const [saved, setSaved] = useState<Saved | null>(null);
  const { pending, problem, run } = useAction<Saved>();
  const committee = roster ? committeeOf(roster.body) : [];
  const chosen = committee.find(({ id }) => id === person)?.id ?? null;
  return (
    <section className="card stack tight" aria-labelledby="make-bundle">
      <h2 id="make-bundle">{t('carry.make-title')}</h2>
      <p className="soft">{t('carry.make-intro')}</p>
      <Segments
        label={t('carry.make-person')}
        value={person}
        onChange={setPerson}
        choices={[
          { value: everybody, label: t('carry.make-everybody') },
          ...committee.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
      />
      <Segments
        label={t('carry.make-files')}
        value={files}
        onChange={setFiles}
        choices={(['included', 'left-out'] as const).map((value) => ({ value, label: t(`carry.make-files-${value}`) }))}
      />
      {problem && problem.code !== 'bundle/cancelled' ? <ProblemBanner problem={problem} /> : null}
      {saved ? (
        <Banner
          tone="success"
          title={t('carry.made', { name: saved.name, records: saved.records, files: saved.files })}
          testId="bundle-made"
        />
      ) : null}
      <div className="row">
        <Button
          pending={pending}
          testId="make-bundle"
          onPress={() => {
            setSaved(null);
            void run(() => desktop.saveRoundBundle({ person: chosen, files }), setSaved);
          }}
        >
          {t('carry.make')}
        </Button>
        <BundleProgress pending={pending} />
      </div>
    </section>
  );
}
