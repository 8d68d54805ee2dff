import type { Day } from '../basics/day.ts';
import type { Instant } from '../basics/instant.ts';
import { koreanDate, koreanDay } from '../paper/korean-document.ts';
import type { Paper, PaperBlock } from '../paper/paper.ts';
import type { AnsweredText } from '../question/answer.ts';
import { askSecretInGroups, lastDayOf, type AskLink, type AskSecret } from '../question/ask-link.ts';
import { committeeName } from './paper-words.ts';

const office = `${committeeName} 사무국`;

/** A page for outsiders with its secret, as a letter names it. */
export interface PrintedPage {
  readonly link: AskLink;
  readonly secret: AskSecret;
  readonly address: string;
}

/**
 * To one applicant: what is asked (numbered as its page numbers it), how to answer, and the answers to its own questions. Nobody's name: who on
 * the committee asked is not the applicant's to know.
 */
export function questionLetter({
  title,
  applicant,
  service,
  page,
  asked,
  answered,
  now,
}: {
  readonly title: string;
  readonly applicant: string;
  readonly service: string;
  readonly page: PrintedPage | null;
  readonly asked: readonly { readonly number: number; readonly text: string; readonly due: Day }[];
  readonly answered: readonly AnsweredText[];
  readonly now: Instant;
}): Paper {
  return {
    head: {
      kind: 'letter',
      from: office,
      to: applicant,
      subject: `${title} ${asked.length > 0 ? '보완질의' : '질의 답변'}`,
    },
    blocks: [
      { kind: 'item', level: 1, text: `신청하신 「${service}」의 심사와 관련됩니다.` },
      ...(asked.length > 0
        ? [{ kind: 'item', level: 1, text: '다음 질의에 기한까지 답변하여 주시기 바랍니다.' } as const]
        : []),
      ...(asked.length > 0 ? [askedTable(asked)] : []),
      ...(page && asked.length > 0 ? pageBlocks(page, '질의마다 아래 주소에서 답변할 수 있습니다.') : []),
      ...(answered.length > 0
        ? [
            { kind: 'item', level: 1, text: '문의하신 사항에 다음과 같이 답변합니다.' } as const,
            answeredTable(answered),
          ]
        : []),
      { kind: 'end' },
      { kind: 'issuer', date: koreanDate(now), name: office },
    ],
  };
}

/** For everybody: where questions before applying can be asked. */
export function askNotice(title: string, page: PrintedPage, now: Instant): Paper {
  return {
    head: { kind: 'title', body: committeeName, title: '사전질의 안내', subtitle: title },
    blocks: [
      {
        kind: 'item',
        level: 1,
        text: '심사 기준과 절차에 관한 질의를 받습니다. 답변은 검토와 승인을 거쳐 공개하며, 이름과 연락처는 공개하지 않습니다.',
      },
      ...pageBlocks(page, '질의는 아래 주소에서 받습니다.'),
      { kind: 'end' },
      { kind: 'issuer', date: koreanDate(now), name: office },
    ],
  };
}

/** 질의·답변: what was published to everybody, in the order of the questions. */
export function publishedQuestions(
  title: string,
  published: readonly (AnsweredText & { readonly on: Day })[],
  now: Instant,
): Paper {
  return {
    head: { kind: 'title', body: committeeName, title: '사전질의 답변', subtitle: title },
    blocks: [
      ...published.flatMap(({ question, answer, on }): PaperBlock[] => [
        { kind: 'item', level: 1, text: [{ strong: '질의' }, ` ${question}`] },
        { kind: 'item', level: 2, text: [{ strong: '답변' }, ` ${answer}`] },
        { kind: 'item', level: 2, text: `게시일: ${koreanDay(on)}` },
      ]),
      { kind: 'end' },
      { kind: 'issuer', date: koreanDate(now), name: office },
    ],
  };
}

function askedTable(
  asked: readonly { readonly number: number; readonly text: string; readonly due: Day }[],
): PaperBlock {
  return {
    kind: 'table',
    columns: [{ title: '번호', width: 16, align: 'center' }, { title: '질의' }, { title: '답변 기한', width: 32 }],
    rows: asked.map(({ number, text, due }) => [String(number), text, koreanDay(due)]),
  };
}

function answeredTable(answered: readonly AnsweredText[]): PaperBlock {
  return {
    kind: 'table',
    columns: [{ title: '문의', width: 60 }, { title: '답변' }],
    rows: answered.map(({ question, answer }) => [question, answer]),
  };
}

/** For a camera the whole address; for a hand the code in groups, which /ask asks for. */
function pageBlocks({ link, secret, address }: PrintedPage, lead: string): readonly PaperBlock[] {
  return [
    { kind: 'item', level: 1, text: `${lead} (${koreanDay(lastDayOf(link))} 24:00까지)` },
    {
      kind: 'qr',
      content: `${address}/ask/${secret}`,
      words: [
        [{ exact: `${address}/ask` }, ' 에 접속하여 다음 코드를 입력하십시오. 띄어쓰기와 대소문자는 가리지 않습니다.'],
        [{ strong: askSecretInGroups(secret) }],
        '이 코드를 아는 사람은 누구나 이 주소에 글을 쓸 수 있으니 다른 곳에 알리지 마십시오.',
      ],
    },
  ];
}
