import type { DestructionBody } from '../disposal/disposal.ts';
import type { Docket, Filed } from '../docket/docket.ts';
import { koreanDate, koreanMoment } from '../paper/korean-document.ts';
import type { Paper, PaperBlock } from '../paper/paper.ts';
import { memberById } from '../roster/roster.ts';
import { committeeName, term } from './paper-words.ts';

/** 파기확인서: what was destroyed on a device, under which provision, by whose word; for the office also how it stands with all devices. */
export function destructionPaper(
  docket: Docket,
  { id, body }: Filed<DestructionBody>,
  about: 'this-device' | 'all-devices',
): Paper {
  const { roster, round, selection } = docket;
  if (!roster || !round || !selection) throw new Error('a destruction belongs to a final round');
  const nameOf = (member: string) => roster.body.members.find((each) => each.id === member)?.name ?? member;
  const owner = memberById(roster.body, body.author);
  const words = [selection.disposal.secretariat, selection.disposal.chair].flatMap((word) => (word ? [word] : []));
  return {
    head: { kind: 'title', body: committeeName, title: '파기확인서', subtitle: round.body.title },
    blocks: [
      {
        kind: 'fields',
        fields: [
          ['회차', `${round.body.title} (${body.round})`],
          ['파기한 사람', `${owner?.name ?? body.author} (${owner ? term(`role-${owner.role}`) : ''})`],
          ['기기', [{ exact: body.device }]],
          ['파기 일시', koreanMoment(body.destroyedAt)],
          ['근거', [...new Set(words.map((word) => word.body.provision))].join(', ')],
        ],
      },
      { kind: 'item', level: 1, text: '이 회차를 종결한 서명' },
      ...words.map((word): PaperBlock => ({
        kind: 'item',
        level: 2,
        text: [`${nameOf(word.body.author)}, ${koreanMoment(word.body.at)}, 기록 `, { exact: word.id }],
      })),
      { kind: 'item', level: 1, text: '파기한 것' },
      {
        kind: 'table',
        columns: [
          { title: '구분' },
          { title: '건수', width: 18, align: 'right' },
          { title: '확인값(SHA-256)', width: 92 },
        ],
        rows: body.destroyed.map(({ what, count, digest }) => [
          term(`destroyed-${what}`),
          String(count),
          [{ exact: digest }],
        ]),
      },
      {
        kind: 'item',
        level: 1,
        text: '방법: 이 기기의 저장 자료를 잠그던 열쇠를 난수로 덮어쓰고 지운 뒤, 남길 기록만 새 열쇠로 다시 적었습니다. 열쇠가 없는 자료는 읽을 수 없습니다.',
      },
      {
        kind: 'item',
        level: 1,
        text: '한계: SSD와 일부 파일 시스템은 덮어쓴 자리의 사본을 한동안 남길 수 있고, 열쇠 파일까지 함께 복사해 둔 사본과 USB로 내보낸 묶음(그 파일을 읽던 위원의 기기 열쇠가 있으면 열립니다)에는 이 파기가 닿지 않습니다. 그런 사본은 따로 파기하여야 합니다.',
      },
      { kind: 'item', level: 1, text: '남긴 것: 서명된 기록, 결과 묶음, 접근 기록, 혁신제품 추천.' },
      ...(about === 'all-devices' ? devices(docket, nameOf) : []),
      { kind: 'item', level: 1, text: ['이 확인서는 서명된 파기 기록에서 만들어졌습니다: ', { exact: id }] },
      { kind: 'end' },
      { kind: 'issuer', date: koreanDate(body.destroyedAt), name: owner?.name ?? body.author },
    ],
  };
}

function devices(docket: Docket, nameOf: (member: string) => string): readonly PaperBlock[] {
  const inUse = [...docket.devices].filter(([, { until }]) => until === null);
  return [
    { kind: 'item', level: 1, text: '기기별 파기 확인' },
    {
      kind: 'table',
      columns: [{ title: '이름', width: 40 }, { title: '기기' }, { title: '파기 일시', width: 44 }],
      rows: inUse.map(([kid, { member }]) => {
        const at = docket.selection?.destructions.get(kid)?.body.destroyedAt;
        return [nameOf(member), [{ exact: kid }], at ? koreanMoment(at) : '확인 안 됨'];
      }),
    },
  ];
}
