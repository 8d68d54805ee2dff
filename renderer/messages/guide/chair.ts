import { list, note, steps, text, type GuidePage } from './guide-page.ts';

export const chair: GuidePage = {
  title: ['위원장', 'For the chair'],
  intro: [
    '위원장도 위원과 똑같이 채점합니다. 여기서는 마감 뒤의 일을 봅니다.',
    'The chair scores like every member. This page is about what comes after.',
  ],
  parts: [
    {
      title: ['회차를 열기 전에', 'Before the round opens'],
      blocks: [
        text(
          '사무국이 예행연습을 마치면 [terms.room-rehearsal]에서 이 데스크가 다시 계산한 결과를 보고 [rehearsal.sign]을/를 누릅니다. 기대와 다른 것이 있으면 누를 수 없습니다.',
          'When the secretariat has rehearsed the round, look at the result in [terms.room-rehearsal], worked out anew by this desk, and press [rehearsal.sign]. It stays shut while anything differs from what was expected.',
        ),
      ],
    },
    {
      title: ['질의와 답변', 'Questions and answers'],
      blocks: [
        text(
          '사무국이 쓴 답변안은 [terms.room-questions]에 나옵니다. 질의를 눌러 글을 읽고 [questions.approve]을/를 누르면 사무국이 그 글 그대로만 공개할 수 있습니다. 회피한 건의 답변은 직무대행이 승인합니다.',
          'What the secretariat has drafted is in [terms.room-questions]. Press a question, read the text and press [questions.approve]: exactly that text can then be published. Where you are recused, the acting chair approves.',
        ),
      ],
    },
    {
      title: ['마감과 개봉', 'Close and open'],
      blocks: [
        steps(
          [
            '[terms.room-opening] 화면에서 [chair.close-now]을/를 누릅니다. 사무국과 위원장 가운데 누가 먼저 해도 되며, 둘 다 같은 심사표 목록에 서명합니다.',
            'In [terms.room-opening] press [chair.close-now]. Secretariat and chair, in either order, sign the same list of ballots.',
          ],
          [
            '오지 않은 심사표가 있으면 수가 나옵니다. 마감 뒤에 온 것은 받지 않습니다.',
            'Ballots that have not come are counted for you; later ones are refused.',
          ],
          [
            '사무국이 바깥 봉투를 연 뒤 [chair.open-now]을/를 눌러 안쪽 봉투를 엽니다. 회피한 건은 직무대행이 엽니다.',
            'When the secretariat has taken off the outer envelopes, press [chair.open-now] for the inner ones. The acting chair opens those from which you are recused.',
          ],
        ),
      ],
    },
    {
      title: ['집계와 의결', 'Tally and decide'],
      blocks: [
        list(
          [
            '[table.view-table]에서 점수·평균·[table.median]·[table.deviation]과/와 분포를 보고, [table.filter-flagged]만 거를 수 있습니다. [table.agreement]은/는 서로 듣기 전의 심사표로만 계산합니다.',
            '[table.view-table] has score, mean, [table.median], [table.deviation] and spread; [table.filter-flagged] leaves those to look at. [table.agreement] is computed from the ballots before anybody heard the others.',
          ],
          [
            '[table.view-agenda]은/는 자리를 비울 위원별로 묶고 의견이 가장 갈린 건부터 놓습니다. [table.project]을/를 누르면 회의실 벽에 띄울 큰 글씨로 나오고, 화살표 키로 넘깁니다.',
            '[table.view-agenda] groups items by who must leave and puts what is most in dispute first. [table.project] shows one item in large type for the wall; the arrow keys move.',
          ],
          [
            '[table.view-replay]에서 평균, 절사평균, 중앙값, 위원 한 명 제외, 다른 기준 점수로 결과가 바뀌는 건을 봅니다. 계산해 볼 뿐 저장되지 않습니다.',
            '[table.view-replay] tries mean, trimmed mean, median, one member left out or another mark, and shows what flips. Nothing of it is kept.',
          ],
          [
            '신청 건을 열면 [chair.explain-title]이/가 한 줄씩, 위원별 심사표와 사유, 근거 위치가 나옵니다.',
            'Open a dossier for [chair.explain-title], step by step, and each member’s ballot with reasons and pins.',
          ],
          [
            '출석 위원을 고르면 [?quorum]이/가 계산됩니다. 찬성·반대·기권과 [chair.outcome], [chair.reasons]을/를 적고 [chair.record]을/를 누릅니다.',
            'Tick who attends and the [?quorum|quorum] is computed. Enter the votes, the [chair.outcome] and the [chair.reasons], and press [chair.record].',
          ],
          [
            '서명하지 않은 의결안과 메모는 이 PC에 저장되어 다음 회의에서 이어집니다. 확정을 막는 신청 건은 화면 위에 이름과 까닭이 나옵니다.',
            'An unsigned decision and your notes stay on this PC for the next sitting. What keeps the month from being final is listed by name above the table.',
          ],
          [
            '모든 건을 의결하면 [chair.finalise-title]을/를 누르고 [chair.finalise]으로/로 한 달을 굳힙니다.',
            'With every dossier decided, press [chair.finalise-title], then [chair.finalise].',
          ],
        ),
        note(
          '회피한 신청 건의 심사표는 위원장에게 열리지 않습니다. 직무대행이 열고 의결합니다.',
          'Ballots of a dossier from which you are recused do not open for you; the acting chair opens and decides.',
        ),
      ],
    },
    {
      title: ['끝내기와 다시 열기', 'Ending, and reopening'],
      blocks: [
        text(
          '규칙이 정한 수의 위원과 사무국이 [selection.countersign]을/를 해야 최종 확정됩니다. 잘못을 찾았으면 [selection.reopen]을/를 누르고 사유를 적습니다. 사무국도 서명해야 의결로 돌아가며, 앞의 결과는 계속 읽을 수 있습니다.',
          'The month is final with as many countersignatures as the rule says. If you find a mistake, press [selection.reopen] and give the reason; the secretariat has to sign too. The earlier result stays readable.',
        ),
        text(
          '결과를 보관하고 더 볼 일이 없으면 사무국과 함께 [disposal.close]에 서명합니다. 그러면 모든 기기가 신청 자료와 점수표를 파기하며, 되돌릴 수 없습니다.',
          'When results are kept and nothing is left to look up, you and the secretariat sign [disposal.close]. Every device then destroys applications and score sheets; nothing brings them back.',
        ),
        text(
          '등록소에 닿지 않으면 [carry.act]을/를 눌러 마지막으로 들인 상태에 서명하고 USB로 보냅니다. [#usb]을/를 보십시오.',
          'Where the registry is out of reach, [carry.act] signs on the state that you took in last, and it goes by stick. See [#usb].',
        ),
      ],
    },
  ],
};
