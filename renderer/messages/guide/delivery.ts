import { list, note, steps, text, type GuidePage } from './guide-page.ts';

export const delivery: GuidePage = {
  title: ['제출과 오프라인', 'Delivery, and working offline'],
  intro: [
    '인터넷이 없는 것은 고장이 아닙니다. 채점하고 서명하다가 연결되면 저절로 제출됩니다.',
    'Being offline is normal. You score and sign; delivery follows by itself once there is a connection.',
  ],
  parts: [
    {
      title: ['오프라인으로 일하기', 'Work offline'],
      blocks: [
        steps(
          [
            '연결되어 있을 때 [member.download-start]을/를 눌러 자료를 모두 담습니다. “[member.download-done]”가 나올 때까지 기다립니다.',
            'While connected, press [member.download-start] and wait for “[member.download-done]”',
          ],
          [
            '연결을 끊고 읽고, 채점하고, 서명합니다. 다시 켜도 그대로입니다.',
            'Without a connection read, score and sign; a restart changes nothing.',
          ],
          [
            '다시 연결하면 15초 안에 저절로 제출을 시도합니다. 바로 보내려면 [terms.room-delivery] 화면에서 [terms.deliver-now]을/를 누릅니다.',
            'Once connected, it tries to deliver within 15 seconds. To send at once, press [terms.deliver-now] in [terms.room-delivery].',
          ],
        ),
        text(
          '내려받다가 끊기면 [member.download-resume]으로/로 멈춘 곳부터 이어집니다.',
          'A download that was cut goes on where it stopped, by [member.download-resume].',
        ),
      ],
    },
    {
      title: ['제출되었는지 보기', 'Has it arrived?'],
      blocks: [
        list(
          [
            '[member.state-waiting]: 서명은 이 PC에 안전하게 있고 순서를 기다립니다.',
            '[member.state-waiting]: the signature is safe here and waits.',
          ],
          [
            '[member.state-delivered]: [?receipt]이/가 확인되었습니다. 몇 번째 기록인지도 나옵니다.',
            '[member.state-delivered]: the [?receipt|receipt] was verified; it names the entry in the log.',
          ],
          [
            '[member.state-refused]: 이유가 옆에 나옵니다. 예를 들어 마감 뒤의 심사표입니다.',
            '[member.state-refused]: the reason stands beside it, for instance a ballot after the closing.',
          ],
        ),
        text(
          '줄마다 있는 작은 불빛을 누르면 그 기록에 대해 확인된 것이 하나씩 나옵니다. [#lights]에서 설명합니다.',
          'Press the small lights of a row to see what is verified about the record. [#lights] explains them.',
        ),
        note(
          '제출 단추는 여러 번 눌러도 됩니다. 같은 기록이 두 번 들어가지 않습니다.',
          'Press it as often as you like: no record goes in twice.',
        ),
      ],
    },
    {
      title: ['확인 서명', 'Countersigning'],
      blocks: [
        text(
          '위원장이 한 달을 확정하면 [terms.room-queue] 화면 위에 결과와 [selection.countersign] 단추가 나옵니다. 결과를 읽고 서명하면 위원으로서의 이번 달 일이 끝납니다.',
          'When the chair has finalised the month, [terms.room-queue] shows the result and the button [selection.countersign]. Read it and sign: that ends your month.',
        ),
      ],
    },
  ],
};
