import { useStoreQuery } from '../../session/use-store-query.ts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyIdSchema } from '../../../shared/basics/ids.ts';
import { KeyToCompare } from '../../session/key-to-compare.tsx';
import { useDesk, useProfile } from '../../session/use-desk.ts';
import { Facts } from '../../ui/feedback.tsx';
import { CompareCheckpoint } from './compare-checkpoint.tsx';
import { Findings } from './findings.tsx';
import { RegistryAddress } from './registry-address.tsx';
import { VerifyFile } from './verify-file.tsx';

/** What runs here, who sits here, which registry; and the auditor's check of any bundle, offline. */
export function About() {
  const { t } = useTranslation();
  const { store } = useDesk();
  const profile = useProfile();
  const { runtime, device, registry, person, member, round } = profile;
  const seen = useStoreQuery(
    async () => (round ? await store.database.meta.get(`checkpoint/${round}`) : undefined),
    [store, round],
  );
  const [comparisons, setComparisons] = useState(0);
  return (
    <div className="page">
      <h1>{t('welcome.about-title')}</h1>
      <div className="grid-2">
        <section className="card">
          <Facts
            items={[
              [t('welcome.about-version'), runtime.app],
              [
                t('welcome.about-runtime'),
                `Electron ${runtime.electron} · Chromium ${runtime.chrome} · Node ${runtime.node} — ${t(`welcome.runtime-${runtime.source === 'official' ? 'official' : 'closed-network'}`)}`,
              ],
              [t('welcome.about-person'), `${person?.name ?? ''} · ${person ? t(`terms.role-${person.role}`) : ''}`],
              [t('welcome.about-member'), member ?? '—'],
              [
                t('welcome.fingerprint'),
                <span className="mono" key="f">
                  {device?.fingerprint}
                </span>,
              ],
              [t('welcome.words'), device ? <KeyToCompare key="w" kid={keyIdSchema.parse(device.kid)} /> : '—'],
            ]}
          />
        </section>
        <section className="card">
          <Facts
            items={[
              [t('welcome.about-registry'), registry?.address ?? '—'],
              [
                t('welcome.about-registry-key'),
                <span className="mono" key="k">
                  {registry?.verifierKey}
                </span>,
              ],
              [
                t('welcome.about-checkpoint'),
                <pre className="mono" key="c" style={{ margin: 0, whiteSpace: 'pre-wrap' }}>
                  {typeof seen?.value === 'string' ? seen.value : '—'}
                </pre>,
              ],
            ]}
          />
        </section>
      </div>
      <RegistryAddress />
      <VerifyFile />
      <Findings after={comparisons} />
      <CompareCheckpoint onCompared={() => setComparisons((count) => count + 1)} />
    </div>
  );
}
