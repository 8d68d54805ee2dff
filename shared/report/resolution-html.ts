/** Builds the 의결서; every text that a person wrote is escaped, and the document holds no script and fetches nothing. */
import { domainTerms } from '../messages/domain-terms.ts';
import { say } from '../messages/language.ts';
import { shareText } from '../messages/share-text.ts';
import { tieBreakName } from '../messages/tally-steps.ts';
import type { Rule } from '../round/rule.ts';
import { hangulSign, koreanDate, koreanMoment } from '../paper/korean-document.ts';
import type { DossierResult, Results } from './results.ts';

/**
 * The committee's resolution as an A4 document in the form of Korean official papers: items 1. 가. 1) 가), dates 2026. 11. 23.,
 * 24-hour clock, 이하 빈칸 below the table, 붙임, 끝. (행정업무규정 시행규칙 제2조, 제4조).
 */
export function resolutionHtml(results: Results): string {
  return `<!doctype html>
<html lang="ko">
<head>
<meta charset="utf-8">
<title>${text(results.round.title)} 의결서</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="body-name">디지털서비스 심사위원회</p>
<h1>심사·선정 의결서</h1>
<p class="round-name">${text(results.round.title)}</p>
</header>
${meeting(results)}
${outcome(results)}
${decisions(results)}
${rules(results)}
${evidence(results)}
${ending(results)}
</body>
</html>`;
}

function meeting({ round, committee, rule }: Results): string {
  const present = committee.length;
  return section('1', '회의 개요', [
    `일시: ${koreanMoment(round.schedule.meetingAt)}`,
    `장소: ${text(round.place || '별도 안내한 곳')}`,
    `안건: ${text(round.title)} 신청 서비스의 심사와 선정`,
    '근거: 「클라우드컴퓨팅 발전 및 이용자 보호에 관한 법률」 제20조 및 같은 법 시행령 제15조의3',
    `재적 위원: ${present}명 (의사 정족수: 위원장을 포함한 재적 위원의 ${shareText(rule.quorum.share, 'ko')} 출석)`,
  ]);
}

function outcome({ dossiers, counts }: Results): string {
  const rows = dossiers.map(
    (dossier, index) => `<tr>
<td class="center">${index + 1}</td><td class="center nowrap">${text(dossier.number)}</td>
<td><strong>${text(dossier.service)}</strong><br>${text(dossier.applicant)}</td>
<td class="center">${text(term(`type-${dossier.serviceType}`))}</td>
<td class="center">${dossier.score ?? '—'}</td>
<td class="center">${dossier.rank ?? '—'}</td>
<td class="center nowrap">${dossier.vote.for} / ${dossier.vote.against} / ${dossier.vote.abstain}</td>
<td class="center ${dossier.outcome}">${text(term(`outcome-${dossier.outcome}`))}</td></tr>`,
  );
  return `<section><h2>2. 심사 결과</h2>
<p class="second">가. 총괄: 상정 ${counts.dossiers}건 가운데 <strong>선정 ${counts.selected}건</strong>, 미선정 ${counts.notSelected}건</p>
<p class="second">나. 신청 건별 결과</p>
<table>
<colgroup><col style="width:12mm"><col style="width:25mm"><col><col style="width:20mm"><col style="width:18mm"><col style="width:12mm"><col style="width:24mm"><col style="width:17mm"></colgroup>
<thead><tr><th>연번</th><th>접수번호</th><th>서비스 / 신청기업</th><th>유형</th><th>점수</th><th>순위</th><th>찬성/반대/기권</th><th>의결</th></tr></thead>
<tbody>${rows.join('')}<tr><td colspan="8" class="center soft">이하 빈칸</td></tr></tbody>
</table></section>`;
}

