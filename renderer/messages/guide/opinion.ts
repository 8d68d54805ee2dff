import { note, steps, text, type GuidePage } from './guide-page.ts';

export const opinion: GuidePage = {
  title: ['검토의견서 쓰기', 'Writing an expert opinion'],
  intro: [
    '검토반 전문가는 자료를 검토하고 의견을 서명해 냅니다. 점수를 매기거나 표결하지 않습니다.',
    'Experts examine the files and hand in a signed opinion. They neither score nor vote.',
  ],
  parts: [
    {
      title: ['검토하고 쓰기', 'Examining and writing'],
      blocks: [
        steps(
          [
            '등록할 때 역할로 [terms.role-expert]을/를 고릅니다. 사무국이 명부에 올리고 배부하면 신청 건이 목록에 나옵니다.',
            'Choose [terms.role-expert] as your role when you join. Once the secretariat has put you on the roster and sent the round out, the dossiers are listed.',
          ],
          [
            '자료를 내려받고 [member.next-undone]을/를 누릅니다. 처음 열 때 이해충돌을 확인합니다: [#recusal].',
            'Download the files and press [member.next-undone]. Before a dossier opens you declare: [#recusal].',
          ],
          [
            '[opinion.basis]마다 날짜를 적고, 필수 항목마다 판정과 사유를 적은 뒤 [opinion.overall]을/를 씁니다. 쓰는 대로 이 PC에 저장됩니다.',
            'Give the day for [opinion.basis], a verdict and a reason for each required criterion, then [opinion.overall]. It is saved on this PC as you write.',
          ],
          [
            '[member.sign]을/를 누르면 서명할 글 전체가 나옵니다. 빠진 것이 있으면 무엇인지 알려 줍니다.',
            'Press [member.sign] to see all that will be signed, or what is missing.',
          ],
        ),
        note(
          '인터넷이 없어도 서명할 수 있습니다. 연결되면 저절로 제출됩니다: [#delivery].',
          'You can sign without a connection; it is delivered once there is one: [#delivery].',
        ),
      ],
    },
    {
      title: ['고치거나 철회하기', 'Changing or withdrawing'],
      blocks: [
        text(
          '마감 전에는 고쳐서 다시 서명하면 나중 것이 남습니다. [opinion.withdraw]을/를 누르면 위원에게 더 보이지 않습니다. 마감 뒤에는 바꿀 수 없습니다: 심사표가 그 의견을 읽고 쓰였기 때문입니다.',
          'Until the closing, change it and sign again: the later one stands. [opinion.withdraw] takes it away from members. After the closing it stays as it is, since ballots were written with it in view.',
        ),
      ],
    },
    {
      title: ['누가 읽습니까', 'Who reads it'],
      blocks: [
        text(
          '그 신청 건을 보는 위원과 위원장, 사무국입니다. 위원은 채점 화면 위쪽의 [opinion.title]에서 누구의 의견인지, 서명이 온전한지와 함께 읽습니다. 나중에 등록한 기기에서는 그전에 서명한 의견이 열리지 않습니다.',
          'Those who review the dossier, the chair and the secretariat. Members find it under [opinion.title] above the criteria, with whose it is and whether it is whole. A device enrolled later does not open opinions signed before.',
        ),
      ],
    },
  ],
};
