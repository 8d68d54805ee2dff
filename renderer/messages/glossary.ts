import type { Sentence } from '../../shared/messages/language.ts';

/** A term of the field: its name, what it means here, and the words by which sentences on the screens mention it. */
export interface GlossaryTerm {
  readonly name: Sentence;
  readonly meaning: Sentence;
  /** Where a sentence uses another form than the name. */
  readonly mentioned?: Sentence;
}

/** Every term that a reader may ask about, one line each; shown as tooltips and as the last page of the guide. */
export const glossary = {
  round: {
    name: ['회차', 'Round'],
    meaning: [
      '한 달의 심사 한 번입니다. 기준·규칙·명단·신청 건이 배부될 때 함께 서명되어 굳습니다.',
      'One month’s review. Criteria, rule, roster and dossiers are signed and fixed together when it is distributed.',
    ],
  },
  dossier: {
    name: ['신청 건', 'Dossier'],
    meaning: [
      '기업 한 곳이 서비스 하나에 대해 낸 신청과 그 첨부 파일입니다.',
      'One company’s application for one service, with its files.',
    ],
  },
  'receipt-number': {
    name: ['접수 번호', 'Application number'],
    mentioned: ['접수번호', 'number'],
    meaning: [
      '사무국이 신청 건마다 붙인 번호입니다. 표, 첨부 폴더, 결과 자료가 모두 이 번호로 이어집니다.',
      'The number that the secretariat gave a dossier. Table, folder of files and results all go by it.',
    ],
  },
  recusal: {
    name: ['회피', 'Recusal'],
    mentioned: ['회피', 'recus'],
    meaning: [
      '이해관계가 있는 위원이 스스로 한 신청 건의 심사에서 빠지는 일입니다. 서명된 기록으로 남고, 제출되면 그 건의 자료는 이 PC에서 지워집니다.',
      'A member with an interest steps back from one dossier. It is a signed record, and once it is delivered that dossier’s files leave this PC.',
    ],
  },
  declaration: {
    name: ['이해충돌 확인', 'Conflict declaration'],
    mentioned: ['이해충돌', 'Conflict'],
    meaning: [
      '신청 건을 열기 전에 다섯 가지 사유에 해당하지 않는다고 서명하는 일입니다. 이 서명이 있어야 자료가 열립니다.',
      'Your signed word, before a dossier opens, that none of the five grounds applies. Without it the files stay closed.',
    ],
  },
  criterion: {
    name: ['심사 항목', 'Criterion'],
    mentioned: ['항목', 'criteri'],
    meaning: [
      '판정이나 점수를 매기는 단위입니다. 항목마다 사유를 함께 적습니다.',
      'What is judged, by verdict or by points, always with a reason.',
    ],
  },
  'example-criteria': {
    name: ['예시 기준', 'Example criteria'],
    meaning: [
      '고시 별표를 입력하기 전에 쓰는 본보기 기준입니다. 공식 기준이 아니며 화면과 결과에 그렇게 표시됩니다.',
      'Sample criteria used until the notice’s annexes are entered. They are not official, and screens and results say so.',
    ],
  },
  weight: {
    name: ['가중치(비중)', 'Weight'],
    mentioned: ['비중', 'weight'],
    meaning: [
      '항목의 점수가 합계에서 차지하는 몫입니다. 해당 없음으로 둔 항목은 몫에서 빠지고 나머지가 100이 됩니다.',
      'How much a criterion counts in the total. A criterion that does not apply leaves the sum, and the others make up 100.',
    ],
  },
  'not-applicable': {
    name: ['해당 없음', 'Not applicable'],
    meaning: [
      '이 서비스에는 물을 수 없는 항목이라는 뜻입니다. 0점이 아니라 계산에서 빠집니다.',
      'The criterion cannot be asked of this service. It is not zero: it is left out of the computation.',
    ],
  },
  pin: {
    name: ['근거 위치', 'Pin'],
    meaning: [
      '점수나 판정의 근거가 된 파일의 자리입니다. 함께 서명되어, 개봉한 뒤 그 자리를 다시 볼 수 있습니다.',
      'The place in a file on which a figure or verdict rests. It is signed with it and can be looked up after the opening.',
    ],
  },
  ballot: {
    name: ['심사표', 'Ballot'],
    mentioned: ['심사표', 'ballot'],
    meaning: [
      '위원이 서명한 한 신청 건의 판정·점수·사유·의견입니다. 마감 전에는 다시 서명해 바꿀 수 있습니다.',
      'A member’s signed verdicts, points, reasons and opinion on one dossier. Until the closing it can be replaced.',
    ],
  },
  signature: {
    name: ['서명', 'Signature'],
    mentioned: ['서명', 'signed'],
    meaning: [
      '이 PC의 열쇠로 남기는, 누가 무엇을 정했는지의 표시입니다. 한 글자라도 바뀌면 맞지 않게 됩니다.',
      'Made with this PC’s key, it says who decided what. Change one letter and it no longer holds.',
    ],
  },
  sealing: {
    name: ['봉인', 'Sealing'],
    mentioned: ['봉투', 'seal'],
    meaning: [
      '심사표를 두 겹 봉투에 넣어 잠그는 일입니다. 위원장과 사무국이 함께 열기 전에는 등록소도 내용을 볼 수 없습니다.',
      'Locking a ballot in two envelopes. Until chair and secretariat open it together, not even the registry can read it.',
    ],
  },
  closing: {
    name: ['마감', 'Closing'],
    mentioned: ['마감', 'clos'],
    meaning: [
      '사무국과 위원장이 같은 심사표 목록에 서명해 채점을 끝내는 일입니다. 그 뒤의 심사표는 받지 않습니다.',
      'Secretariat and chair sign the same list of ballots and end the scoring. Later ballots are refused.',
    ],
  },
  opening: {
    name: ['개봉', 'Opening'],
    mentioned: ['개봉', 'opening'],
    meaning: [
      '마감한 뒤 사무국이 바깥 봉투를, 위원장이 안쪽 봉투를 여는 일입니다. 둘 다 열어야 점수가 보입니다.',
      'After the closing the secretariat takes off the outer envelope and the chair the inner one. Only then are scores seen.',
    ],
  },
  tally: {
    name: ['집계', 'Tally'],
    mentioned: ['집계', 'tally'],
    meaning: [
      '열린 심사표로 규칙대로 계산한 값과 그 과정입니다. PC마다 스스로 계산하므로 서로 맞춰 볼 수 있습니다.',
      'What the rule makes of the opened ballots, step by step. Each desk computes it for itself.',
    ],
  },
  floor: {
    name: ['과락', 'Floor'],
    mentioned: ['과락', 'floor'],
    meaning: [
      '항목마다 넘어야 하는 최저선입니다. 합계가 높아도 한 항목이 이 선에 못 미치면 요건을 채우지 못합니다.',
      'The least a criterion must reach. A high total does not help where one criterion stays below it.',
    ],
  },
  quorum: {
    name: ['정족수', 'Quorum'],
    mentioned: ['의사 정족수', 'Quorum'],
    meaning: [
      '회의가 의결할 수 있는 최소 출석 인원입니다. 회피한 위원은 그 신청 건의 출석에서 빠집니다.',
      'How many must attend for a vote to count. A recused member does not count as attending for that dossier.',
    ],
  },
  decision: {
    name: ['의결', 'Decision'],
    mentioned: ['의결', 'decision'],
    meaning: [
      '한 신청 건에 대한 출석·표결·결과를 위원장이 서명한 기록입니다.',
      'Attendance, votes and outcome for one dossier, signed by the chair.',
    ],
  },
  selection: {
    name: ['확정', 'Selection'],
    mentioned: ['확정', 'finali'],
    meaning: [
      '이번 달 결과 전체를 위원장이 한 번에 서명해 굳히는 일입니다. 되돌리려면 두 직무가 함께 서명해야 합니다.',
      'The chair’s one signature over the month’s result. It freezes the round; two offices must sign to undo it.',
    ],
  },
  countersignature: {
    name: ['확인 서명(연서)', 'Countersignature'],
    mentioned: ['확인 서명', 'ountersign'],
    meaning: [
      '위원장의 확정을 다른 위원과 사무국이 함께 서명하는 일입니다. 규칙이 정한 수가 모여야 이번 달이 끝납니다.',
      'Members and the secretariat sign the chair’s selection too. The month is final only with as many as the rule says.',
    ],
  },
  registry: {
    name: ['등록소(등록부)', 'Registry'],
    mentioned: ['등록소', 'registry'],
    meaning: [
      '서명된 기록을 순서대로 덧붙이기만 하는 서버입니다. 지우거나 바꾸거나 끼워 넣으면 PC들이 알아챕니다.',
      'The server that keeps signed records and can only append. Desks notice when it drops, changes or inserts one.',
    ],
  },
  log: {
    name: ['장부(기록)', 'Log'],
    mentioned: ['기록 상태', 'log'],
    meaning: [
      '한 회차의 서명된 기록이 번호 순으로 적힌 장부입니다. 기록 번호는 이 장부의 몇 번째 줄인지를 말합니다.',
      'A round’s signed records in order. An entry number is a line of this book.',
    ],
  },
  receipt: {
    name: ['영수증', 'Receipt'],
    mentioned: ['영수증', 'receipt'],
    meaning: [
      '내 기록이 장부에 들어갔다는 등록소의 서명된 증명입니다. 이 PC가 확인한 뒤에만 제출 완료라고 합니다.',
      'The registry’s signed proof that your record is in the log. Only when this PC has checked it is it delivered.',
    ],
  },
  checkpoint: {
    name: ['체크포인트', 'Checkpoint'],
    mentioned: ['기록 상태', 'checkpoint'],
    meaning: [
      '어느 때의 장부 전체를 한 줄로 줄여 등록소가 서명한 값입니다. 뒤의 장부는 앞의 체크포인트와 반드시 이어져야 합니다.',
      'The registry’s signature over the whole log at one moment, in a line. Every later log must continue from it.',
    ],
  },
  confirmation: {
    name: ['확인서', 'Checkpoint to compare'],
    mentioned: ['확인서', 'checkpoint'],
    meaning: [
      '내가 확인한 체크포인트를 글이나 QR로 내놓은 것입니다. 다른 위원의 것과 비교하면 모두 같은 장부를 보는지 알 수 있습니다.',
      'The checkpoint that this desk saw, as text or QR. Compare it with another member’s to know that both see one log.',
    ],
  },
  device: {
    name: ['기기', 'Device'],
    mentioned: ['기기', 'device'],
    meaning: [
      '열쇠가 든 PC 한 대입니다. 사무국이 명단에 올린 기기만 서명할 수 있고, 잃어버리면 해지합니다.',
      'A PC with its keys. Only devices that the secretariat enrolled can sign; a lost one is revoked.',
    ],
  },
  'device-card': {
    name: ['등록 카드', 'Device card'],
    mentioned: ['카드', 'card'],
    meaning: [
      '내 이름과 이 PC의 공개 열쇠를 담은 카드입니다. 비밀은 들어 있지 않습니다.',
      'Your name and this PC’s public keys. It holds no secret.',
    ],
  },
  fingerprint: {
    name: ['열쇠 지문', 'Key fingerprint'],
    mentioned: ['열쇠 지문', 'fingerprint'],
    meaning: [
      '긴 열쇠를 짧게 줄인 글자입니다. 전화로 불러 서로 같은지 보면 열쇠가 바뀌지 않았음을 알 수 있습니다. 여섯 낱말도 같은 열쇠에서 나옵니다.',
      'A long key in a few letters. Read it aloud and compare: equal means nobody swapped the key. The six words say the same.',
    ],
  },
  invitation: {
    name: ['초대장', 'Invitation'],
    mentioned: ['초대장', 'invitation'],
    meaning: [
      '등록소의 주소와 열쇠가 든 글입니다. 이것으로 이 PC가 어느 등록소를 믿을지 정해집니다.',
      'A text with the registry’s address and key. It settles which registry this PC trusts.',
    ],
  },
  passphrase: {
    name: ['암호문', 'Passphrase'],
    mentioned: ['암호문', 'passphrase'],
    meaning: [
      '이 PC의 열쇠를 잠그는 긴 암호입니다. 어디에도 보내지 않으며, 잊으면 아무도 되찾아 줄 수 없습니다.',
      'It locks the keys on this PC, is sent nowhere, and nobody can recover it.',
    ],
  },
  keychain: {
    name: ['운영체제 열쇠고리', 'System keychain'],
    mentioned: ['열쇠고리', 'keychain'],
    meaning: [
      'Windows나 macOS가 로그인한 사람에게만 열어 주는 보관함입니다. 켜면 암호문 없이 열 수 있습니다.',
      'A store that the system opens only to who is logged in. When on, the desk opens without the passphrase.',
    ],
  },
  bundle: {
    name: ['USB 묶음', 'Bundle'],
    mentioned: ['묶음', 'bundle'],
    meaning: [
      '인터넷 대신 USB로 옮기는 기록과 암호화된 자료입니다. 등록소에서 온 것과 똑같이 확인하며, 여러 번 들여도 됩니다.',
      'Records and encrypted files carried on a stick, checked like what the registry sends. Take it in as often as you like.',
    ],
  },
  'audit-bundle': {
    name: ['감사 묶음', 'Audit bundle'],
    mentioned: ['감사 묶음', 'audit bundle'],
    meaning: [
      '한 달의 모든 기록이 든 파일(month.simsa)입니다. 누구나 이 파일만으로 결과를 다시 계산해 볼 수 있습니다.',
      'A file (month.simsa) with every record of a month. From it alone anybody can compute the result again.',
    ],
  },
  backup: {
    name: ['점수표 백업', 'Backup'],
    mentioned: ['백업', 'back'],
    meaning: [
      '이 PC의 점수표를 암호문으로 봉한 파일입니다. 열쇠는 들어 있지 않아 이것으로 서명할 수는 없습니다.',
      'This PC’s score sheets in a file sealed by a passphrase. It holds no key, so nobody can sign with it.',
    ],
  },
} as const satisfies Readonly<Record<string, GlossaryTerm>>;

export type TermId = keyof typeof glossary;
export const termIds = Object.keys(glossary) as readonly TermId[];

export function isTerm(id: string): id is TermId {
  return id in glossary;
}
