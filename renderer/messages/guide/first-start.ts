import { note, steps, text, type GuidePage } from './guide-page.ts';

export const firstStart: GuidePage = {
  title: ['처음 시작하기', 'First start'],
  intro: [
    '처음 한 번만 하는 일입니다. 10분이면 됩니다. 먼저 연습해 보고 시작해도 좋습니다.',
    'You do this once; it takes ten minutes. You may practise first.',
  ],
  parts: [
    {
      title: ['먼저 연습해 보기', 'Practise first'],
      blocks: [
        text(
          '첫 화면의 [welcome.practice-title]에서 역할을 고르면 이미 배부된 표본 월이 열립니다. 무엇을 눌러도 실제 심사에는 영향이 없고, 노란 줄무늬 띠가 연습임을 알립니다. 띠에서 역할을 바꾸거나 [terms.practice-leave]을/를 누릅니다.',
          'On the first screen, under [welcome.practice-title], choose a role: a sample month opens that is already distributed. Nothing you press there touches a real review; a striped yellow band says so. Change the role on the band, or press [terms.practice-leave].',
        ),
      ],
    },
    {
      title: ['내 자리 만들기', 'Take your seat'],
      blocks: [
        steps(
          [
            '사무국이 보낸 [?invitation]을/를 준비합니다. 글이나 파일로 옵니다.',
            'Have the [?invitation|invitation] from the secretariat at hand, as text or as a file.',
          ],
          [
            '[welcome.join-title] 단추를 누르고 초대장을 붙여 넣습니다. 파일로 받았다면 [carry.invitation-open]을/를 누릅니다.',
            'Press [welcome.join-title] and paste the invitation. If it is a file, press [carry.invitation-open].',
          ],
          [
            '이름과 소속을 적고 역할을 고릅니다. 명단에는 사무국이 확인한 뒤에 오릅니다.',
            'Enter name and affiliation and choose your role. You are on the roster once the secretariat has checked it.',
          ],
          [
            '[?passphrase]을/를 두 번 적습니다. 8자 이상이며, 외우기 쉬운 문장이 좋습니다. 종이에 적어 안전한 곳에 두십시오.',
            'Type a [?passphrase|passphrase] twice: at least 8 characters, best a sentence. Write it on paper and keep it safe.',
          ],
          [
            '[welcome.create]을/를 누르면 이 PC에서 열쇠가 만들어집니다. 열쇠는 이 PC를 떠나지 않습니다.',
            'Press [welcome.create]. The keys are made on this PC and never leave it.',
          ],
        ),
        note(
          '암호문을 잊으면 사무국도, 만든 사람도 되찾아 줄 수 없습니다. [#trouble]에 그때 할 일이 있습니다.',
          'Nobody can recover a forgotten passphrase, not even who made this program. [#trouble] says what to do then.',
        ),
      ],
    },
    {
      title: ['위원으로 등록되기', 'Be enrolled'],
      blocks: [
        steps(
          [
            '[welcome.enrol-title] 화면에서 [welcome.hand-in]을/를 누릅니다. 인터넷이 없으면 [carry.card-save]을/를 눌러 USB로 전합니다.',
            'On [welcome.enrol-title], press [welcome.hand-in]. Without a network press [carry.card-save] and hand the file over on a stick.',
          ],
          [
            '전화나 회의실에서 [?fingerprint]이나 [welcome.words]을/를 사무국에 불러 줍니다. 사무국 화면과 같아야 합니다.',
            'Read the [?fingerprint|key fingerprint] or the six words to the secretariat, by phone or in person. They must match theirs.',
          ],
          [
            '사무국이 명단에 올리고 회차를 배부하면 [terms.room-queue] 화면에 신청 건이 나타납니다. 바로 보려면 [terms.sync-now]을/를 누릅니다.',
            'Once the secretariat has enrolled you and distributed the round, the dossiers appear in [terms.room-queue]. To look at once, press [terms.sync-now].',
          ],
          [
            '[member.download-title]에서 [member.download-start]을/를 누릅니다. 다 받은 뒤에는 인터넷이 없어도 됩니다.',
            'Under [member.download-title], press [member.download-start]. After that no network is needed.',
          ],
        ),
        text(
          '왜 불러 줍니까? 초대장이나 카드를 누가 중간에서 바꿔치기했다면 지문이 달라지기 때문입니다.',
          'Why aloud? If somebody swapped the invitation or the card on its way, the fingerprint differs.',
        ),
      ],
    },
  ],
};
