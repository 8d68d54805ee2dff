import { list, note, steps, text, type GuidePage } from './guide-page.ts';

export const usb: GuidePage = {
  title: ['USB로 일하기', 'Working with a USB stick'],
  intro: [
    '인터넷을 전혀 쓸 수 없는 곳에서는 같은 기록과 자료가 USB로 오갑니다.',
    'Where there is no network at all, the same records and files travel on a stick.',
  ],
  parts: [
    {
      title: ['받기', 'Receive'],
      blocks: [
        steps(
          [
            '사무국에서 내 이름으로 만든 [?bundle]을/를 받습니다.',
            'Get the [?bundle|bundle] that the secretariat made for you.',
          ],
          [
            '[terms.room-queue] 또는 [terms.room-delivery] 화면에서 [carry.import]을/를 누르고 파일을 고릅니다.',
            'In [terms.room-queue] or [terms.room-delivery] press [carry.import] and choose the file.',
          ],
          [
            '등록소에서 온 것과 똑같이 확인한 뒤 들입니다. 몇 건이 새로 들어왔는지 나옵니다.',
            'It is checked as the registry is, and the screen says what was new.',
          ],
        ),
      ],
    },
    {
      title: ['보내기', 'Send'],
      blocks: [
        steps(
          [
            '서명한 뒤 [terms.room-delivery] 화면에서 [carry.export]을/를 누르고 USB를 고릅니다.',
            'After signing, press [carry.export] in [terms.room-delivery] and choose the stick.',
          ],
          ['파일을 사무국에 전합니다.', 'Hand the file to the secretariat.'],
          [
            '사무국이 들인 뒤에 만든 다음 묶음을 들이면 [member.state-delivered]으로/로 바뀝니다.',
            'It turns to [member.state-delivered] once you take in a later bundle from the secretariat.',
          ],
        ),
      ],
    },
    {
      title: ['알아 둘 것', 'Good to know'],
      blocks: [
        list(
          [
            '순서가 바뀌거나 같은 묶음을 두 번 들여도 결과는 같습니다.',
            'Order does not matter, and taking a bundle in twice changes nothing.',
          ],
          [
            'USB를 잃어버려도 내용은 암호화되어 있고, 심사표는 두 직무가 함께 열어야 합니다. 다시 내보내면 됩니다.',
            'A lost stick shows nothing: files are encrypted, ballots need both offices. Export again.',
          ],
          [
            '오래된 묶음은 아무것도 되돌리지 않습니다. 그렇다고 알려 줄 뿐입니다.',
            'An old bundle undoes nothing; the screen only says that it is old.',
          ],
          [
            '내가 회피한 신청 건의 자료는 내 묶음에 담기지 않습니다.',
            'Files of a dossier from which you recused are not in your bundle.',
          ],
        ),
        note(
          '묶음이 온전하지 않으면 어느 부분이 어떻게 다른지 알리고 아무것도 들이지 않습니다. 사무국에서 다시 받으십시오.',
          'A bundle that is not whole is refused with what is wrong, and nothing of it is taken in. Get another one.',
        ),
        text(
          '첫 등록도 USB로 할 수 있습니다. [#first-start]에 있습니다.',
          'Enrolment works by stick as well; see [#first-start].',
        ),
      ],
    },
  ],
};
