import type { Result } from '../../shared/basics/result.ts';
import { ok } from '../../shared/basics/result.ts';
import { dayInKorea } from '../../shared/basics/day.ts';
import { decimalSchema } from '../../shared/basics/decimal.ts';
import type { Desktop } from '../../shared/contracts/desktop-api.ts';
import { admit } from '../../shared/docket/admit.ts';
import { emptyDocket, type Docket } from '../../shared/docket/docket.ts';
import { fileRecord } from '../../shared/docket/fold.ts';
import { examinedCriteria } from '../../shared/opinion/opinion-draft.ts';
import type { Criterion } from '../../shared/round/rubric.ts';
import { rubricOf } from '../../shared/dossier/rereview.ts';
import { emptySheet, type Answer, type ScoreSheet } from '../../shared/scoring/score-sheet.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';

/** Scores every dossier assigned to a practice member, so that the person who practises finds colleagues' ballots to open. */
export async function scoreEverything(crypto: Crypto, desktop: Desktop, temper: number): Promise<Result<unknown>> {
  const docket = await docketOf(crypto, desktop);
  if (!docket.ok) return docket;
  for (const [index, sheet] of sheetsFor(docket.value, temper).entries()) {
    const { dossier } = sheet;
    const declared = await desktop.declareNoConflict({ dossier });
    if (!declared.ok) return declared;
    const saved = await desktop.saveSheet({ sheet });
    if (!saved.ok) return saved;
    const signed = await desktop.signBallot({ sheet });
    if (!signed.ok) return signed;
    if (index % 20 === 19) await desktop.deliverOutbox({});
  }
  return desktop.deliverOutbox({});
}

/** An opinion on every dossier of a practice expert, so that the person who practises finds one beside the files. */
export async function examineEverything(crypto: Crypto, desktop: Desktop, temper: number): Promise<Result<unknown>> {
  const docket = await docketOf(crypto, desktop);
  if (!docket.ok) return docket;
  const { round } = docket.value;
  for (const [index, file] of [...docket.value.dossiers.values()].entries()) {
    const { dossier } = file.package.body;
    const rubric = round && rubricOf(round.body, file.package.body);
    if (!rubric) continue;
    const declared = await desktop.declareNoConflict({ dossier });
    if (!declared.ok) return declared;
    const items = examinedCriteria(rubric).map((criterion, place) => {
      const unfit = answerFor(criterion, index, place, temper).kind === 'unfit';
      return {
        criterion: criterion.id,
        verdict: unfit ? ('unfit' as const) : ('fit' as const),
        reason: unfit ? '연습용 의견: 제출 서류에서 확인하지 못함.' : '연습용 의견: 제출 서류에서 확인함.',
      };
    });
    const basis = [{ kind: 'documents' as const, day: dayInKorea(round.body.at) }];
    const written = { items, basis, overall: '연습용 검토의견입니다.' };
    const saved = await desktop.saveOpinionDraft({ dossier, written });
    if (!saved.ok) return saved;
    const signed = await desktop.signOpinion({ dossier });
    if (!signed.ok) return signed;
  }
  return desktop.deliverOutbox({});
}

async function docketOf(crypto: Crypto, desktop: Desktop): Promise<Result<Docket>> {
  let docket = emptyDocket;
  for (let after = 0; ;) {
    const page = await desktop.readEntries({ after, limit: 2000 });
    if (!page.ok) return page;
    for (const { entry } of page.value.entries) {
      const admitted = entry.kind === 'record' ? admit(crypto, docket, entry.jws) : null;
      if (admitted?.ok) docket = fileRecord(docket, admitted.value);
    }
    after = page.value.entries.at(-1)?.seq ?? page.value.head;
    if (after >= page.value.head) return ok(docket);
  }
}

function sheetsFor(docket: Docket, temper: number): readonly ScoreSheet[] {
  return [...docket.dossiers.values()].flatMap((file, index) => {
    const { dossier } = file.package.body;
    const rubric = docket.round ? rubricOf(docket.round.body, file.package.body) : undefined;
    if (!docket.id || !rubric) return [];
    const sheet = emptySheet(docket.id, dossier, rubric);
    const entries = rubric.criteria.map((criterion, place) => ({
      criterion: criterion.id,
      answer: answerFor(criterion, index, place, temper),
      reason: '연습용 의견: 제출 서류에서 확인함.',
    }));
    return [{ ...sheet, entries, opinion: '연습용 종합 의견입니다.' }];
  });
}

/** Figures that differ between dossiers, criteria and members without any chance in them: 60 to 97 percent of the maximum. */
function answerFor({ instrument }: Criterion, dossier: number, place: number, temper: number): Answer {
  if (instrument.kind === 'verdict') return { kind: (dossier * 7 + place * 3 + temper) % 19 === 0 ? 'unfit' : 'fit' };
  const percent = 60 + ((dossier * 11 + place * 5 + temper * 3) % 38);
  return { kind: 'points', points: decimalSchema.parse(String(Math.floor((Number(instrument.max) * percent) / 100))) };
}
