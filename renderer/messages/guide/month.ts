import { list, note, steps, text, type GuidePage } from './guide-page.ts';

export const month: GuidePage = {
  title: ['한 달의 흐름', 'How a month goes'],
  intro: [
    '접수부터 결과까지 누가 언제 무엇을 하는지, 한눈에 봅니다.',
    'Who does what and when, from the applications to the results.',
  ],
  parts: [
    {
      title: ['차례', 'In order'],
      blocks: [
        steps(
          [
            '사무국이 신청서를 들이고 기준·규칙·명단을 정해 [?round]을/를 배부합니다. 자료는 읽을 사람의 기기만 열 수 있게 암호화됩니다.',
            'The secretariat takes applications in, sets criteria, rule and roster, and distributes the [?round|round]. Files are encrypted to the devices of those who may read them.',
          ],
          [
            '위원이 자료를 내려받고, [?declaration]에 서명한 뒤 항목마다 판정·점수·사유를 적습니다.',
            'Members download the files, sign the [?declaration|conflict declaration], and enter a verdict or points with a reason for each criterion.',
          ],
          [
            '위원이 [?ballot]에 서명합니다. 내용은 [?sealing|봉인]되어 아무도 볼 수 없고, 연결되면 저절로 제출됩니다.',
            'Members sign their [?ballot|ballots]. These are [?sealing|sealed], nobody can read them, and they are delivered as soon as there is a connection.',
          ],
          [
            '기한이 되면 사무국과 위원장이 각각 [?closing]에 서명하고, 두 사람이 함께 [?opening|개봉]합니다.',
            'When the time is over, secretariat and chair each sign the [?closing|closing], and then [?opening|open] the ballots together.',
          ],
          [
            '모든 PC가 같은 [?tally]을/를 스스로 계산합니다. 위원장이 신청 건마다 [?decision]을/를 서명하고, 한 달을 [?selection|확정]합니다.',
            'Every desk computes the same [?tally|tally] for itself. The chair signs a [?decision|decision] per dossier and one [?selection|selection] for the month.',
          ],
          [
            '위원과 사무국이 [?countersignature]을/를 하면 이번 달이 끝나고, 사무국이 결과 자료를 만듭니다.',
            'With the [?countersignature|countersignatures] of members and the secretariat the month is final, and the secretariat makes the results kit.',
          ],
        ),
      ],
    },
    {
      title: ['언제 무엇을 볼 수 있습니까', 'Who sees what, and when'],
      blocks: [
        list(
          [
            '개봉 전에는 자기 점수만 보입니다. 사무국과 위원장에게는 누가 제출했는지만 보입니다.',
            'Before the opening you see only your own scores. Secretariat and chair see only who has delivered.',
          ],
          [
            '회피한 신청 건은 위원장이라도 자료와 심사표를 볼 수 없습니다.',
            'Who recused, the chair included, sees neither files nor ballots of that dossier.',
          ],
          [
            '지금이 어느 때인지는 위쪽 막대의 회차 이름 옆에 나옵니다.',
            'The top bar says beside the round’s title which phase it is in.',
          ],
        ),
        text(
          '[terms.phase-preparing] → [terms.phase-scoring] → [terms.phase-closing] → [terms.phase-opening] → [terms.phase-deciding] → [terms.phase-countersigning] → [terms.phase-final]',
          '[terms.phase-preparing] → [terms.phase-scoring] → [terms.phase-closing] → [terms.phase-opening] → [terms.phase-deciding] → [terms.phase-countersigning] → [terms.phase-final]',
        ),
        note(
          '여기서의 확정은 위원회의 결과입니다. 공식적인 행정 행위는 부처의 승인입니다.',
          'The selection made here is the committee’s result. The official act remains the ministry’s own approval.',
        ),
      ],
    },
  ],
};
