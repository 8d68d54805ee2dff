import { err, ok, problem, type Result } from '../basics/result.ts';
import type { AnswerPublication } from '../question/answer.ts';
import { textDigest } from '../question/seal-text.ts';
import { officeOfRole } from '../roster/role.ts';
import type { Member } from '../roster/roster.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { recusedFrom, type Docket, type QuestionFile } from './docket.ts';
import type { RecordBody } from './record-kinds.ts';
import { notYours, readable, unknownDossier, type Judge } from './verdict.ts';

/** A clarification by who reads the dossier or by the secretariat; a pre-question by the secretariat, which took it in. */
export const judgeQuestion: Judge<'question'> = (_crypto, docket, author, body) => {
  if (!docket.round) return err(problem('round/not-set-up'));
  const { dossier } = body;
  if (body.kind === 'pre-question' && author.role !== 'secretariat') return notYours();
  if (dossier === null) return ok(true);
  if (author.role === 'secretariat') return docket.dossiers.has(dossier) ? ok(true) : unknownDossier(dossier);
  const file = readable(docket, author, dossier);
  return file.ok ? ok(true) : file;
};

/** Drafted by one, approved by another, published as approved. */
export const judgeAnswer: Judge<'answer'> = (crypto, docket, author, body) => {
  const file = docket.questions.get(body.question);
  if (!file) return err(problem('question/unknown'));
  switch (body.act) {
    case 'draft':
      return author.role === 'secretariat' ? ok(true) : notYours();
    case 'approval':
      return judgeApproval(docket, author, file, body);
    case 'publication':
      return author.role === 'secretariat' ? judgePublication(crypto, file, body) : notYours();
  }
};

/** By the chair's office, unless recused from the dossier, or by a second person of the secretariat: never by who drafted. */
function judgeApproval(
  docket: Docket,
  author: Member,
  file: QuestionFile,
  { draft }: Extract<RecordBody<'answer'>, { act: 'approval' }>,
): Result<true> {
  if (!officeOfRole(author.role)) return notYours();
  if (file.draft?.id !== draft) return err(problem('question/another-draft'));
  if (file.draft.body.author === author.id) return err(problem('question/own-draft'));
  if (file.approval) return err(problem('question/approved-already'));
  const dossier = file.body.dossier === null ? undefined : docket.dossiers.get(file.body.dossier);
  return dossier && recusedFrom(dossier).includes(author.id)
    ? err(problem('question/recused', { dossier: dossier.package.body.dossier }))
    : ok(true);
}

/** A clarification's answer goes to its readers; a pre-question's to the public, or to the applicant who asked. */
function judgePublication(crypto: Crypto, file: QuestionFile, { draft, published }: AnswerPublication): Result<true> {
  if (file.draft?.id !== draft) return err(problem('question/another-draft'));
  if (!file.approval) return err(problem('question/not-approved'));
  if (file.publication?.body.draft === draft) return err(problem('question/published-already'));
  const { kind, dossier } = file.body;
  const fits =
    kind === 'clarification'
      ? published.to === 'readers'
      : published.to !== 'readers' && (published.to === 'public' || dossier !== null);
  if (!fits) return err(problem('question/wrong-audience'));
  if (published.to !== 'public') return ok(true);
  return textDigest(crypto, published) === file.draft.body.content ? ok(true) : err(problem('question/other-text'));
}
