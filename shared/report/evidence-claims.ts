import type { EvidenceKind } from '../log/evidence.ts';
import { say, type Language, type Sentence } from '../messages/language.ts';
import type { Claim } from './claims.ts';

/** What a piece of evidence claims about a registry, in the order in which it is checked. */
export const evidenceClaimCodes = [
  'evidence-readable',
  'registry-signed',
  'one-log',
  'leaves-add-up',
  'contradicts',
] as const;
export type EvidenceClaimCode = (typeof evidenceClaimCodes)[number];
export type EvidenceClaim = Omit<Claim, 'claim'> & { readonly claim: EvidenceClaimCode };

/** A claim as a sentence; the last one depends on what kind of lie is proved. */
export function evidenceClaimText(claim: EvidenceClaimCode, kind: EvidenceKind | null, language: Language): string {
  return say(claim === 'contradicts' && kind ? contradictions[kind] : sentences[claim], language);
}

const sentences: Readonly<Record<EvidenceClaimCode, Sentence>> = {
  'evidence-readable': ['증거 파일이 온전한 형식이다', 'The evidence file is whole and in its one form'],
  'registry-signed': ['등록소가 두 확인에 모두 서명하였다', 'The registry signed every statement in it'],
  'one-log': ['모두 같은 회차의 같은 기록에 대한 것이다', 'All of it is about one log, that of the round named'],
  'leaves-add-up': [
    '기록의 해시가 서명된 체크포인트와 일치한다',
    'The hashes of the records add up to the signed checkpoint',
  ],
  contradicts: ['등록소의 말이 서로 맞지 않는다', 'What the registry signed cannot all be true'],
};

const contradictions: Readonly<Record<EvidenceKind, Sentence>> = {
  fork: [
    '서명된 두 상태는 한 기록의 앞뒤일 수 없다: 등록소가 기록을 갈랐다',
    'The two signed states cannot be of one history: the registry forked its log',
  ],
  'bad-record': [
    '등록소가 규칙이 거부하는 기록을 담은 상태에 서명하였다',
    'The registry signed a state that holds a record which the rules refuse',
  ],
  'broken-receipt': [
    '등록소가 접수증을 준 기록이 그 자리에 없는 상태에 서명하였다',
    'The registry signed a receipt for a record, and a later state without it at that place',
  ],
};