function decisions({ dossiers }: Results): string {
  const each = dossiers.map(
    (dossier, index) => `<article>
<h3>${hangulSign(index)}. ${text(dossier.number)} ${text(dossier.service)} — ${text(term(`outcome-${dossier.outcome}`))}</h3>
<p class="third">1) 의결 사유: ${text(dossier.reasons)}</p>
<p class="third">2) 정족수: ${quorumText(dossier)}</p>
<p class="third">3) 표결: 찬성 ${dossier.vote.for}명, 반대 ${dossier.vote.against}명, 기권 ${dossier.vote.abstain}명</p>
<p class="third">4) 출석 위원: ${text(dossier.attending.join(', '))}</p>
<p class="third">5) 제척·회피: ${recusedText(dossier)}</p>
<p class="third">6) 집계: 심사표 ${dossier.ballots.length}건, ${tallyText(dossier)}</p>
</article>`,
  );
  return `<section><h2>3. 신청 건별 의결</h2>${each.join('')}</section>`;
}

function rules({ rubrics, rule }: Results): string {
  const named = rubrics.map(
    ({ title, version, standing, serviceTypes }) =>
      `${text(title)} (${text(version)}, ${standing === 'example' ? '예시 기준 — 고시의 별표가 아님' : '고시 별표'}; ${serviceTypes.map((type) => text(term(`type-${type}`))).join('·')})`,
  );
  return section('4', '심사 기준과 집계 규칙', [
    `심사 기준: ${named.join(' / ')}`,
    `항목: 적정·부적정 항목은 심사표의 ${shareText(rule.verdictHolds, 'ko')} 적정일 때 충족`,
    `점수: ${aggregationText(rule)}, 항목 과락 ${rule.points.floor}%, 통과 기준 ${rule.points.passMark}점`,
    `동점: ${rule.tieBreak.map((by) => tieBreakName(by, 'ko')).join(' → ') || '같은 순위'}`,
    `의결: ${rule.vote.of === 'present' ? '출석 위원' : '투표한 위원'}의 ${shareText(rule.vote.share, 'ko')} 찬성`,
    `출처: ${text(rule.source)}`,
  ]);
}

function evidence({ log, selection, reopened }: Results): string {
  return `<section><h2>5. 기록의 확인</h2>
<p class="second">가. 이 의결서는 서명된 기록 ${log.records}건에서 만들어졌으며, 감사 묶음(month.simsa)으로 누구나 다시 확인할 수 있다.</p>
<p class="second">나. 기록의 뿌리값: <code>${text(log.root)}</code></p>
<p class="second">다. 등록소의 확인 열쇠: <code>${text(log.verifierKey)}</code></p>
<p class="second">라. 확정 기록: <code>${text(selection.record)}</code> (${koreanMoment(selection.at)})</p>
<p class="second">마. 부서: ${text(selection.countersigned.map(({ member }) => member).join(', ') || '없음')}</p>
${reopenedText(reopened)}<p class="second">바. 위 전자서명은 내부 심사의 증거이며, 공식 처분은 소관 기관의 결재로 이루어진다.</p></section>`;
}

/** Earlier selections stay readable on paper as well. */
function reopenedText(reopened: Results['reopened']): string {
  return reopened
    .map(
      ({ record, at, reasons }) =>
        `<p class="third">재개된 이전 확정: <code>${text(record)}</code> (${koreanMoment(at)}) — ${text(reasons.join(' / '))}</p>`,
    )
    .join('');
}

function ending({ selection, committee }: Results): string {
  const signers = committee.map(
    ({ member, role, affiliation }) =>
      `<tr><td class="center">${text(role ? term(`role-${role}`) : '위원')}</td><td>${text(affiliation ?? '')}</td><td class="center">${text(member)}</td><td class="sign">(서명)</td></tr>`,
  );
  return `<section class="ending">
<p>붙임&nbsp; 1. 심사 결과표(results.xlsx) 1부.<br><span class="under">2. 감사 묶음(month.simsa) 1부.&nbsp; <strong>끝.</strong></span></p>
<p class="date">${koreanDate(selection.at)}</p>
<p class="issuer">디지털서비스 심사위원회</p>
<table class="signers"><thead><tr><th>직위</th><th>소속</th><th>성명</th><th>서명</th></tr></thead><tbody>${signers.join('')}</tbody></table>
</section>`;
}

function section(number: string, title: string, items: readonly string[]): string {
  const paragraphs = items.map((item, index) => `<p class="second">${hangulSign(index)}. ${item}</p>`);
  return `<section><h2>${number}. ${title}</h2>${paragraphs.join('')}</section>`;
}

