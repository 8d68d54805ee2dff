import { err, ok, problem } from '../basics/result.ts';
import { judgeContent } from '../ballot/content.ts';
import { rubricOf } from '../dossier/rereview.ts';
import { phaseOf } from './docket.ts';
import { readable, type Judge } from './verdict.ts';

/** Of the own ballot that was opened, while the committee decides; the content must be possible as a ballot's is. */
export const judgeRevision: Judge<'revision'> = (_crypto, docket, author, body) => {
  const file = readable(docket, author, body.dossier);
  if (!file.ok) return file;
  const { dossier } = body;
  if (phaseOf(docket) !== 'deciding') return err(problem('revision/too-early'));
  const { ballots, contents, package: filed } = file.value;
  const own = ballots.get(author.id)?.id === body.ballot && contents?.has(body.ballot);
  if (!own) return err(problem('revision/not-your-ballot', { dossier }));
  const rubric = docket.round ? rubricOf(docket.round.body, filed.body) : undefined;
  const wrong = rubric ? judgeContent(rubric, body.content) : problem('ballot/other-rubric', { dossier });
  return wrong ? err(wrong) : ok(true);
};
