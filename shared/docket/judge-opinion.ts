import { err, ok, problem } from '../basics/result.ts';
import { notYours, readable, type Judge } from './verdict.ts';

/** By an expert who reads the dossier and declared no conflict, until an office closes; withdrawn by its author while it stands. */
export const judgeOpinion: Judge<'opinion'> = (_crypto, docket, author, body) => {
  if (author.role !== 'expert') return notYours();
  const { dossier } = body;
  const file = readable(docket, author, dossier);
  if (!file.ok) return file;
  if (docket.closings.chair || docket.closings.secretariat) return err(problem('ballot/closed'));
  const { package: filed, declarations, opinions } = file.value;
  if (body.act === 'withdrawn')
    return opinions.get(author.id)?.id === body.opinion
      ? ok(true)
      : err(problem('opinion/none-to-withdraw', { dossier }));
  if (!declarations.has(author.id)) return err(problem('scoring/conflict-undeclared', { dossier }));
  if (filed.id !== body.package) return err(problem('package/superseded', { dossier }));
  // The package was judged to name the rubric of its service type.
  return filed.body.rubric === body.rubric ? ok(true) : err(problem('ballot/other-rubric', { dossier }));
};
