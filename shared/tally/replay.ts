import type { Decimal } from '../basics/decimal.ts';
import type { DossierNumber, MemberId } from '../basics/ids.ts';
import type { Rule } from '../round/rule.ts';
import { countNeeded, meetsShare } from '../round/share.ts';
import { tallyDossier } from './tally-dossier.ts';
import type { TallyInput } from './tally.ts';

/** Another way to count, tried on the round: what the rule says stays wherever this says nothing. */
export interface Variant {
  readonly aggregation: 'mean' | 'trimmed-mean' | 'median' | null;
  readonly leftOut: MemberId | null;
  readonly floor: Decimal | null;
  readonly passMark: Decimal | null;
}
export const asTheRule: Variant = { aggregation: null, leftOut: null, floor: null, passMark: null };

/** How one dossier comes out. `margin`: points above (or below) the pass mark; `votes`: verdicts that would have to change to turn the items. */
export interface Replayed {
  readonly dossier: DossierNumber;
  readonly passes: 'yes' | 'no';
  readonly score: number | null;
  readonly margin: number | null;
  readonly votes: number | null;
}

/** One dossier's ballots as numbers in rows: one row a ballot. */
interface Sheet {
  readonly input: TallyInput;
  readonly members: readonly MemberId[];
  readonly totals: Float64Array;
  readonly points: Float64Array;
  readonly maxima: Float64Array;
  /** 1 fit, 2 unfit, 3 not applicable, 0 nothing. */
  readonly verdicts: Uint8Array;
  readonly verdictCount: number;
}

/** The round laid out once, so that a variant is counted without looking anything up; figures in doubles. */
export function layOut(inputs: readonly TallyInput[]): readonly Sheet[] {
  return inputs.map((input) => {
    const { rubric, ballots } = input;
    const scored = rubric.criteria.flatMap(({ id, instrument }) =>
      instrument.kind === 'points' ? [{ id, max: Number(instrument.max), weight: Number(instrument.weight) }] : [],
    );
    const judged = rubric.criteria.filter(({ instrument }) => instrument.kind === 'verdict').map(({ id }) => id);
    const totals = new Float64Array(ballots.length).fill(NaN);
    const points = new Float64Array(ballots.length * scored.length).fill(NaN);
    const verdicts = new Uint8Array(ballots.length * judged.length);
    ballots.forEach(({ content }, row) => {
      const answers = new Map(content.entries.map(({ criterion, answer }) => [criterion as string, answer]));
      let [sum, weights] = [0, 0];
      scored.forEach(({ id, max, weight }, column) => {
        const answer = answers.get(id);
        if (answer?.kind !== 'points') return;
        const given = Number(answer.points);
        points[row * scored.length + column] = given;
        sum += (given / max) * weight;
        weights += weight;
      });
      if (weights > 0) totals[row] = (sum / weights) * 100;
      judged.forEach((id, column) => {
        verdicts[row * judged.length + column] = codes[answers.get(id)?.kind ?? ''] ?? 0;
      });
    });
    const maxima = Float64Array.from(scored, ({ max }) => max);
    const members = ballots.map(({ member }) => member);
    return { input, members, totals, points, maxima, verdicts, verdictCount: judged.length };
  });
}

const codes: Readonly<Record<string, number>> = { fit: 1, unfit: 2, 'not-applicable': 3 };

/** Two doubles closer than this, in points, may stand for the same figure: those dossiers are counted again exactly. */
const doubt = 1e-6;

/** Every dossier by the variant; never different from the exact tally, since what lies at a cut is counted exactly. */
export function replay(rule: Rule, sheets: readonly Sheet[], variant: Variant): readonly Replayed[] {
  const floor = Number(variant.floor ?? rule.points.floor);
  const passMark = Number(variant.passMark ?? rule.points.passMark);
  const step = 10 ** -rule.points.places;
  return sheets.map((sheet) => {
    const rows = rowsOf(sheet, variant.leftOut);
    const kept = keptRows(rule, sheet, rows, variant);
    const score = kept.length === 0 ? null : kept.reduce((sum, row) => sum + (sheet.totals[row] ?? 0), 0) / kept.length;
    const floors = floorsHold(sheet, kept, floor, rows.length);
    const votes = votesToTurn(rule, sheet, rows);
    const scored = sheet.maxima.length > 0;
    // The score is rounded before it is compared, so that half a step below the mark already reaches it.
    const distance = score === null ? Infinity : score + step / 2 - passMark;
    const near = Math.abs(distance) < doubt || floors === 'doubtful' || tiesAtCut(sheet, rows, kept);
    const passes = near
      ? exactly(rule, sheet, variant)
      : rows.length > 0 && votes.hold && floors === 'hold' && (!scored || distance >= 0);
    const margin = score === null ? null : score - passMark;
    const { dossier } = sheet.input;
    return { dossier, passes: passes ? 'yes' : 'no', score, margin, votes: votes.toTurn };
  });
}

