import { explainStep } from '../../shared/messages/tally-steps.ts';
import { domainTerms } from '../../shared/messages/domain-terms.ts';
import { say, type Language } from '../../shared/messages/language.ts';
import { parseBundle } from '../../shared/report/bundle.ts';
import { resultsOf } from '../../shared/report/results-of.ts';
import type { DossierResult, Results } from '../../shared/report/results.ts';
import { verifyMonth } from '../../shared/report/verify-month.ts';
import { verifyCheckpoint } from '../../shared/log/checkpoint.ts';
import { canonicalJson } from '../../shared/sealing/canonical.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import { claimLine } from './verify.ts';

/** Shows a verified month: never the contents of one that does not verify, for which the failing claims are shown instead. */
export function inspect(
  crypto: Crypto,
  bytes: Uint8Array,
  { json, language }: { readonly json: boolean; readonly language: Language },
): { readonly lines: string; readonly code: number } {
  const { claims, docket } = verifyMonth(crypto, bytes);
  const failing = claims.filter(({ verdict }) => verdict === 'fails');
  const bundle = parseBundle(bytes);
  if (failing.length > 0 || !docket || !bundle.ok)
    return { lines: `${failing.map((claim) => claimLine(claim, language)).join('\n')}\n`, code: 1 };
  const { checkpoint: note, verifierKey } = bundle.value;
  const checkpoint = verifyCheckpoint(crypto, note, verifierKey);
  if (!checkpoint.ok) throw new Error('a verified bundle has a signed checkpoint');
  const results = resultsOf(docket, { checkpoint: checkpoint.value, verifierKey, names: 'shown' });
  if (!results.ok) throw new Error('a verified bundle is final');
  return { lines: json ? `${canonicalJson(results.value)}\n` : monthText(results.value, language), code: 0 };
}

function monthText({ round, counts, rule, log, dossiers }: Results, language: Language): string {
  const head =
    language === 'ko'
      ? [
          `회차 ${round.id} ${round.title}`,
          `신청 ${counts.dossiers}건, 선정 ${counts.selected}, 미선정 ${counts.notSelected}, 심사표 ${counts.ballots}`,
          `규칙 ${rule.id}`,
          `기록 ${log.records}건, 뿌리값 ${log.root}`,
        ]
      : [
          `round ${round.id} ${round.title}`,
          `${counts.dossiers} dossiers, ${counts.selected} selected, ${counts.notSelected} not selected, ${counts.ballots} ballots`,
          `rule ${rule.id}`,
          `${log.records} records, root ${log.root}`,
        ];
  return `${[...head, ...dossiers.map((dossier) => dossierText(dossier, language))].join('\n')}\n`;
}

function dossierText(dossier: DossierResult, language: Language): string {
  const { number, service, applicant, outcome, score, rank, vote, quorum, ballots, recused, steps, reasons } = dossier;
  const ko = language === 'ko';
  const lines = [
    `\n${number} ${service} (${applicant}) — ${say(domainTerms[`outcome-${outcome}`], language)}${score === null ? '' : ` · ${score}`}${rank === null ? '' : ` · #${rank}`}`,
    ko
      ? `  심사표 ${ballots.length}건, 회피 ${recused.length}명, 출석 ${quorum.present}/${quorum.committee} (필요 ${quorum.needed}), 찬성 ${vote.for} 반대 ${vote.against} 기권 ${vote.abstain}`
      : `  ${ballots.length} ballots, ${recused.length} recused, present ${quorum.present}/${quorum.committee} (needed ${quorum.needed}), for ${vote.for} against ${vote.against} abstain ${vote.abstain}`,
    ...steps.map((step) => `  · ${explainStep(step, language)}`),
    `  ${ko ? '의결 사유' : 'reasons'}: ${reasons}`,
  ];
  return lines.join('\n');
}
