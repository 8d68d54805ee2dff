import { keyTable, list, note, text, type GuidePage } from './guide-page.ts';

export const scoring: GuidePage = {
  title: ['채점하기', 'Scoring'],
  intro: [
    '왼쪽에서 자료를 읽고 오른쪽에서 항목마다 판정과 점수, 사유를 적습니다.',
    'Files on the left, criteria on the right: a verdict or points with a reason for each.',
  ],
  parts: [
    {
      title: ['항목 채우기', 'Fill in a criterion'],
      blocks: [
        list(
          [
            '판정 항목은 [terms.fit] · [terms.unfit] 가운데 고릅니다. 허용된 항목에는 [terms.not-applicable]이/가 있습니다.',
            'For a verdict choose [terms.fit] or [terms.unfit]; where it is allowed there is [terms.not-applicable] too.',
          ],
          [
            '점수 항목은 0부터 만점까지 숫자를 적습니다. 범위를 벗어난 수는 이유를 보여 주고 받지 않습니다.',
            'For points enter a figure from 0 to the maximum. One out of range is not taken, and the reason is shown.',
          ],
          [
            '[?not-applicable]은/는 0점이 아닙니다. 그 항목은 합계에서 빠지고 나머지 항목의 [?weight|비중]이 100이 됩니다.',
            '[?not-applicable|Not applicable] is not zero: the criterion leaves the total, and the [?weight|weights] of the others make up 100.',
          ],
          [
            '항목마다 [member.reason]을/를 적습니다. 신청기업에 알릴 사유의 바탕이 됩니다.',
            'Give a [member.reason] for each: it is what the applicant’s notice rests on.',
          ],
          [
            '끝으로 [member.opinion]을/를 적습니다. [member.note]은/는 서명되지도 보내지지도 않습니다.',
            'Finish with the [member.opinion]. The [member.note] is neither signed nor sent.',
          ],
        ),
        note(
          '[terms.example] 표시가 있으면 고시 별표가 아니라 [?example-criteria|본보기 기준]으로 채점하고 있다는 뜻입니다.',
          'The mark [terms.example] says that you score by [?example-criteria|sample criteria], not by the notice’s annexes.',
        ),
      ],
    },
    {
      title: ['저장과 되돌리기', 'Saving and undoing'],
      blocks: [
        text(
          '저장 단추는 없습니다. 글쓰기를 잠깐 멈추면 이 PC의 디스크에 쓰고, 쓴 뒤에만 위쪽에 저장됨과 시각이 나옵니다. 전원이 꺼져도 그때까지의 것은 남습니다.',
          'There is no save button. A moment after you stop typing, the sheet is written to this PC’s disk, and only then the top line says saved, with the time. A power cut does not take it away.',
        ),
        text(
          '[member.undo]과/와 [member.redo]은/는 이 건을 연 뒤의 변경을 한 걸음씩 오갑니다. [member.history]에는 지난 작업의 내용이 지금과 나란히 나오고, [member.history-take]으로/로 되살립니다.',
          '[member.undo] and [member.redo] walk through your changes since you opened the dossier. [member.history] shows earlier versions beside the present one; [member.history-take] brings one back.',
        ),
      ],
    },
    {
      title: ['비교하기', 'Compare'],
      blocks: [
        text(
          '신청기업에 물을 것이 있으면 심사 항목 위의 [questions.title]을/를 펴고 적은 뒤 [questions.ask-now]을/를 누릅니다. 사무국이 이름 없이 전하고, 승인된 답변이 같은 자리에 나옵니다.',
          'To ask the applicant something, open [questions.title] above the criteria, write it and press [questions.ask-now]. The secretariat passes it on without your name; the approved answer appears in the same place.',
        ),
        text(
          '목록 화면에서 [scoring.view-matrix]을/를 고르면 내 점수를 신청 건끼리 비교할 수 있습니다. 다른 위원의 점수는 보이지 않습니다.',
          'In the queue choose [scoring.view-matrix] to see your own scores across dossiers. Nobody else’s are shown.',
        ),
      ],
    },
    {
      title: ['키보드로', 'By keyboard'],
      blocks: [
        keyTable(
          ['C', ['[shortcuts.first]', '[shortcuts.first]']],
          ['Alt+↓ Alt+↑', ['[shortcuts.criteria]', '[shortcuts.criteria]']],
          ['1 2 3', ['[shortcuts.verdict]', '[shortcuts.verdict]']],
          ['Ctrl+Z · Ctrl+Y', ['[shortcuts.undo]', '[shortcuts.undo]']],
          ['H', ['[shortcuts.history]', '[shortcuts.history]']],
          ['Ctrl+Enter · G', ['[shortcuts.sign]', '[shortcuts.sign]']],
          ['N', ['[shortcuts.next]', '[shortcuts.next]']],
          ['Q', ['[shortcuts.queue]', '[shortcuts.queue]']],
        ),
      ],
    },
  ],
};
