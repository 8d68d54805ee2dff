import { list, note, steps, text, type GuidePage } from './guide-page.ts';

export const recusal: GuidePage = {
  title: ['이해충돌과 회피', 'Conflicts and recusal'],
  intro: [
    '신청 건을 열기 전에 반드시 거치는 절차입니다. 열고 난 뒤에도 언제든 회피할 수 있습니다.',
    'What comes before a dossier opens, and can be done at any time afterwards.',
  ],
  parts: [
    {
      title: ['열기 전에 확인하기', 'Before it opens'],
      blocks: [
        text(
          '신청 건을 처음 누르면 [member.declare-title] 화면이 나옵니다. 다섯 가지 사유 가운데 어느 것에도 해당하지 않으면 [member.declare-none]을/를 누릅니다. 이 확인은 서명되어 기록됩니다.',
          'The first press on a dossier shows [member.declare-title]. If none of the five grounds applies, press [member.declare-none]. Your word is signed and recorded.',
        ),
        list(
          ['[terms.ground-party]', '[terms.ground-party]'],
          ['[terms.ground-engagement]', '[terms.ground-engagement]'],
          ['[terms.ground-employment]', '[terms.ground-employment]'],
          ['[terms.ground-sponsorship]', '[terms.ground-sponsorship]'],
          ['[terms.ground-committee]', '[terms.ground-committee]'],
        ),
        note(
          '판단이 서지 않으면 열지 말고 사무국에 물으십시오. 신청기업의 이름은 열기 전에도 보입니다.',
          'If you are in doubt, do not open it; ask the secretariat. The applicant’s name is shown before it opens.',
        ),
      ],
    },
    {
      title: ['회피하기', 'To recuse'],
      blocks: [
        steps(
          [
            '화면 위의 [member.recuse]을/를 누르거나 `R`을 칩니다.',
            'Press [member.recuse] at the top, or the key `R`.',
          ],
          [
            '사유를 고르고 구체적인 사유를 적습니다. 사유는 기록에 남습니다.',
            'Choose the ground and give the reason in words. It stays on record.',
          ],
          [
            '[member.recuse-confirm]을/를 누릅니다. 신청 건이 바로 닫히고, 그 건의 채점과 표결에서 빠집니다. 제출되면 자료도 이 PC에서 지워집니다.',
            'Press [member.recuse-confirm]. The dossier closes at once, and you take no part in scoring or voting on it. With the delivery its files leave this PC.',
          ],
        ),
        text(
          '이미 심사표를 냈더라도 회피하면 그 심사표는 집계에서 빠집니다. 의결한 뒤의 회피라면 그 건은 다시 의결합니다.',
          'A ballot that was delivered before leaves the tally. After a decision, that dossier has to be decided again.',
        ),
      ],
    },
    {
      title: ['잘못 눌렀다면', 'Pressed by mistake?'],
      blocks: [
        text(
          '등록소에 제출되거나 USB 파일로 나가기 전까지는 목록 위의 [member.recuse-undo]을/를 누르면 없던 일이 되고, 자료도 그대로 열립니다. 연결되어 있어도 30초 동안은 저절로 제출하지 않고 기다립니다. 제출된 뒤에는 지울 수 없는 기록이므로 사무국에 알리십시오.',
          'Until it is delivered to the registry or goes out on a stick, [member.recuse-undo] above the list undoes it, and the files open as before. Even when connected, the desk waits 30 seconds before it delivers by itself. Afterwards it is on record for good: tell the secretariat.',
        ),
      ],
    },
    {
      title: ['어떻게 지켜집니까', 'How it is kept'],
      blocks: [
        text(
          '자료는 읽을 수 있는 사람의 기기에만 열리도록 암호화됩니다. 사무국이 처음부터 제외한 위원은 열쇠를 받지 못하고, 위원장이 회피하면 [terms.role-acting-chair]이/가 그 건을 열고 의결합니다.',
          'Files are encrypted so that only the devices of those who may read them can open them. Whom the secretariat excluded gets no key; where the chair recuses, the acting chair opens and decides.',
        ),
      ],
    },
  ],
};
