import { claimText } from '../../shared/report/claim-text.ts';
import type { Language } from '../../shared/messages/language.ts';
import { problemText } from '../../shared/messages/problem-text.ts';
import { looksLikeEvidence } from '../../shared/log/evidence.ts';
import type { Claim } from '../../shared/report/claims.ts';
import { evidenceClaimText, type EvidenceClaim } from '../../shared/report/evidence-claims.ts';
import { isConfirmed, verifyEvidence } from '../../shared/report/verify-evidence.ts';
import { everythingHolds, verifyMonth, type Expectations } from '../../shared/report/verify-month.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';

/** Each claim on a line of its own: ✓ holds, ✗ fails with the record and the reason, – not judged because of an earlier failure. */
export function verify(
  crypto: Crypto,
  bytes: Uint8Array,
  {
    round,
    key,
    language,
  }: { readonly round: string | undefined; readonly key: string | undefined; readonly language: Language },
): { readonly lines: string; readonly code: number } {
  const expected = {
    ...(round === undefined ? {} : { round }),
    ...(key === undefined ? {} : { verifierKey: key }),
  };
  if (looksLikeEvidence(bytes)) return verifyProof(crypto, bytes, expected, language);
  const verification = verifyMonth(crypto, bytes, expected);
  const holds = everythingHolds(verification);
  const lines = verification.claims.map((claim) => claimLine(claim, language));
  if (verification.bundle && key === undefined) lines.push(keyAdvice(verification.bundle.verifierKey, language));
  return { lines: `${lines.join('\n')}\n`, code: holds ? 0 : 1 };
}

/** As for a month: 0 only when every claim holds, and the registry is then shown to have lied. */
function verifyProof(
  crypto: Crypto,
  bytes: Uint8Array,
  expected: Expectations,
  language: Language,
): { readonly lines: string; readonly code: number } {
  const verification = verifyEvidence(crypto, bytes, expected);
  const { evidence } = verification;
  const lines = verification.claims.map((each) =>
    lineOf(each, evidenceClaimText(each.claim, evidence?.kind ?? null, language), language),
  );
  if (evidence && expected.verifierKey === undefined) lines.push(keyAdvice(evidence.verifierKey, language));
  return { lines: `${lines.join('\n')}\n`, code: isConfirmed(verification) ? 0 : 1 };
}

export function claimLine(claim: Claim, language: Language): string {
  return lineOf(claim, claimText(claim, language), language);
}

function lineOf(claim: Claim | EvidenceClaim, text: string, language: Language): string {
  if (claim.verdict === 'holds') return `✓ ${claim.claim} — ${text}`;
  if (claim.verdict === 'not-judged') return `– ${claim.claim} — ${language === 'ko' ? '판정하지 못함' : 'not judged'}`;
  const { title, next } = claim.problem ? problemText(claim.problem, language) : { title: '', next: '' };
  const where = claim.subject === null ? '' : ` [${claim.subject}]`;
  return `✗ ${claim.claim}${where} — ${title} (${claim.problem?.code ?? '-'}). ${next}`;
}

/** The key inside a file proves nothing about who made the file. */
function keyAdvice(key: string, language: Language): string {
  return language === 'ko'
    ? `등록소 열쇠: ${key}\n이 열쇠를 등록소가 인쇄해 준 열쇠와 견주십시오 (또는 --key 로 넘겨 주십시오).`
    : `registry key: ${key}\nCompare it with the key that the registry printed (or pass that with --key).`;
}
