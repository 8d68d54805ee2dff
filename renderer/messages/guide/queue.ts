import { keyTable, list, text, type GuidePage } from './guide-page.ts';

export const queue: GuidePage = {
  title: ['신청 건 목록', 'The queue'],
  intro: [
    '내가 심사할 신청 건과 그 상태, 남은 일을 보는 곳입니다.',
    'Your dossiers with a state each, and what is left to do.',
  ],
  parts: [
    {
      title: ['다음 할 일로 가기', 'On to the next one'],
      blocks: [
        text(
          '[member.next-undone]을/를 누르거나 `N`을 치면 아직 서명하지 않은 다음 신청 건이 열립니다. 줄을 누르거나 줄 위에서 `Enter`를 쳐도 됩니다.',
          '[member.next-undone], or the key `N`, opens the next dossier that is not signed. So does a press on a row, or `Enter` on it.',
        ),
        text(
          '어려운 건은 [member.aside-do]으로/로 뒤로 보냅니다. 나만 보는 표시이며 [member.aside-undo]으로/로 돌아옵니다.',
          'Send a hard one to the end with [member.aside-do]. Only you see the mark; [member.aside-undo] brings it back.',
        ),
      ],
    },
    {
      title: ['상태의 뜻', 'What the states mean'],
      blocks: [
        list(
          ['[member.state-new]: 아직 열지 않았습니다.', '[member.state-new]: not begun yet.'],
          [
            '작성 중: 일부를 적었습니다. 뒤의 수는 다 적은 항목과 전체 항목입니다.',
            'Draft: partly filled in. The figures are criteria done, and all of them.',
          ],
          [
            '[member.state-signed]: 서명은 이 PC에 안전하게 있으나 아직 등록소에 닿지 않았습니다.',
            '[member.state-signed]: the signature is safe on this PC but not at the registry yet.',
          ],
          [
            '[member.state-delivered]: 등록소의 [?receipt]을/를 이 PC가 확인했습니다.',
            '[member.state-delivered]: this PC has verified the registry’s [?receipt|receipt].',
          ],
          ['[member.state-recused]: 이 건에서 빠졌습니다.', '[member.state-recused]: you take no part in this one.'],
          [
            '[member.state-reading]: 읽을 수는 있으나 채점하지 않는 건입니다.',
            '[member.state-reading]: you may read it but do not score it.',
          ],
        ),
      ],
    },
    {
      title: ['찾고 거르기', 'Search and filter'],
      blocks: [
        text(
          '찾기 칸에는 서비스·신청기업·접수 번호의 일부나 초성을 적습니다. “ㅋㄹㅇㄷ”로 “클라우드”를 찾습니다. 옆의 단추로 할 일·미룬 건·끝낸 건만 볼 수 있고, 표의 제목을 누르면 순서가 바뀝니다.',
          'Type any part of service, applicant or number; Korean words are found by their first consonants too. The buttons beside it narrow the list, and a press on a column’s title sorts by it.',
        ),
        keyTable(
          ['/', ['찾기 칸으로', 'To the search field']],
          ['↑ ↓', ['줄 옮기기', 'Move between rows']],
          ['Enter', ['열기', 'Open']],
          ['S', ['미루기·되돌리기', 'Set aside, or take back']],
          ['N', ['다음 할 일 열기', 'Open the next one']],
        ),
      ],
    },
  ],
};
