import type { Instant } from '../basics/instant.ts';
import type { Application } from '../dossier/application.ts';
import type { Letter, LetterKind } from '../intake/intake-event.ts';
import { koreanDate, koreanDay } from '../paper/korean-document.ts';
import type { Paper, PaperBlock } from '../paper/paper.ts';

/** In whose name the office writes, and when. */
export interface Sender {
  readonly name: string;
  readonly body: string;
  readonly at: Instant;
}

/** The office's own name where its desk's owner gave none. */
export function officeName(affiliation: string): string {
  return affiliation === '' ? '디지털서비스 심사 사무국' : affiliation;
}

/** The letter that goes with a step of intake, in the order of an official paper: what it is about, what it says, who sends it. */
export function intakeLetter(letter: Letter, application: Application, sender: Sender): Paper {
  return {
    head: { kind: 'letter', from: sender.body, to: application.applicant, subject: subjects[letter.kind] },
    blocks: [
      { kind: 'fields', fields: aboutFields(application) },
      ...bodyOf(letter, application),
      { kind: 'end' },
      { kind: 'issuer', date: koreanDate(sender.at), name: sender.name },
    ],
  };
}

/** What the files of a letter are called, without their ending. */
export function letterFileName(kind: LetterKind, { number, applicant }: Application): string {
  return `${number} ${applicant.replace(/[^\p{L}\p{N}]+/gu, '')} ${fileWords[kind]}`;
}

function aboutFields({ number, service, applicant, businessNumber }: Application): (readonly [string, string])[] {
  return [
    ['접수번호', number],
    ['서비스명', service],
    ['신청기업', businessNumber === '' ? applicant : `${applicant} (사업자등록번호 ${businessNumber})`],
  ];
}

function bodyOf(letter: Letter, { contactName }: Application): readonly PaperBlock[] {
  const item = (level: 1 | 2, text: string): PaperBlock => ({ kind: 'item', level, text });
  const greeting = item(1, '귀 사의 디지털서비스 심사 신청에 감사드립니다.');
  switch (letter.kind) {
    case 'supplement':
      return [
        greeting,
        item(
          1,
          `제출하신 서류를 검토한 결과 아래 ${letter.items.length}건의 보완이 필요하여 요청하오니, ${koreanDay(letter.due)}까지 제출하여 주시기 바랍니다.`,
        ),
        ...letter.items.map(({ text }) => item(2, text)),
        item(1, '기한까지 보완하지 않으면 반려될 수 있습니다. 기한을 지키기 어려우면 미리 알려 주시기 바랍니다.'),
      ];
    case 'rejection':
      return [
        greeting,
        item(1, '아래의 사유로 신청을 반려합니다.'),
        ...letter.grounds.map((ground) => item(2, ground)),
        item(1, '사유를 해소한 뒤 다시 신청하실 수 있습니다.'),
      ];
    case 'acceptance':
      return [
        greeting,
        item(1, '제출하신 서류를 확인하여 접수를 완료하였음을 알려 드립니다.'),
        item(
          1,
          `심사위원회에 상정되면 결과를 서면으로 통보합니다.${contactName === '' ? '' : ` 통보는 ${contactName} 님께 드립니다.`}`,
        ),
      ];
  }
}

const subjects: Readonly<Record<LetterKind, string>> = {
  supplement: '디지털서비스 심사 신청 서류 보완 요청',
  rejection: '디지털서비스 심사 신청 반려 통지',
  acceptance: '디지털서비스 심사 신청 접수 완료 통지',
};
const fileWords: Readonly<Record<LetterKind, string>> = {
  supplement: '보완요청서',
  rejection: '반려통지서',
  acceptance: '접수완료통지서',
};
