import { recipientsNow } from '../../shared/docket/devices.ts';
import {
  countersignatureBody,
  decisionBody,
  innerBody,
  numberOf,
  outerBody,
  packageBody,
  selectionBody,
} from '../../registry/command/attack/month-bodies.ts';
import { ballotBody } from '../../registry/command/attack/month-bodies.ts';
import { close, declare, setUp } from '../../registry/command/attack/play-month.ts';
import { added, answeredText, approvalBody, publicationBody } from '../../registry/command/attack/question-bodies.ts';
import { newMonth, type SignedMonth } from '../../registry/command/attack/signed-month.ts';
import type { AnsweredText } from '../../shared/question/answer.ts';
import { openText, sealSalted, sealText } from '../../shared/question/seal-text.ts';
import { answeredTextSchema } from '../../shared/question/answer.ts';
import type { MemberId } from '../../shared/basics/ids.ts';
import { crypto, must } from '../flow/seat.ts';

/**
 * A final month with a clarification that a member asked and the applicant answered, and a pre-question from outside, drafted twice and
 * published; every seal is real.
 */
export async function questionsMonth(): Promise<SignedMonth> {
  const month = await newMonth(3, 'acting-chair', 'ES256');
  const { secretariat, chair, members } = month.cast;
  const [, second] = members;
  if (!second) throw new Error('three members sit at the table');
  const dossier = numberOf(1);
  const offices = [secretariat.member.id, chair.member.id];
  const sealed = (text: object, to: readonly MemberId[] = offices) =>
    sealText(crypto, recipientsNow(month.docket(), to), text);
  const due = '2026-11-27';
  setUp(month);
  month.add(secretariat, 'dossier-package', packageBody(month, dossier));

  const outside = { kind: 'pre-question', dossier: null, receivedAt: '2026-11-20T01:00:00.000Z', due };
  const pre = added(month, secretariat, 'question', {
    ...outside,
    ...(await sealed({ question: answeredText.question })),
  });
  const drafted = async (question: typeof pre, text: AnsweredText) =>
    added(month, secretariat, 'answer', { act: 'draft', question, ...(await sealed(text)) });
  await drafted(pre, { ...answeredText, answer: '신청할 수 있습니다.' });
  const draft = await drafted(pre, answeredText);
  month.add(chair, 'answer', approvalBody(pre, draft));
  const published = { to: 'public', ...(await opened(month, pre)) };
  month.add(secretariat, 'answer', { ...publicationBody(pre, draft), published });

  const readers = [...members, chair, secretariat].map(({ member }) => member.id);
  const asked = { question: '백업 주기와 보관 기간을 밝혀 주십시오.' };
  const question = added(month, second, 'question', {
    kind: 'clarification',
    dossier,
    due,
    ...(await sealed(asked, readers)),
  });
  const reply = await drafted(question, { ...asked, answer: '매일 1회, 30일간 보관합니다.' });
  month.add(chair, 'answer', approvalBody(question, reply));
  const forReaders = await sealSalted(recipientsNow(month.docket(), readers), await opened(month, question));
  month.add(secretariat, 'answer', {
    ...{ act: 'publication', question, draft: reply },
    published: { to: 'readers', sealed: forReaders },
  });

  for (const member of members) {
    declare(month, member, dossier);
    month.add(member, 'ballot', await ballotBody(month, dossier, [90, 44]));
  }
  close(month);
  month.add(secretariat, 'opening', await outerBody(month, dossier));
  month.add(chair, 'opening', await innerBody(month, dossier));
  month.add(chair, 'decision', decisionBody(month, dossier));
  month.add(chair, 'selection', selectionBody(month));
  for (const signer of [secretariat, second]) month.add(signer, 'countersignature', countersignatureBody(month));
  return month;
}

async function opened(month: SignedMonth, question: ReturnType<typeof added>) {
  const draft = month.docket().questions.get(question)?.draft?.body;
  if (!draft) throw new Error('nothing was drafted');
  return must(await openText(crypto, month.cast.secretariat.identity, draft, answeredTextSchema));
}
