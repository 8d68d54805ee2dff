import type { DossierNumber } from '../basics/ids.ts';
import type { Docket } from '../docket/docket.ts';
import { koreanDate, koreanMoment } from '../paper/korean-document.ts';
import type { Paper } from '../paper/paper.ts';
import type { Instant } from '../basics/instant.ts';

/** Somebody from whom something is awaited: ballots of a member, opinions of an expert. */
export interface Awaited {
  readonly of: 'member' | 'expert';
  readonly name: string;
  readonly asked: number;
  readonly arrived: number;
  readonly missing: readonly DossierNumber[];
}

const words = {
  member: { title: '위원', what: '심사표', thanks: '심사에 참여해 주셔서 감사합니다.' },
  expert: { title: '전문가', what: '검토의견서', thanks: '검토에 참여해 주셔서 감사합니다.' },
} as const;

/** A reminder to one person: what is still awaited and until when, and nothing about anybody's scores. */
export function reminderPaper(docket: Docket, { of, name, missing, asked, arrived }: Awaited, now: Instant): Paper {
  const { title, what, thanks } = words[of];
  const round = docket.round?.body;
  if (!round) throw new Error('a reminder belongs to a round');
  return {
    head: {
      kind: 'letter',
      from: '디지털서비스 심사위원회 사무국',
      to: `${name} ${title}`,
      subject: `${round.title} ${what} 제출 요청`,
    },
    blocks: [
      { kind: 'item', level: 1, text: thanks },
      {
        kind: 'item',
        level: 1,
        text: `담당 ${asked}건 중 ${arrived}건이 도착했고 아래 ${missing.length}건을 기다립니다. ${koreanMoment(round.schedule.scoringUntil)}까지 제출하여 주시기 바랍니다.`,
      },
      {
        kind: 'table',
        columns: [{ title: '접수번호', width: 45 }, { title: '서비스' }, { title: '신청기업', width: 55 }],
        rows: missing.map((number) => {
          const body = docket.dossiers.get(number)?.package.body;
          return [number, body?.service ?? '', body?.applicant ?? ''];
        }),
      },
      {
        kind: 'item',
        level: 1,
        text: '이미 서명하셨으면 심사데스크의 제출 화면에서 보내거나 USB 묶음으로 사무국에 전해 주십시오. 이해충돌이 있으면 회피를 알려 주십시오.',
      },
      { kind: 'end' },
      { kind: 'issuer', date: koreanDate(now), name: '디지털서비스 심사위원회 사무국' },
    ],
  };
}
