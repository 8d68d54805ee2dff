import { base64FromBytes, utf8 } from '../../../shared/basics/bytes.ts';
import type { DossierNumber, RecordId } from '../../../shared/basics/ids.ts';
import type { OpinionText } from '../../../shared/opinion/opinion-text.ts';
import { opinionTextSchema } from '../../../shared/opinion/opinion-text.ts';
import { textDigest } from '../../../shared/question/seal-text.ts';
import { recordIdOf } from '../../../shared/sealing/record.ts';
import { attackCrypto as crypto } from './attack-crypto.ts';
import { packageBody } from './month-bodies.ts';
import type { SignedMonth } from './signed-month.ts';

/** Nobody opens this one: the rules judge what is signed. */
const sealed = base64FromBytes(utf8('an envelope'));

/** What the expert says of a dossier. */
export const opinionText: OpinionText = opinionTextSchema.parse({
  items: [{ criterion: 'fits', verdict: 'fit', reason: '클라우드컴퓨팅서비스에 해당함' }],
  basis: [
    { kind: 'documents', day: '2026-11-20' },
    { kind: 'site-visit', day: '2026-11-21' },
  ],
  overall: '현장에서 서비스가 동작함을 확인함',
});

/** The roster once more, with the expert on it; before the first package. */
export function nameExpert(month: SignedMonth): void {
  const { secretariat, expert } = month.cast;
  const members = month.docket().roster?.body.members ?? [];
  month.add(secretariat, 'roster', { members: [...members, expert.member] });
}

/** A package that the expert reads too. */
export function packageForExpert(month: SignedMonth, dossier: DossierNumber) {
  const body = packageBody(month, dossier);
  return { ...body, readers: [...body.readers, month.cast.expert.member.id] };
}

export function givenBody(month: SignedMonth, dossier: DossierNumber) {
  const filed = month.docket().dossiers.get(dossier)?.package;
  const content = textDigest(crypto, { salt: 'A'.repeat(43), text: opinionText });
  return { act: 'given', dossier, package: filed?.id, rubric: filed?.body.rubric, content, sealed };
}

export function withdrawnBody(dossier: DossierNumber, opinion: RecordId) {
  return { act: 'withdrawn', dossier, opinion };
}

/** Gives an opinion and says its id. */
export function givenOpinion(
  month: SignedMonth,
  dossier: DossierNumber,
  body: object = givenBody(month, dossier),
): RecordId {
  month.add(month.cast.expert, 'opinion', body);
  return recordIdOf(crypto, month.records.at(-1) ?? '');
}
