import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { problemText } from '../../../shared/messages/problem-text.ts';
import { claimText } from '../../../shared/report/claim-text.ts';
import { evidenceClaimText } from '../../../shared/report/evidence-claims.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { WithTerms } from '../../session/term.tsx';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';

type Verified = CallOutput<'verifyFile'>;
type ShownClaim = Omit<Verified['claims'][number], 'claim'> & { readonly claim: string; readonly text: string };

/** The auditor's check of a month, and anybody's of a proof against a registry; offline, from the file alone. */
export function VerifyFile() {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const language = useSession((session) => session.language);
  const [verified, setVerified] = useState<Verified | null>(null);
  const { pending, problem, run } = useAction<Verified>();
  const holds = verified?.claims.every(({ verdict }) => verdict === 'holds') ?? false;
  const claims: readonly ShownClaim[] = !verified
    ? []
    : verified.about === 'month'
      ? verified.claims.map((each) => ({ ...each, text: claimText(each, language) }))
      : verified.claims.map((each) => ({ ...each, text: evidenceClaimText(each.claim, verified.proves, language) }));
  return (
    <section className="card stack tight">
      <div className="row between">
        <h2>{t('welcome.verify-title')}</h2>
        <Button
          pending={pending}
          testId="verify-file"
          onPress={() => {
            setVerified(null);
            void run(() => desktop.verifyFile({}), setVerified);
          }}
        >
          {t('welcome.verify-choose')}
        </Button>
      </div>
      <p className="soft">
        <WithTerms terms={['audit-bundle']}>{t('welcome.verify-intro')}</WithTerms>
      </p>
      {problem && problem.code !== 'bundle/cancelled' ? <ProblemBanner problem={problem} /> : null}
      {verified ? (
        <Banner
          tone={!holds ? 'danger' : verified.about === 'month' ? 'success' : 'warning'}
          title={`${verified.name}: ${t(`welcome.verify-${verified.about}-${holds ? 'holds' : 'fails'}`)}`}
        >
          <p className="small">{t(`welcome.verify-registry-${verified.registry}`)}</p>
          <ul className="stack tight" data-testid="claims">
            {claims.map((claim) => (
              <ClaimLine key={claim.claim} claim={claim} />
            ))}
          </ul>
        </Banner>
      ) : null}
    </section>
  );
}

const signs = { holds: '✓', fails: '✗', 'not-judged': '–' } as const;

function ClaimLine({ claim }: { readonly claim: ShownClaim }) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  const failing = claim.verdict === 'fails' && claim.problem ? problemText(claim.problem, language) : null;
  return (
    <li>
      <span aria-hidden>{signs[claim.verdict]}</span> {claim.text}
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
