import { base64FromBytes, utf8 } from '../../../shared/basics/bytes.ts';
import type { DossierNumber, RecordId } from '../../../shared/basics/ids.ts';
import type { AnsweredText } from '../../../shared/question/answer.ts';
import { textDigest } from '../../../shared/question/seal-text.ts';
import { recordIdOf } from '../../../shared/sealing/record.ts';
import { attackCrypto as crypto } from './attack-crypto.ts';
import type { Signer } from './cast.ts';
import type { SignedMonth } from './signed-month.ts';

/** Nobody opens these: the rules judge what is signed, and sealing costs more than all the rest. */
const sealed = base64FromBytes(utf8('an envelope'));
const due = '2026-11-27';
const salt = 'A'.repeat(43);

/** What the office answers to a question about the round. */
export const answeredText: AnsweredText = {
  question: '클라우드 보안인증(CSAP)이 심사 중이어도 신청할 수 있습니까?',
  answer: '신청할 수 있습니다. 인증서는 심사위원회 개최 전까지 제출해야 합니다.',
};
const opened = { salt, text: answeredText };

export function clarificationBody(dossier: DossierNumber) {
  const content = textDigest(crypto, { salt, text: { question: '백업 주기를 밝혀 주십시오.' } });
  return { kind: 'clarification', dossier, content, sealed, due };
}

export function preQuestionBody(dossier: DossierNumber | null = null) {
  const content = textDigest(crypto, { salt, text: { question: answeredText.question } });
  return { kind: 'pre-question', dossier, receivedAt: '2026-11-20T01:00:00.000Z', content, sealed, due };
}

export function draftBody(question: RecordId) {
  return { act: 'draft', question, content: textDigest(crypto, opened), sealed };
}

export function approvalBody(question: RecordId, draft: RecordId) {
  return { act: 'approval', question, draft };
}

export function publicationBody(question: RecordId, draft: RecordId) {
  return { act: 'publication', question, draft, published: { to: 'public', ...opened } };
}

/** To those who read the dossier. */
export function readersBody(question: RecordId, draft: RecordId) {
  return { act: 'publication', question, draft, published: { to: 'readers', sealed } };
}

/** Adds a record and says its id. */
export function added(month: SignedMonth, signer: Signer, kind: 'question' | 'answer', body: object): RecordId {
  month.add(signer, kind, body);
  return recordIdOf(crypto, month.records.at(-1) ?? '');
}

/** A pre-question with a draft, not yet approved. */
export function draftedQuestion(month: SignedMonth): { readonly question: RecordId; readonly draft: RecordId } {
  const { secretariat } = month.cast;
  const question = added(month, secretariat, 'question', preQuestionBody());
  return { question, draft: added(month, secretariat, 'answer', draftBody(question)) };
}
