import { list, note, steps, text, type GuidePage } from './guide-page.ts';

export const secretariat: GuidePage = {
  title: ['사무국', 'For the secretariat'],
  intro: [
    '접수부터 결과 자료까지, 한 회차를 준비하고 마치는 차례입니다.',
    'From the applications to the results kit: how to prepare a round and end it.',
  ],
  parts: [
    {
      title: ['회차 준비', 'Prepare the round'],
      blocks: [
        steps(
          [
            '[terms.room-intake]: [secretariat.intake-choose]을/를 누르고 표(applications.xlsx 또는 .csv)와 [?receipt-number]별 폴더가 든 폴더를 고릅니다. 문제가 있는 행은 행·열·파일까지 알려 주고, 온전한 행은 들입니다. 고친 뒤 같은 폴더를 다시 고르면 됩니다.',
            '[terms.room-intake]: press [secretariat.intake-choose] and choose the folder with the table (applications.xlsx or .csv) and one folder per number. Problems are named by row, column and file; good rows are in. Mend and choose it again.',
          ],
          [
            '신청 건을 누르면 요건마다 충족·미충족·확인 필요와 그 근거가 보입니다. [intake.judge]에 사유를 적으면 사람의 판단이 앞섭니다. 모자라면 [intake.more]에서 [intake.to-supplement]을/를 고르고, 통지 탭에서 [intake.letters-save]을/를 누릅니다. 답이 오면 같은 폴더를 다시 골라 달라진 것을 보고 받습니다.',
            'Press an application to see each requirement as met, not met or for a human, with what it rests on. [intake.judge] puts a human’s word first, with a reason. Where something is missing, choose [intake.to-supplement] under [intake.more] and press [intake.letters-save] on the letters tab. When the answer comes, choose the folder again, look at what changed and take it.',
          ],
          [
            '다 갖춘 신청 건은 [intake.to-accepted] 바꿉니다. 접수완료인 신청 건만 회차에 들어갑니다. [intake.guide]은/는 심사 기준에서 만들어집니다.',
            'Press [intake.to-accepted] for what is complete: only accepted applications go into the round. The [intake.guide] is made from the rubrics.',
          ],
          [
            '[terms.room-round]: [secretariat.round-plan], [secretariat.round-rubrics], [secretariat.round-rule]을/를 확인합니다. 고시 별표를 넣기 전에는 모두 [terms.example]으로/로 표시됩니다. 기준은 [rubric.keep]으로/로 판을 남기고 견줄 수 있으며, 규칙은 고칠 때마다 [rule.effect]이/가 옆에 나옵니다.',
            '[terms.room-round]: check [secretariat.round-plan], [secretariat.round-rubrics] and [secretariat.round-rule]. Until the notice’s annexes are entered, all of it is marked [terms.example]. [rubric.keep] keeps a rubric for comparing; [rule.effect] stands beside the rule at each change.',
          ],
          [
            '[secretariat.round-roster]: [welcome.invitation-show]을/를 눌러 초대장을 보내고, 도착한 카드의 지문을 당사자와 대조한 뒤 [secretariat.roster-enrol]을/를 누릅니다. 위원장 1명과 [terms.role-acting-chair]이/가 있어야 좋습니다.',
            '[secretariat.round-roster]: press [welcome.invitation-show] and send the invitation. Compare each card’s fingerprint with its owner, then press [secretariat.roster-enrol]. One chair is needed, an acting chair is wise.',
          ],
          [
            '[secretariat.round-assign]: 먼저 [preparation.conflicts-title]을/를 확정하거나 사유를 적어 해제합니다. [preparation.by-rule]을/를 누르면 담당 건수가 고르게 나뉘고, 칸을 눌러 고치거나 [preparation.save-table], [preparation.open-table]으로/로 표에서 고칩니다. 제외한 위원은 열쇠를 받지 못합니다.',
            '[secretariat.round-assign]: confirm the [preparation.conflicts-title] or dismiss them with a reason. [preparation.by-rule] evens out the load; press a cell to change it, or [preparation.save-table] and [preparation.open-table]. A member set to excluded never gets the key.',
          ],
          [
            '[terms.room-rehearsal]: [rehearsal.start]을/를 누르면 이 데스크가 정해진 신청 건으로 한 달을 미리 치르고 기대한 값과 집계를 견줍니다. 기대대로이면 위원장과 각자 [rehearsal.sign]을/를 누르고, [rehearsal.wipe]으로/로 열쇠와 초안을 지웁니다. 그 뒤 기준·규칙·명단을 바꾸면 다시 해야 합니다. [rule.rehearsal-required]을/를 켜면 승인 없이 열 수 없습니다.',
            '[terms.room-rehearsal]: [rehearsal.start] plays a month ahead with golden dossiers and holds the tally against what was expected. If all agrees, you and the chair each [rehearsal.sign]; then [rehearsal.wipe] takes keys and drafts away. A later change of criteria, rule or roster asks for another. With [rule.rehearsal-required], nothing opens without it.',
          ],
          [
            '[preparation.checks-all]에 막힌 것이 없으면 [secretariat.distribute]을/를 누릅니다. 그 뒤에는 기준·규칙·명단을 바꿀 수 없습니다. 도중에 끊기면 [secretariat.distribute-again]으로/로 이어집니다.',
            'When nothing under [preparation.checks-all] blocks it, press [secretariat.distribute]. Criteria, rule and roster are fixed from then on. After a cut, [secretariat.distribute-again] goes on.',
          ],
        ),
      ],
    },
    {
      title: ['채점하는 동안', 'While members score'],
      blocks: [
        list(
          [
            '[terms.room-questions]: [questions.open-page]을/를 누르고 신청기업이나 모두를 고르면 주소가 열립니다. [questions.save-letter]에는 보완질의와 QR·코드가 실리고, 질의한 위원의 이름은 나오지 않습니다. [questions.fetch]으로/로 받은 글을 [questions.take-answer]하거나 [questions.take-question]하고, 답변에는 [questions.sign-draft]을/를 누릅니다. 위원장이나 다른 직원이 승인하면 공개할 수 있습니다.',
            '[terms.room-questions]: [questions.open-page] opens one for an applicant or for everybody. [questions.save-letter] carries the clarifications, the QR and the code, and never a member’s name. [questions.fetch] brings what was written; press [questions.take-answer] or [questions.take-question], and [questions.sign-draft] under an answer. It can go out once the chair or a colleague has approved it.',
          ],
          [
            '[terms.room-progress]: 누가 시작하고 제출했는지만 보입니다. 점수는 사무국도 볼 수 없습니다. [progress.remind]을/를 누르면 기다리는 위원마다 공문과 발송 목록이 나옵니다.',
            '[terms.room-progress]: who has begun and delivered, and nothing else. Scores are closed to you too. [progress.remind] writes a letter to each person awaited, with a mailing list.',
          ],
          [
            '기기를 잃어버린 위원이 있으면 [terms.room-round]의 [secretariat.devices-title]에서 [secretariat.devices-revoke]하고, 새 기기의 카드와 여섯 낱말을 대조해 같은 사람에게 올립니다.',
            'A lost device: [secretariat.devices-revoke] it under [secretariat.devices-title] in [terms.room-round], and enrol the new one to the same person after comparing card and six words.',
          ],
          [
            '인터넷이 없는 위원에게는 [carry.make]으로/로 묶음을 만들어 주고, 위원의 파일은 [carry.import]으로/로 받습니다.',
            'For members without a network, [carry.make]; what they bring comes in by [carry.import].',
          ],
        ),
        note(
          '이 PC가 등록소를 함께 운영하면, 잠가도 등록소는 돌지만 프로그램을 끄면 위원이 연결할 수 없습니다. 그동안의 기록은 위원의 PC에서 기다립니다.',
          'If this PC hosts the registry, locking keeps it running, but ending the program takes it away. Members’ records wait on their PCs meanwhile.',
        ),
      ],
    },
    {
      title: ['마감에서 결과까지', 'From closing to results'],
      blocks: [
        steps(
          [
            '[terms.room-opening]: [chair.close-now], 위원장도 마감한 뒤 [chair.open-now]으로/로 바깥 봉투를 엽니다.',
            '[terms.room-opening]: [chair.close-now]; when the chair has closed too, [chair.open-now] takes off the outer envelopes.',
          ],
          [
            '위원장이 확정하면 [terms.room-results] 화면에서 결과를 읽고 [selection.countersign]을/를 합니다.',
            'When the chair has finalised, read the result in [terms.room-results] and [selection.countersign].',
          ],
          [
            '회의 중이나 뒤에 [terms.room-results]의 표에서 신청 건마다 [kit.remarks]을/를 적습니다. 이 PC에만 보관되고 회의록 초안에 실립니다.',
            'During the meeting or after it, write the [kit.remarks] on each dossier in the table of [terms.room-results]. They stay on this PC and stand in the draft minutes.',
          ],
          [
            '최종 확정되면 문서를 미리 읽고 [secretariat.results-save]을/를 누릅니다. 의결서·심사결과표·회의록 초안·통보서(PDF와 HWPX), 표(xlsx·csv), 프로그램용 결과(json), [?audit-bundle]이/가 한 번에 만들어집니다. 통보서에는 위원 이름이 없고, 의결서와 회의록에는 있습니다.',
            'Once final, read the papers beforehand and press [secretariat.results-save]: resolution, result sheet, draft minutes and notices (PDF and HWPX), tables (xlsx, csv), results for programs (json) and the [?audit-bundle|audit bundle] in one go. Notices name no member; resolution and minutes do.',
          ],
          [
            '지난 회차의 results.json이 있으면 [kit.compare]으로/로 무엇이 달라졌는지 보고, 비교표도 함께 저장합니다.',
            'With the results.json of an earlier round, [kit.compare] shows what changed, and the comparison is saved with the kit.',
          ],
        ),
        text(
          '잘못을 찾았으면 위원장과 사무국이 각각 [selection.reopen]에 서명합니다. 처음의 확정도 기록에 남습니다.',
          'If a mistake is found, chair and secretariat each sign [selection.reopen]. The first selection stays on record.',
        ),
        text(
          '[terms.room-nomination]: 선정된 서비스의 서류와 평가위원 점수를 적고 [nomination.sign]을/를 누릅니다. 공고·심의·지정은 [nomination.record-step]으로/로 적고, [nomination.save]을/를 누르면 목록과 추천서가 나옵니다.',
          '[terms.room-nomination]: enter documents and the panel’s points of a selected service, then [nomination.sign]. Notice, deliberation and designation are entered by [nomination.record-step]; [nomination.save] gives the list and the letters.',
        ),
        text(
          '결과 자료를 저장하고 이의신청 기간이 지나면 [disposal.close]에 서명합니다. 위원장도 서명하면 모든 기기가 신청 자료와 점수표를 파기하고, [disposal.paper]으로/로 파기확인서가 나옵니다. 되돌릴 수 없습니다.',
          'With the kit saved and the time for objections over, sign [disposal.close]. Once the chair has signed too, every device destroys applications and score sheets; [disposal.paper] gives the certificate. Nothing brings it back.',
        ),
        text(
          '등록소의 열쇠는 종이로 인쇄해 감사관과 위원에게 믿을 만한 방법으로 전해 두십시오. 등록소의 폴더는 그대로 복사하면 백업이 됩니다.',
          'Print the registry’s key and give it to auditors and members by a way they trust. A copy of the registry’s folder is its backup.',
        ),
      ],
    },
  ],
};