function rowsOf({ members }: Sheet, leftOut: MemberId | null): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < members.length; row += 1) if (members[row] !== leftOut) rows.push(row);
  return rows;
}

/** How many go at each end of so many totals. */
function trimOf(rule: Rule, totals: number, { aggregation }: Variant): readonly [lowest: number, highest: number] {
  const own = rule.points.aggregation;
  switch (aggregation ?? own.kind) {
    case 'mean':
      return [0, 0];
    case 'median': {
      const half = Math.max(0, Math.floor((totals - 1) / 2));
      return [half, half];
    }
    case 'trimmed-mean': {
      const trim = own.kind === 'trimmed-mean' ? own : { lowest: 1, highest: 1, atLeast: 3 };
      return totals < trim.atLeast ? [0, 0] : [trim.lowest, trim.highest];
    }
  }
}

function keptRows(rule: Rule, { totals }: Sheet, rows: readonly number[], variant: Variant): readonly number[] {
  const scored = rows.filter((row) => !Number.isNaN(totals[row]));
  const [lowest, highest] = trimOf(rule, scored.length, variant);
  if (lowest + highest === 0) return scored;
  const rising = [...scored].sort((a, b) => (totals[a] ?? 0) - (totals[b] ?? 0) || a - b).slice(lowest);
  const falling = rising.sort((a, b) => (totals[b] ?? 0) - (totals[a] ?? 0) || a - b);
  return falling.slice(highest);
}

/** Equal totals of which one goes and one stays may differ in the last place of a double, and with them whose points count. */
function tiesAtCut({ totals }: Sheet, rows: readonly number[], kept: readonly number[]): boolean {
  if (kept.length === rows.length) return false;
  const inside = new Set(kept);
  return rows.some(
    (row) => !inside.has(row) && kept.some((one) => Math.abs((totals[one] ?? 0) - (totals[row] ?? 0)) < doubt),
  );
}

function floorsHold({ points, maxima }: Sheet, kept: readonly number[], floor: number, ballots: number) {
  let found: 'hold' | 'fail' | 'doubtful' = 'hold';
  for (let column = 0; column < maxima.length; column += 1) {
    let [sum, count] = [0, 0];
    for (const row of kept) {
      const given = points[row * maxima.length + column] ?? NaN;
      if (Number.isNaN(given)) continue;
      sum += given;
      count += 1;
    }
    if (count === 0 && ballots > 0) continue;
    const distance = count === 0 ? -1 : sum / count - ((maxima[column] ?? 0) * floor) / 100;
    if (Math.abs(distance) < doubt) found = found === 'fail' ? 'fail' : 'doubtful';
    else if (distance < 0) found = 'fail';
  }
  return found;
}

/** Whether every verdict holds, and how many verdicts would have to be the other way round for that to change. */
function votesToTurn(rule: Rule, { verdicts, verdictCount }: Sheet, rows: readonly number[]) {
  let [hold, toFail, toHold] = [true, Infinity, 0];
  for (let column = 0; column < verdictCount; column += 1) {
    let [fit, unfit, apart] = [0, 0, 0];
    for (const row of rows) {
      const code = verdicts[row * verdictCount + column];
      if (code === 1) fit += 1;
      else if (code === 2) unfit += 1;
      else if (code === 3) apart += 1;
    }
    const judged = fit + unfit;
    if (judged === 0) {
      hold &&= apart > 0;
      continue;
    }
    const needed = countNeeded(rule.verdictHolds, judged);
    if (meetsShare(rule.verdictHolds, fit, judged)) toFail = Math.min(toFail, fit - needed + 1);
    else {
      hold = false;
      toHold += needed - fit;
    }
  }
  const toTurn = hold ? toFail : toHold;
  return { hold, toTurn: Number.isFinite(toTurn) && toTurn > 0 ? toTurn : null };
}

/** The same by the exact tally, with the rule changed as the variant says. A median is a mean of which all but the middle goes. */
function exactly(rule: Rule, { input, totals }: Sheet, variant: Variant): boolean {
  const ballots = input.ballots.filter(({ member }) => member !== variant.leftOut);
  const scored = input.ballots.filter(
    ({ member }, row) => member !== variant.leftOut && !Number.isNaN(totals[row]),
  ).length;
  const [lowest, highest] = trimOf(rule, scored, variant);
  const aggregation =
    lowest + highest === 0
      ? ({ kind: 'mean' } as const)
      : ({ kind: 'trimmed-mean', lowest, highest, atLeast: lowest + highest + 1 } as const);
  const { floor, passMark } = variant;
  const points = { ...rule.points, aggregation, ...(floor ? { floor } : {}), ...(passMark ? { passMark } : {}) };
  return tallyDossier({ ...rule, points }, { ...input, ballots }).passes === 'yes';
}
