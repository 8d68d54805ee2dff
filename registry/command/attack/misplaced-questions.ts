import { recordIdSchema } from '../../../shared/basics/ids.ts';
import { firstMember, misplaced } from './misplaced.ts';
import { numberOf } from './month-bodies.ts';
import {
  added,
  approvalBody,
  clarificationBody,
  draftBody,
  draftedQuestion,
  preQuestionBody,
  publicationBody,
  readersBody,
} from './question-bodies.ts';
import type { SignedMonth } from './signed-month.ts';

const nobody = recordIdSchema.parse('ef'.repeat(32));
const first = numberOf(1);

/** A clarification of the secretariat's with a draft, not yet approved. */
function draftedClarification(month: SignedMonth) {
  const { secretariat } = month.cast;
  const question = added(month, secretariat, 'question', clarificationBody(first));
  return { question, draft: added(month, secretariat, 'answer', draftBody(question)) };
}

function recuseChair(month: SignedMonth): void {
  month.add(month.cast.chair, 'recusal', { dossier: first, ground: 'self', reason: '이해관계' });
}

/** Questions and answers where the rules do not admit them. */
export const misplacedQuestions = misplaced([
  [
    'a pre-question that a member took in',
    'docket/not-your-role',
    'before closing',
    (m) => m.sign(firstMember(m), 'question', preQuestionBody()),
  ],
  [
    'a clarification by a member who has recused from the dossier',
    'ballot/recused',
    'before closing',
    (m) => {
      recuseChair(m);
      return m.sign(m.cast.chair, 'question', clarificationBody(first));
    },
  ],
  [
    'a clarification about a dossier that is not there',
    'docket/unknown-dossier',
    'before closing',
    (m) => m.sign(m.cast.secretariat, 'question', clarificationBody(numberOf(9))),
  ],
  [
    'an answer to a question that nobody asked',
    'question/unknown',
    'before closing',
    (m) => m.sign(m.cast.secretariat, 'answer', draftBody(nobody)),
  ],
  [
    'an answer drafted by a member',
    'docket/not-your-role',
    'before closing',
    (m) => m.sign(firstMember(m), 'answer', draftBody(draftedQuestion(m).question)),
  ],
  [
    'an answer approved by who drafted it',
    'question/own-draft',
    'before closing',
    (m) => {
      const { question, draft } = draftedQuestion(m);
      return m.sign(m.cast.secretariat, 'answer', approvalBody(question, draft));
    },
  ],
  [
    'an answer approved by who is recused from its dossier',
    'question/recused',
    'before closing',
    (m) => {
      const { question, draft } = draftedClarification(m);
      recuseChair(m);
      return m.sign(m.cast.chair, 'answer', approvalBody(question, draft));
    },
  ],
  [
    'an approval of a draft that was replaced',
    'question/another-draft',
    'before closing',
    (m) => {
      const { question, draft } = draftedQuestion(m);
      m.add(m.cast.secretariat, 'answer', draftBody(question));
      return m.sign(m.cast.chair, 'answer', approvalBody(question, draft));
    },
  ],
  [
    'a publication that nobody approved',
    'question/not-approved',
    'before closing',
    (m) => {
      const { question, draft } = draftedQuestion(m);
      return m.sign(m.cast.secretariat, 'answer', publicationBody(question, draft));
    },
  ],
  [
    'a publication in other words than were approved',
    'question/other-text',
    'before closing',
    (m) => {
      const { question, draft } = draftedQuestion(m);
      m.add(m.cast.chair, 'answer', approvalBody(question, draft));
      const { published, ...rest } = publicationBody(question, draft);
      const text = { ...published.text, answer: '신청할 수 없습니다.' };
      return m.sign(m.cast.secretariat, 'answer', { ...rest, published: { ...published, text } });
    },
  ],
  [
    'an answer about a dossier published to everybody',
    'question/wrong-audience',
    'before closing',
    (m) => {
      const { question, draft } = draftedClarification(m);
      m.add(m.cast.chair, 'answer', approvalBody(question, draft));
      return m.sign(m.cast.secretariat, 'answer', publicationBody(question, draft));
    },
  ],
  [
    'a publication twice',
    'question/published-already',
    'before closing',
    (m) => {
      const { question, draft } = draftedQuestion(m);
      m.add(m.cast.chair, 'answer', approvalBody(question, draft));
      m.add(m.cast.secretariat, 'answer', publicationBody(question, draft));
      return m.sign(m.cast.secretariat, 'answer', publicationBody(question, draft));
    },
  ],
  [
    'a pre-question sent to readers',
    'question/wrong-audience',
    'before closing',
    (m) => {
      const { question, draft } = draftedQuestion(m);
      m.add(m.cast.chair, 'answer', approvalBody(question, draft));
      return m.sign(m.cast.secretariat, 'answer', readersBody(question, draft));
    },
  ],
  [
    'a question after the selection',
    'selection/frozen',
    'at the end',
    (m) => m.sign(m.cast.secretariat, 'question', preQuestionBody()),
  ],
]);
