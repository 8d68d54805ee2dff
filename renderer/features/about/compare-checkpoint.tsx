import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useAction } from '../../session/use-action.ts';
import { useSession } from '../../session/session.ts';
import { useDesk, useDocket } from '../../session/use-desk.ts';
import { WithTerms } from '../../session/term.tsx';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { QrCode } from '../../ui/qr-code.tsx';

type Comparison = CallOutput<'compareCheckpoint'>;

/** Two people hold side by side what the registry showed them: the one way to see that it shows different logs. */
export function CompareCheckpoint({ onCompared }: { readonly onCompared: () => void }) {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const { size } = useDocket();
  const registry = useSession((session) => session.registry);
  const cosigners = useSession((session) => session.cosigners);
  const [own, setOwn] = useState<CallOutput<'readCheckpoint'> | null>(null);
  const [pasted, setPasted] = useState('');
  const [compared, setCompared] = useState<Comparison | null>(null);
  const { pending, problem, run } = useAction<Comparison>();
  const saving = useAction<CallOutput<'saveCheckpoint'>>();
  useEffect(() => {
    void desktop.readCheckpoint({}).then((read) => setOwn(read.ok ? read.value : null));
  }, [desktop, compared, size, registry, cosigners]);
  const show = (value: Comparison) => {
    setCompared(value);
    onCompared();
  };
  return (
    <section className="card stack tight">
      <h2>
        <WithTerms terms={['checkpoint']}>{t('witness.compare-title')}</WithTerms>
      </h2>
      <p className="soft">{t('witness.compare-intro')}</p>
      <div className="grid-2">
        <div className="stack tight">
          <h3>
            <WithTerms terms={['confirmation']}>{t('witness.mine')}</WithTerms>
          </h3>
          {own ? (
            <>
              <QrCode text={own.text} label={t('witness.qr')} />
              <pre className="mono small" style={{ margin: 0, whiteSpace: 'pre-wrap' }} data-testid="own-checkpoint">
                {own.text}
              </pre>
              {own.cosigners > 0 ? (
                <p data-testid="cosigners">✓ {t('witness.cosigners', { count: own.cosigners })}</p>
              ) : null}
              <div className="row">
                <Button pending={saving.pending} onPress={() => void saving.run(() => desktop.saveCheckpoint({}))}>
                  {t('witness.save')}
                </Button>
              </div>
            </>
          ) : (
            <p className="soft">{t('witness.none')}</p>
          )}
          {saving.problem && saving.problem.code !== 'checkpoint/cancelled' ? (
            <ProblemBanner problem={saving.problem} />
          ) : null}
        </div>
        <div className="stack tight">
          <h3>{t('witness.theirs')}</h3>
          <TextArea label={t('witness.paste')} value={pasted} onChange={setPasted} rows={7} testId="their-checkpoint" />
          <div className="row">
            <Button
              look="primary"
              pending={pending}
              disabled={pasted.trim() === ''}
              testId="compare-checkpoint"
              onPress={() => void run(() => desktop.compareCheckpoint({ text: pasted }), show)}
            >
              {t('witness.compare')}
            </Button>
            <Button pending={pending} onPress={() => void run(() => desktop.compareCheckpointFile({}), show)}>
              {t('witness.compare-file')}
            </Button>
          </div>
          {problem && problem.code !== 'checkpoint/cancelled' ? <ProblemBanner problem={problem} /> : null}
          {compared && !problem ? (
            <Banner tone={tones[compared.relation]} title={t(`witness.relation-${compared.relation}`)}>
              {t('witness.sizes', { ours: compared.ours, theirs: compared.theirs })}
            </Banner>
          ) : null}
        </div>
      </div>
    </section>
  );
}

const tones = { same: 'success', 'theirs-older': 'success', 'theirs-newer': 'warning', fork: 'danger' } as const;
