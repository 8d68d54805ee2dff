import {
  ballotBody,
  countersignatureBody,
  decisionBody,
  innerBody,
  numberOf,
  outerBody,
  selectionBody,
} from '../../registry/command/attack/month-bodies.ts';
import {
  givenBody,
  givenOpinion,
  nameExpert,
  opinionText,
  packageForExpert,
  withdrawnBody,
} from '../../registry/command/attack/opinion-bodies.ts';
import { close, declare, setUp } from '../../registry/command/attack/play-month.ts';
import { newMonth, type SignedMonth } from '../../registry/command/attack/signed-month.ts';
import { recipientsNow } from '../../shared/docket/devices.ts';
import { questionReaders } from '../../shared/docket/question-readers.ts';
import { sealText } from '../../shared/question/seal-text.ts';
import { crypto } from '../flow/seat.ts';

/** A final month with an expert's opinions on two dossiers: one replaced, one withdrawn; every seal is real. */
export async function opinionsMonth(): Promise<SignedMonth> {
  const month = await newMonth(3, 'acting-chair', 'ES256');
  const { secretariat, chair, members, expert } = month.cast;
  const [, second] = members;
  if (!second) throw new Error('three members sit at the table');
  const numbers = [numberOf(1), numberOf(2)] as const;
  setUp(month);
  nameExpert(month);
  for (const number of numbers) month.add(secretariat, 'dossier-package', packageForExpert(month, number));

  const give = async (number: (typeof numbers)[number], overall: string) => {
    const recipients = recipientsNow(month.docket(), questionReaders(month.docket(), number));
    const sealed = await sealText(crypto, recipients, { ...opinionText, overall });
    return givenOpinion(month, number, { ...givenBody(month, number), ...sealed });
  };
  for (const number of numbers) declare(month, expert, number);
  await give(numbers[0], '서면으로 검토함');
  await give(numbers[0], opinionText.overall);
  month.add(expert, 'opinion', withdrawnBody(numbers[1], await give(numbers[1], '다시 검토할 것')));

  for (const number of numbers)
    for (const member of members) {
      declare(month, member, number);
      month.add(member, 'ballot', await ballotBody(month, number, [90, 44]));
    }
  close(month);
  for (const number of numbers) month.add(secretariat, 'opening', await outerBody(month, number));
  for (const number of numbers) month.add(chair, 'opening', await innerBody(month, number));
  for (const number of numbers) month.add(chair, 'decision', decisionBody(month, number));
  month.add(chair, 'selection', selectionBody(month));
  for (const signer of [secretariat, second]) month.add(signer, 'countersignature', countersignatureBody(month));
  return month;
}
