import { list, note, steps, text, type GuidePage } from './guide-page.ts';

export const audit: GuidePage = {
  title: ['결과는 왜 믿을 수 있습니까', 'Why the results stand up to audit'],
  intro: [
    '누구를 믿지 않아도 됩니다. 한 달의 결과는 파일 하나로 누구나 처음부터 다시 확인할 수 있습니다.',
    'Nobody has to be trusted: from one file anybody can check a month from its first record to its result.',
  ],
  parts: [
    {
      title: ['쉬운 말로', 'In plain words'],
      blocks: [
        list(
          [
            '모든 결정은 서명된 [?log|장부의 줄]입니다. 고칠 수 없고, 나중의 줄이 앞의 줄을 대신할 뿐입니다.',
            'Every act is a signed line of a [?log|log]. It is never edited; a later line can only take its place.',
          ],
          [
            '[?registry]은/는 덧붙이기만 할 수 있습니다. 한 줄이라도 빼거나 바꾸면 PC마다 가지고 있는 [?checkpoint]과/와 어긋나 드러납니다.',
            'The [?registry|registry] can only append. Drop or change one line, and it no longer fits the [?checkpoint|checkpoint] that every desk holds.',
          ],
          [
            '심사표는 두 직무가 함께 열기 전에는 아무도 볼 수 없습니다. 남의 점수를 보고 따라 적을 수 없습니다.',
            'Nobody reads a ballot before both offices open it, so nobody can score by looking at others.',
          ],
          [
            '서명은 위원이 본 자료와 기준까지 묶습니다. 나중에 파일을 바꾸면 서명이 맞지 않습니다.',
            'A signature covers the files and criteria that the member saw. Swap one later, and it no longer holds.',
          ],
          [
            '점수는 규칙대로 정확히 계산되고, 계산 과정이 한 줄씩 남습니다. 소수점에서 달라지지 않습니다.',
            'Scores are computed exactly by the rule, with every step written down; nothing is lost in rounding on the way.',
          ],
          [
            '위원장 혼자 결과를 굳히거나 되돌릴 수 없습니다. 다른 위원과 사무국이 함께 서명해야 합니다.',
            'The chair alone can neither make a month final nor take it back: others have to sign.',
          ],
        ),
      ],
    },
    {
      title: ['직접 확인하기', 'Check it yourself'],
      blocks: [
        steps(
          [
            '[terms.room-about] 화면의 [welcome.verify-title]에서 [welcome.verify-choose]을/를 누르고 [?audit-bundle](month.simsa)을 고릅니다.',
            'In [terms.room-about], under [welcome.verify-title], press [welcome.verify-choose] and pick the [?audit-bundle|audit bundle] (month.simsa).',
          ],
          [
            '주장마다 성립하는지 한 줄씩 나옵니다. 하나라도 어긋나면 어느 기록이 왜 그런지 알려 줍니다.',
            'It lists claim by claim what holds. Where one fails, it names the record and the reason.',
          ],
          [
            '등록소의 열쇠를 종이로 받은 것과 비교합니다.',
            'Compare the registry’s key with the one you have on paper.',
          ],
        ),
        text(
          '감사관은 이 프로그램 없이도 확인할 수 있습니다. 형식이 모두 공개되어 있고, 다른 언어로 따로 만든 검증기가 함께 있습니다.',
          'An auditor needs none of this program: the formats are public, and a second verifier in another language comes with it.',
        ),
      ],
    },
    {
      title: ['위원끼리 비교하기', 'Compare with another member'],
      blocks: [
        text(
          '등록소가 사람마다 다른 장부를 보여 줄 수도 있습니다. PC들은 서로의 상태를 스스로 비교하지만, 등록소가 그것마저 감추는지는 두 사람이 직접 비교해야 알 수 있습니다.',
          'A registry could show two people two different logs. Desks compare by themselves; whether the registry hides even that is seen only when two people compare.',
        ),
        steps(
          [
            '[terms.room-about] 화면의 [witness.compare-title]에서 [witness.mine]의 QR이나 글을 상대에게 보여 줍니다.',
            'In [terms.room-about], under [witness.compare-title], show the other your QR or text ([witness.mine]).',
          ],
          [
            '상대의 [?confirmation]을/를 붙여 넣고 [witness.compare]을/를 누릅니다.',
            'Paste [?confirmation|theirs] and press [witness.compare].',
          ],
        ),
        note(
          '서로 다르다고 나오면 [witness.save-evidence]으로/로 증거를 저장하고 사무국에 알리십시오. 그 파일은 누구에게나 증명이 됩니다.',
          'If they differ, press [witness.save-evidence] and tell the secretariat. That file proves it to anybody.',
        ),
      ],
    },
    {
      title: ['약속하지 않는 것', 'What is not promised'],
      blocks: [
        list(
          [
            '기기와 암호문을 함께 가진 사람은 그 주인으로 서명할 수 있습니다. 그래서 잃어버리면 바로 알려야 합니다.',
            'Who holds a device and its passphrase signs as its owner. So report a loss at once.',
          ],
          [
            '시각은 서명한 PC의 주장입니다. 차례만 증명됩니다.',
            'Times are the word of the signing PC. Only the order is proved.',
          ],
        ),
      ],
    },
  ],
};
