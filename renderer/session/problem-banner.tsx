import type { Problem } from '../../shared/basics/problem.ts';
import { problemText } from '../../shared/messages/problem-text.ts';
import { useSession } from './session.ts';
import { Banner } from '../ui/feedback.tsx';

/** A problem as a person needs it: what happened, and what to do next. The code stays visible for the help desk. */
export function ProblemBanner({
  problem,
  tone = 'danger',
}: {
  readonly problem: Problem;
  readonly tone?: 'danger' | 'warning';
}) {
  const language = useSession((session) => session.language);
  const { title, next } = problemText(problem, language);
  return (
    <Banner tone={tone} title={title}>
      <p>
        {next} <span className="soft small mono">{problem.code}</span>
      </p>
    </Banner>
  );
}
