import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../shared/contracts/desktop-api.ts';
import { problemSchema } from '../../../shared/basics/problem.ts';
import { problemText } from '../../../shared/messages/problem-text.ts';
import { ProblemBanner } from '../../session/problem-banner.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/feedback.tsx';

type Finding = CallOutput<'readFindings'>['findings'][number];

/** What the registry was caught at; with a proof to take away, or said to be one word against another. */
export function Findings({ after }: { readonly after: number }) {
  const { desktop } = useDesk();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  useEffect(() => {
    void desktop.readFindings({}).then((read) => setFindings(read.ok ? read.value.findings : []));
  }, [desktop, after]);
  return findings.map((finding) => <FindingBanner key={finding.seq} finding={finding} />);
}

function FindingBanner({ finding: { seq, round, code, proof, at } }: { readonly finding: Finding }) {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const language = useSession((session) => session.language);
  const { pending, problem, run } = useAction<CallOutput<'saveEvidence'>>();
  const [saved, setSaved] = useState<string | null>(null);
  const parsed = problemSchema.safeParse({ code });
  const { title } = problemText(parsed.success ? parsed.data : { code: 'desk/internal' }, language);
  return (
    <Banner
      tone="danger"
      title={`${title} (${code})`}
      action={
        proof ? (
          <Button
            pending={pending}
            testId="save-evidence"
            onPress={() =>
              void run(
                () => desktop.saveEvidence({ seq }),
                ({ name }) => setSaved(name),
              )
            }
          >
            {t('witness.save-evidence')}
          </Button>
        ) : null
      }
    >
      <p>
        {round} · {at} · {t(proof ? `witness.proof-${proof}` : 'witness.no-proof')}
      </p>
      {saved ? <p>{t('witness.saved', { name: saved })}</p> : null}
      {problem && problem.code !== 'evidence/cancelled' ? <ProblemBanner problem={problem} /> : null}
    </Banner>
  );
}
