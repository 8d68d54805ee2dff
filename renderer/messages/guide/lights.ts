import { list, note, text, type GuidePage } from './guide-page.ts';

export const lights: GuidePage = {
  title: ['불빛의 뜻', 'What the lights mean'],
  intro: [
    '불빛은 하나로 뭉뚱그리지 않습니다. 저마다 한 가지만 말합니다.',
    'There is never one light for all: each says one thing.',
  ],
  parts: [
    {
      title: ['화면 아래의 세 불빛', 'The three at the bottom'],
      blocks: [
        list(
          [
            '저장: 초록이면 마지막 저장 시각입니다. 이 PC의 디스크에 쓰인 뒤에만 켜집니다. [terms.light-nothing-saved]이면 아직 적은 것이 없습니다.',
            'Saved: green with the time of the last save, lit only once it is on this PC’s disk. [terms.light-nothing-saved] if you have written nothing.',
          ],
          [
            '제출: [terms.light-all-delivered]이면 서명한 것이 모두 등록소에 있습니다. 주황이면 몇 건이 기다립니다.',
            'Delivery: [terms.light-all-delivered] when all you signed is at the registry. Amber says how many wait.',
          ],
          [
            '등록소: [terms.light-registry-reachable], [terms.light-registry-unreachable], [terms.light-registry-wrong-key] 가운데 하나입니다.',
            'Registry: [terms.light-registry-reachable], [terms.light-registry-unreachable], or [terms.light-registry-wrong-key].',
          ],
        ),
        text(
          '채점하는 동안에는 위쪽에도 그 신청 건의 저장 불빛이 있습니다. 빨간 [terms.light-not-saved]이/가 나오면 [#trouble]을/를 보십시오.',
          'While you score, the dossier has a light of its own at the top. If it turns to a red [terms.light-not-saved], see [#trouble].',
        ),
      ],
    },
    {
      title: ['기록 옆의 다섯 불빛', 'The five beside a record'],
      blocks: [
        text(
          '[terms.room-delivery] 화면과 신청 건 이름 옆에 있습니다. 누르면 하나씩 말로 설명하고, [trust.proof]에서 증명까지 볼 수 있습니다.',
          'You find them in [terms.room-delivery] and beside a dossier’s name. Press them for words, and [trust.proof] for the proof.',
        ),
        list(
          [
            '[trust.integrity]: 서명한 뒤 한 글자도 바뀌지 않았습니다.',
            '[trust.integrity]: not a letter has changed since it was signed.',
          ],
          ['[trust.who]: 명단에 있는 누구의 기기가 서명했습니다.', '[trust.who]: whose enrolled device signed it.'],
          [
            '[trust.keyAtIndex]: 그때 그 열쇠가 해지되지 않았습니다.',
            '[trust.keyAtIndex]: the key was not revoked at that place in the log.',
          ],
          [
            '[trust.time]: 시각은 서명한 PC의 시계가 말하는 것이라 언제나 [trust.state-claim]입니다. 순서는 장부가 정합니다.',
            '[trust.time]: the time is what the signing PC’s clock said, always a [trust.state-claim]. The order is that of the log.',
          ],
          [
            '[trust.delivered]: 등록소의 영수증이 확인되었습니다.',
            '[trust.delivered]: the registry’s receipt was verified.',
          ],
        ),
        note(
          '속이 빈 회색은 “[trust.state-cannot-tell]”이라는 뜻입니다. 잘못되었다는 뜻이 아닙니다. 빨간 네모만 문제입니다.',
          'A hollow grey one says: [trust.state-cannot-tell]. That is not wrong. Only a red square is.',
        ),
      ],
    },
  ],
};