function quorumText({ quorum }: DossierResult): string {
  const { committee, attending, recusedAttending, present, needed, presider } = quorum;
  const chaired = presider === 'chair' ? '위원장 주재' : '직무대행 주재';
  return `재적 ${committee}명, 출석 ${attending}명에서 회피 ${recusedAttending}명을 뺀 ${present}명 (필요 ${needed}명, ${chaired})`;
}

function recusedText({ recused }: DossierResult): string {
  if (recused.length === 0) return '없음';
  return recused
    .map(
      ({ member, ground }) =>
        `${text(member)} (${text(ground === 'excluded' ? '배부 전 제척' : term(`ground-${ground}`))})`,
    )
    .join(', ');
}

function tallyText({ score, criteria, passes, unreadable }: DossierResult): string {
  const verdicts = criteria.filter(({ kind }) => kind === 'verdict');
  const held = verdicts.filter(({ holds }) => holds === 'yes').length;
  const parts = [
    `적정 항목 ${held}/${verdicts.length}`,
    ...(score === null ? [] : [`점수 ${score}점`]),
    passes === 'yes' ? '선정 요건 충족' : '선정 요건 미충족',
    ...(unreadable > 0 ? [`읽을 수 없는 심사표 ${unreadable}건`] : []),
  ];
  return parts.join(', ');
}

function aggregationText({ points: { aggregation, places } }: Rule): string {
  const rounding = `소수점 아래 ${places}자리 반올림`;
  if (aggregation.kind === 'mean') return `위원별 총점의 평균 (${rounding})`;
  const { highest, lowest, atLeast } = aggregation;
  return `심사표 ${atLeast}건 이상이면 최고 ${highest}·최저 ${lowest}건을 뺀 평균 (${rounding})`;
}

function term(key: string): string {
  const known = Object.entries(domainTerms).find(([each]) => each === key);
  return known ? say(known[1], 'ko') : key;
}

/** For element content only; no user text goes into an attribute. */
function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');
}

const style = `
@page { size: A4; margin: 20mm 18mm 20mm 20mm; }
* { box-sizing: border-box; }
body { font: 10.5pt/1.65 'Pretendard GOV', 'Noto Sans CJK KR', sans-serif; color: #111; margin: 0; word-break: keep-all; overflow-wrap: anywhere; }
header { text-align: center; border-bottom: 1.5pt solid #111; padding-bottom: 5mm; margin-bottom: 6mm; }
header h1 { font-size: 22pt; letter-spacing: 0.12em; margin: 1mm 0 2mm; }
.body-name { font-size: 12pt; margin: 0; }
.round-name { font-size: 12pt; margin: 0; color: #333; }
h2 { font-size: 12.5pt; margin: 6mm 0 1.5mm; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 3mm 0 0.5mm 4mm; padding-left: 5mm; text-indent: -5mm; break-after: avoid; }
p { margin: 0.6mm 0; }
.second { margin-left: 4mm; padding-left: 5mm; text-indent: -5mm; }
.third { margin-left: 9mm; padding-left: 5mm; text-indent: -5mm; }
article { break-inside: avoid; }
table { border-collapse: collapse; width: calc(100% - 1px); margin: 2mm 0; font-size: 9.5pt; line-height: 1.4; table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.5pt solid #444; padding: 1.3mm 1.5mm; text-align: left; vertical-align: middle; }
th { background: #eef1f6; text-align: center; font-weight: 700; }
.center { text-align: center; }
.nowrap { white-space: nowrap; }
.soft { color: #555; }
.selected { font-weight: 700; }
code { font: 9pt/1.4 'Pretendard GOV', 'Noto Sans CJK KR', sans-serif; word-break: break-all; }
.ending { break-inside: avoid; margin-top: 8mm; }
.under { padding-left: 3.1em; }
.date { text-align: center; font-size: 12pt; margin-top: 9mm; }
.issuer { text-align: center; font-size: 15pt; font-weight: 700; letter-spacing: 0.15em; margin: 3mm 0 6mm; }
.signers { width: 130mm; margin: 0 auto; }
.signers td { height: 10mm; }
.sign { text-align: center; color: #888; }
`;
