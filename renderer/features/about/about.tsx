import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyIdSchema } from '../../../shared/basics/ids.ts';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { claimText } from '../../../shared/report/claim-text.ts';
import { problemText } from '../../../shared/messages/problem-text.ts';
import type { Claim } from '../../../shared/report/claims.ts';
import { KeyToCompare } from '../../session/key-to-compare.tsx';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk, useProfile } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner, Facts } from '../../ui/feedback.tsx';
import { CompareCheckpoint } from './compare-checkpoint.tsx';
import { Findings } from './findings.tsx';
import { RegistryAddress } from './registry-address.tsx';

/** What runs here, who sits here, which registry; and the auditor's check of any bundle, offline. */
export function About() {
  const { t } = useTranslation();
  const { desktop, store } = useDesk();
  const profile = useProfile();
  const { runtime, device, registry, person, member, round } = profile;
  const seen = useLiveQuery(
    async () => (round ? await store.database.meta.get(`checkpoint/${round}`) : undefined),
    [store, round],
  );
  const [verified, setVerified] = useState<CallOutput<'verifyBundle'> | null>(null);
  const [comparisons, setComparisons] = useState(0);
  const { pending, problem, run } = useAction<CallOutput<'verifyBundle'>>();
  const failing = verified?.claims.filter(({ verdict }) => verdict !== 'holds') ?? [];
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
      <section className="card stack tight">
        <div className="row between">
          <h2>{t('welcome.verify-title')}</h2>
          <Button
            pending={pending}
            testId="verify-bundle"
            onPress={() => void run(() => desktop.verifyBundle({}), setVerified)}
          >
            {t('welcome.verify-choose')}
          </Button>
        </div>
        <p className="soft">{t('welcome.verify-intro')}</p>
        {problem && problem.code !== 'bundle/cancelled' ? <ProblemBanner problem={problem} /> : null}
        {verified ? (
          <Banner
            tone={failing.length === 0 ? 'success' : 'danger'}
            title={`${verified.name}: ${t(failing.length === 0 ? 'welcome.verify-holds' : 'welcome.verify-fails')}`}
          >
            <ul className="stack tight" data-testid="claims">
              {verified.claims.map((claim) => (
                <ClaimLine key={claim.claim} claim={claim} />
              ))}
            </ul>
          </Banner>
        ) : null}
      </section>
      <Findings after={comparisons} />
      <CompareCheckpoint onCompared={() => setComparisons((count) => count + 1)} />
    </div>
  );
}

const signs = { holds: '✓', fails: '✗', 'not-judged': '–' } as const;

function ClaimLine({ claim }: { readonly claim: Claim }) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const failing = claim.verdict === 'fails' && claim.problem ? problemText(claim.problem, language) : null;
  return (
    <li>
      <span aria-hidden>{signs[claim.verdict]}</span> {claimText(claim, language)}
      {claim.verdict === 'not-judged' ? <span className="soft"> — {t('welcome.verify-not-judged')}</span> : null}
      {failing ? (
        <div className="small">
          <strong>{failing.title}</strong> {failing.next}{' '}
          <span className="mono">
            {claim.subject} {claim.problem?.code}
          </span>
        </div>
      ) : null}
    </li>
  );
}
