import { list, note, steps, text, type GuidePage } from './guide-page.ts';

export const signing: GuidePage = {
  title: ['서명하기', 'Signing'],
  intro: [
    '보이는 그대로 서명합니다. 서명한 뒤에도 마감 전에는 바꿀 수 있습니다.',
    'You sign exactly what you see, and can replace it until the closing.',
  ],
  parts: [
    {
      title: ['한 건에 서명하기', 'Sign one'],
      blocks: [
        steps(
          ['[member.sign]을/를 누르거나 `Ctrl+Enter`를 칩니다.', 'Press [member.sign], or `Ctrl+Enter`.'],
          [
            '[member.sign-missing] 목록이 나오면 빠진 것을 채웁니다. 모두 채워야 서명할 수 있습니다.',
            'If [member.sign-missing] is shown, fill the gaps: all of them must be filled.',
          ],
          [
            '다시 볼 곳이 나오면 읽어 보십시오. 예를 들어 부적정인데 총점이 높거나 모든 항목의 사유가 같은 경우입니다. 서명을 막지는 않습니다.',
            'Read what there is to look at again, such as an unfit verdict beside a high total, or the same reason everywhere. It does not stop you.',
          ],
          [
            '아래의 전체 내용을 확인하고 [member.sign-confirm]을/를 누릅니다. 다음 건이 열립니다.',
            'Check the whole text below and press [member.sign-confirm]. The next dossier opens.',
          ],
        ),
      ],
    },
    {
      title: ['여러 건에 한 번에', 'Several in one go'],
      blocks: [
        text(
          '목록에서 [scoring.view-matrix]을/를 고르면 빠진 것이 없는 건을 골라 한 번에 검토하고 서명할 수 있습니다. 한 건씩 따로 봉인되며, 도중에 멈추면 남은 건부터 이어집니다.',
          'Under [scoring.view-matrix] choose dossiers with nothing missing, then review and sign them together. Each is sealed on its own; after a stop it goes on with the rest.',
        ),
      ],
    },
    {
      title: ['서명이 뜻하는 것', 'What a signature binds'],
      blocks: [
        list(
          [
            '내가 본 바로 그 자료와 그 기준에 서명합니다. 나중에 파일이나 기준을 바꿔치기하면 드러납니다.',
            'It names the very files and criteria that you saw. If either is swapped later, it shows.',
          ],
          [
            '내용은 [?sealing|두 겹 봉투]에 들어갑니다. 위원장만으로도, 사무국만으로도 열 수 없습니다.',
            'The content goes into [?sealing|two envelopes]. Neither chair nor secretariat can open it alone.',
          ],
          [
            '바꾸려면 고친 뒤 [member.sign-again]을/를 누릅니다. 마지막 것이 집계에 들어가고, 앞의 것도 기록에는 남습니다.',
            'To change it, edit and press [member.sign-again]. The last one counts; the earlier ones stay on record.',
          ],
          [
            '바꿀 것 없이 거두려면 [member.withdraw]을/를 누릅니다. 봉투는 열리지 않은 채 기록에 남고, 적은 내용은 이 PC에 남습니다.',
            'To take it back without another in its place, press [member.withdraw]. The envelope stays on record and is never opened; what you wrote stays on this PC.',
          ],
        ),
        text(
          '개봉한 뒤 회의에서 판단이 바뀌면, 그 신청 건을 열어 [table.revise-open]을/를 누르고 까닭과 함께 [table.revise-sign]을/를 합니다. 처음 심사표는 그대로 남습니다.',
          'If your mind changes at the meeting after the opening, open the dossier, press [table.revise-open], and [table.revise-sign] with the reason. Your ballot stays as it was.',
        ),
        note(
          '[?closing]한 뒤에는 심사표를 바꿀 수 없습니다. 기한은 목록 화면 위에 나옵니다.',
          'After the [?closing|closing] a ballot cannot change. The queue shows until when you have.',
        ),
      ],
    },
  ],
};
