import { list, note, steps, text, type GuidePage } from './guide-page.ts';

export const trouble: GuidePage = {
  title: ['문제가 생기면', 'When something goes wrong'],
  intro: [
    '당황하지 않아도 됩니다. 저장됨이라고 나온 것은 이 PC의 디스크에, 제출 완료라고 나온 것은 등록소에도 있습니다.',
    'Stay calm: what was said to be saved is on this PC’s disk, and what was said to be delivered is at the registry too.',
  ],
  parts: [
    {
      title: ['노트북을 잃어버렸다', 'The laptop is lost'],
      blocks: [
        steps(
          [
            '바로 사무국에 알립니다. 사무국이 그 [?device]을/를 해지하면 그 뒤로는 아무것도 서명하지 못합니다.',
            'Tell the secretariat at once. They revoke the [?device|device]; from then on it signs nothing.',
          ],
          [
            '새 PC에서 초대장으로 다시 시작하고 카드를 보냅니다. 사무국이 지문을 대조해 같은 이름에 올립니다.',
            'On a new PC start with the invitation again and send the card. The secretariat compares it and enrols it to your name.',
          ],
          [
            '동기화하고 자료를 다시 내려받은 뒤, 백업이 있으면 [keys.restore]으로/로 점수표를 되살립니다.',
            'Sync, download the files again, and if you have a backup, [keys.restore].',
          ],
        ),
        text(
          '제출된 심사표는 그대로 유효합니다. 주운 사람은 암호문 없이는 자료도 점수도 볼 수 없습니다. 서명하지도 백업하지도 않은 점수표만 다시 적어야 합니다.',
          'Delivered ballots stay valid. A finder sees neither files nor scores without the passphrase. Only sheets neither signed nor backed up have to be written again.',
        ),
      ],
    },
    {
      title: ['디스크가 가득 찼다', 'The disk is full'],
      blocks: [
        steps(
          [
            '빨간 [terms.light-not-saved]이/가 보이면 화면을 닫지 마십시오. 적은 것은 화면에 그대로 있습니다.',
            'If you see a red [terms.light-not-saved], do not close the screen: your words are still on it.',
          ],
          ['휴지통을 비우는 등 디스크에 자리를 만듭니다.', 'Make room on the disk, for instance by emptying the bin.'],
          ['[terms.retry]을/를 누릅니다. 저장됨이 나오면 됩니다.', 'Press [terms.retry] until it says saved.'],
        ),
      ],
    },
    {
      title: ['등록소에 닿지 않는다', 'The registry is away'],
      blocks: [
        list(
          [
            '[terms.light-registry-unreachable]: 그대로 일하십시오. 서명한 것은 기다렸다가 저절로 제출됩니다.',
            '[terms.light-registry-unreachable]: just go on. What you sign waits and is delivered by itself.',
          ],
          [
            '오래 닿지 않으면 사무국에 등록소의 주소가 바뀌었는지 묻고, [terms.room-about] 화면의 [transport.update-title]에 새 초대장을 붙여 넣습니다.',
            'If it stays away, ask the secretariat whether its address changed, and paste the new invitation under [transport.update-title] in [terms.room-about].',
          ],
          [
            '마감이 가까운데 연결할 수 없으면 [#usb]으로/로 제출합니다.',
            'If the closing is near and there is no connection, deliver as in [#usb].',
          ],
        ),
        note(
          '[terms.light-registry-wrong-key]이/가 나오면 더 진행하지 말고, 종이로 받은 등록소 열쇠와 비교한 뒤 사무국에 알리십시오.',
          'If it says [terms.light-registry-wrong-key], stop, compare it with the registry’s key on paper, and tell the secretariat.',
        ),
      ],
    },
    {
      title: ['암호문을 잊었다', 'The passphrase is forgotten'],
      blocks: [
        list(
          [
            '열쇠고리를 켜 두었다면 [keys.unlock-keychain]으로/로 들어갑니다. 들어간 뒤 서명한 것을 제출하고, 새 암호문으로 백업을 만든 다음, 아래처럼 새로 등록하십시오.',
            'If the keychain is on, [keys.unlock-keychain] lets you in. Deliver what you signed, make a backup with a passphrase of its own, then enrol anew as below.',
          ],
          [
            '그렇지 않으면 이 PC의 열쇠는 아무도 열 수 없습니다. 노트북을 잃어버렸을 때와 같이 사무국에 알려 해지하고, 다른 PC나 이 PC의 새 사용자 계정에서 새로 시작합니다.',
            'Otherwise nobody can open these keys. As with a lost laptop, have the device revoked, and start on another PC or in a new user account of this one.',
          ],
        ),
      ],
    },
    {
      title: ['그 밖에', 'Other things'],
      blocks: [
        list(
          [
            '프로그램이 갑자기 꺼졌다: 다시 켜면 저장된 그대로 열립니다.',
            'The program ended suddenly: start it again; it opens as it was saved.',
          ],
          [
            '[terms.failure-title]: [terms.reload]을/를 누릅니다. 저장된 것은 안전합니다.',
            '[terms.failure-title]: press [terms.reload]. What was saved is safe.',
          ],
          [
            '[member.state-refused]: 줄에 적힌 이유를 읽고 사무국에 알립니다. 이 PC의 기록은 그대로 있습니다.',
            '[member.state-refused]: read the reason in the row and tell the secretariat. The record stays here.',
          ],
          [
            '파일이 보이지 않는다: 다른 탭의 PDF를 보고, 같은 내용이 없으면 사무국에 요청합니다.',
            'A file does not show: look at the PDF in another tab, or ask the secretariat for one.',
          ],
          ['잘못 회피했다: [#recusal]을/를 보십시오.', 'Recused by mistake: see [#recusal].'],
        ),
      ],
    },
  ],
};
