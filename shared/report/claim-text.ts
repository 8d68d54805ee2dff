import type { Claim, ClaimCode } from './claims.ts';
import { say, type Language, type Sentence } from '../messages/language.ts';

/** What was checked, as a sentence that a committee secretary could read out. */
export function claimText({ claim, figures }: Pick<Claim, 'claim' | 'figures'>, language: Language): string {
  return say(sentences[claim], language, figures);
}

const sentences: Readonly<Record<ClaimCode, Sentence>> = {
  'bundle-readable': ['묶음 파일이 온전한 형식이다', 'The bundle is whole and in its one form'],
  'checkpoint-signed': ['등록소가 체크포인트에 서명하였다', 'The registry signed the checkpoint'],
  'records-well-formed': ['모든 기록이 정해진 형식이다', 'Every record is well formed'],
  'log-complete': [
    '기록 {{records}}건이 체크포인트와 일치하고 빠지거나 더해진 것이 없다',
    'Records: {{records}}. They add up to the checkpoint: none missing, none added',
  ],
  'round-named': ['모든 기록이 이 회차의 것이다', 'Every record belongs to this round'],
  'signatures-hold': [
    '모든 서명이 명부에 등록된 사람의 것이고 직무에 맞다',
    'Every signature is that of an enrolled person whose role allows the record',
  ],
  'chains-unbroken': ['사람마다 기록의 순서가 끊기지 않았다', "Each person's records follow one another without a gap"],
  'set-up-in-order': ['명부·회차·배부가 순서대로 이루어졌다', 'Roster, round and packages were set up in order'],
  'declared-before-scored': [
    '모든 심사표가 이해충돌 확인 뒤에, 회피하지 않은 배정 위원이 낸 것이다',
    'Every ballot came after a declaration, from an assigned member who was not recused',
  ],
  'ballots-bound': [
    '모든 심사표가 배부된 자료와 기준 그대로에 대한 것이다',
    'Every ballot names the exact package and rubric that were sent',
  ],
  'questions-in-order': [
    '모든 답변이 작성한 사람이 아닌 사람의 승인을 받은 그대로 게시되었다',
    'Every answer was published as somebody other than its author approved it',
  ],
  'closed-by-both': ['두 직무가 같은 심사표 목록으로 마감하였다', 'Both offices closed with the same list of ballots'],
  'openings-match': [
    '열린 내용이 위원이 서명한 값과 같고 배점 안에 있다',
    'The opened contents are the signed ones, within their criteria',
  ],
  'decisions-in-order': ['모든 의결이 정족수와 표결을 갖추었다', 'Every decision had its quorum and its vote'],
  'selection-complete': ['확정이 모든 신청 건의 의결을 담고 있다', 'The selection names the decision on every dossier'],
  'states-named': [
    '마감과 확정에 적힌 기록 상태가 이 기록의 것이다',
    'The states of the log that closings and selection name are states of this log',
  ],
  countersigned: [
    '확정에 규칙이 정한 부서가 있다 (위원 {{members}}명)',
    'The selection is countersigned as the rule asks (members: {{members}})',
  ],
  'frozen-after': [
    '확정 뒤에는 그 확정에 관한 기록만 있다 (부서, 재개, 혁신제품 추천, 종결, 파기 확인)',
    'Only what is about the selection follows it: countersignatures, reopenings, nominations, closing for good, destruction',
  ],
  'none-left-out': [
    '심사표 {{ballots}}건이 하나도 빠지지 않고 열렸다',
    'Every ballot was opened, none left out (ballots: {{ballots}})',
  ],
  'tally-recomputed': [
    '신청 건 {{dossiers}}건의 집계를 다시 계산하니 같다',
    'The tally, computed again, is the same (dossiers: {{dossiers}})',
  ],
  'cosignatures-hold': [
    '체크포인트에 더해진 서명이 모두 등록된 기기의 것이다 (기기 {{devices}}대가 확인)',
    'Every further signature on the checkpoint is by an enrolled device (devices that have seen this state: {{devices}})',
  ],
  'month-final': ['이 달의 선정이 확정되었다', 'The month is final'],
};
