import { list, note, steps, text, type GuidePage } from './guide-page.ts';

export const keys: GuidePage = {
  title: ['열쇠·잠금·백업', 'Keys, locking, backup'],
  intro: [
    '이 PC의 열쇠가 곧 나의 도장입니다. 지키는 방법과 점수표를 백업하는 방법입니다.',
    'The keys on this PC are your seal. How to keep them, and how to back score sheets up.',
  ],
  parts: [
    {
      title: ['암호문과 잠금', 'Passphrase and locking'],
      blocks: [
        list(
          [
            '다시 켜면 [?passphrase]으로/로 [welcome.unlock]을/를 합니다. 여러 번 틀려도 잠기지 않지만, 한 번 확인할 때마다 일부러 시간이 걸립니다.',
            'After a start you type the [?passphrase|passphrase] and press [welcome.unlock]. Wrong guesses lock nothing, but each one takes its time on purpose.',
          ],
          [
            '[keys.auto-lock] 시간을 고르면 자리를 비운 사이 스스로 잠깁니다. 저장하던 것은 먼저 끝냅니다. 바로 잠그려면 [keys.lock-now]을/를 누릅니다.',
            'The desk locks itself after the time under [keys.auto-lock], and finishes saving first. [keys.lock-now] locks at once.',
          ],
          [
            '[keys.change-title]에서 암호문을 바꿉니다. 그 뒤에는 새 암호문만 듣습니다.',
            'Under [keys.change-title] you change it; from then on only the new one opens.',
          ],
          [
            '[keys.keychain-switch]을/를 켜면 [?keychain]이/가 있는 PC에서 암호문 없이 엽니다. 암호문도 계속 쓸 수 있습니다.',
            'With [keys.keychain-switch] on, a PC with a [?keychain|system keychain] opens without typing. The passphrase still works.',
          ],
        ),
        note(
          '열쇠고리를 켜면 이 PC에 로그인한 사람은 누구나 열 수 있습니다. 여럿이 쓰는 PC에서는 켜지 마십시오.',
          'With the keychain on, whoever is logged in to this PC can open the desk. Leave it off on a shared PC.',
        ),
      ],
    },
    {
      title: ['점수표 백업', 'Back up score sheets'],
      blocks: [
        steps(
          [
            '[terms.room-keys] 화면의 [keys.backup-title]에서 백업 암호문을 두 번 적습니다.',
            'In [terms.room-keys], under [keys.backup-title], type a backup passphrase twice.',
          ],
          [
            '[keys.backup]을/를 누르고 USB를 고릅니다. 메모까지 담기며, 열쇠는 담기지 않습니다.',
            'Press [keys.backup] and choose a stick. Notes are in it, keys are not.',
          ],
        ),
        text(
          '서명해 제출한 심사표는 등록소에 있습니다. 백업은 아직 서명하지 않은 점수표를 위한 것입니다. 채점하는 날마다 하나씩 만들어 두면 좋습니다.',
          'Ballots that were signed and delivered are at the registry. The backup is for sheets that are not signed yet; make one on every day of scoring.',
        ),
      ],
    },
    {
      title: ['되살리기와 두 기기의 비교', 'Restoring, and two devices'],
      blocks: [
        text(
          '[keys.restore-title]에서 [keys.restore]을/를 누릅니다. 이 PC에 이미 있는 점수표는 덮어쓰지 않습니다.',
          'Under [keys.restore-title] press [keys.restore]. Sheets that are here already are never overwritten.',
        ),
        text(
          '두 기기에서 따로 적어 내용이 다르면, 그 신청 건을 열어 [scoring.compare]을/를 누릅니다. 항목마다 두 내용을 나란히 놓고 어느 쪽을 쓸지, 둘 다 둘지 고릅니다. 고르지 않은 글도 [member.history]에 남습니다.',
          'Where two devices hold different words, open that dossier and press [scoring.compare]: both are side by side per criterion, and you keep one or both. What you do not choose stays under [member.history].',
        ),
      ],
    },
    {
      title: ['접근 기록', 'The record of access'],
      blocks: [
        text(
          '신청 건과 첨부를 열거나 무엇을 밖으로 저장하면 [keys.access-title]에 저절로 한 줄이 남습니다. 고치거나 지울 수 없고, 감사나 개인정보 담당자가 물으면 [keys.access-save]을/를 눌러 건넵니다.',
          'Whenever a dossier or file is opened, or something is saved from this PC, a line is kept under [keys.access-title]. It cannot be changed; when an auditor or privacy officer asks, press [keys.access-save] and hand it over.',
        ),
      ],
    },
  ],
};
