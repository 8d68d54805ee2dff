import { equalBytes, utf8 } from '../basics/bytes.ts';
import type { Problem } from '../basics/problem.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { admitParsed } from '../docket/admit.ts';
import { closedBallots, countersigningOf, phaseOf, recusedFrom, type Docket } from '../docket/docket.ts';
import { cosignedBy } from '../docket/judge-cosignatures.ts';
import { growingDocket } from '../docket/fold.ts';
import { judgeNamedState, type PastLog } from '../docket/named-state.ts';
import { tallyDigest, tallyOf } from '../docket/tally-of.ts';
import { verifyCheckpoint, type Checkpoint } from '../log/checkpoint.ts';
import { cosignatureLines } from '../log/cosignature.ts';
import { createTree, leafHash, type Tree } from '../log/tree.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { parseRecord, type ParsedRecord } from '../sealing/record.ts';
import { parseBundle, type Bundle } from './bundle.ts';
import { claimCodes, claimOf, type Claim, type ClaimCode } from './claims.ts';

/** What the auditor already knows from elsewhere and wants compared. */
export interface Expectations {
  readonly round?: string;
  readonly verifierKey?: string;
}

/** Every claim in order, and the month as far as it could be read; `docket` is null unless every record was admitted. */
export interface Verification {
  readonly claims: readonly Claim[];
  readonly bundle: Bundle | null;
  readonly docket: Docket | null;
}

/**
 * Verifies a month's bundle from its bytes alone: no network, no key but the registry's. Reads as the list of its claims; the
 * first record that is wrong is named, and what could not be judged after it is said to be not judged, never to hold.
 */
export function verifyMonth(crypto: Crypto, bytes: Uint8Array, expected: Expectations = {}): Verification {
  const findings = createFindings();
  const bundle = findings.judge('bundle-readable', null, parseBundle(bytes));
  if (!bundle) return { claims: findings.claims(), bundle: null, docket: null };

  const checkpoint = findings.judge('checkpoint-signed', null, signedCheckpoint(crypto, bundle, expected));
  findings.count('checkpoint-signed', { key: bundle.verifierKey });
  const parsed = parsedRecords(crypto, bundle, findings);
  const tree = treeOf(crypto, bundle);
  if (checkpoint) findings.judge('log-complete', null, completeLog(tree, checkpoint));
  findings.count('log-complete', { records: bundle.records.length });
  findings.judge('round-named', null, namedRound(bundle, expected));
  const { origin, verifierKey } = bundle;
  const docket = parsed ? replayed(crypto, parsed, { origin, verifierKey, rootOf: tree.root }, findings) : null;
  if (docket) judgeWhole(crypto, bundle, docket, findings);
  return { claims: findings.claims(), bundle, docket };
}

export function everythingHolds({ claims }: Verification): boolean {
  return claims.every(({ verdict }) => verdict === 'holds');
}

function signedCheckpoint(crypto: Crypto, bundle: Bundle, { verifierKey }: Expectations): Result<Checkpoint> {
  if (verifierKey !== undefined && verifierKey !== bundle.verifierKey) return err(problem('log/wrong-registry-key'));
  const checkpoint = verifyCheckpoint(crypto, bundle.checkpoint, bundle.verifierKey);
  if (!checkpoint.ok) return checkpoint;
  return checkpoint.value.origin === bundle.origin ? checkpoint : err(problem('log/bad-checkpoint'));
}

function parsedRecords(crypto: Crypto, bundle: Bundle, findings: Findings): readonly ParsedRecord[] | null {
  const parsed: ParsedRecord[] = [];
  for (const [index, jws] of bundle.records.entries()) {
    const record = findings.judge('records-well-formed', lineOf(index), parseRecord(crypto, jws));
    if (!record) return null;
    parsed.push(record);
  }
  return parsed;
}

function treeOf(crypto: Crypto, { records }: Bundle): Tree {
  const tree = createTree(crypto);
  for (const jws of records) tree.append(leafHash(crypto, utf8(jws)));
  return tree;
}

function completeLog(tree: Tree, { size, root }: Checkpoint): Result<true> {
  const holds = size === tree.size() && equalBytes(tree.root(), root);
  return holds ? ok(true) : err(problem('report/other-root'));
}

/**
 * A registry keeps one log per round, named by both: months cannot be exchanged, and no second log of a round can hide behind
 * another name.
 */
function namedRound({ round, origin, verifierKey }: Bundle, expected: Expectations): Result<true> {
  const asExpected = expected.round === undefined || expected.round === round;
  return asExpected && origin === `${verifierKey.split('+')[0]}/${round}`
    ? ok(true)
    : err(problem('bundle/foreign-round', { round }));
}

/** Admits record after record as intake did; null when one is refused, which is then named under the claim it breaks. */
function replayed(crypto: Crypto, records: readonly ParsedRecord[], log: PastLog, findings: Findings): Docket | null {
  const growing = growingDocket();
  for (const [index, parsed] of records.entries()) {
    const admitted = admitParsed(crypto, growing.current(), parsed);
    const judged = admitted.ok ? judgeNamedState(crypto, admitted.value, log) : admitted;
    if (!judged.ok) findings.fail(claimOf(judged.problem.code), `${lineOf(index)} ${parsed.id}`, judged.problem);
    if (!judged.ok || !admitted.ok) return null;
    growing.file(admitted.value);
  }
  for (const code of replayClaims) findings.hold(code);
  return growing.current();
}

/** Claims that hold when every record was admitted: the docket's rules are exactly these. */
const replayClaims: readonly ClaimCode[] = [
  'signatures-hold',
  'chains-unbroken',
  'set-up-in-order',
  'declared-before-scored',
  'ballots-bound',
  'questions-in-order',
  'closed-by-both',
  'openings-match',
  'decisions-in-order',
  'selection-complete',
  'states-named',
  'frozen-after',
];

function judgeWhole(crypto: Crypto, bundle: Bundle, docket: Docket, findings: Findings): void {
  if (docket.id !== bundle.round)
    findings.fail('round-named', null, problem('bundle/foreign-round', { round: docket.id ?? '-' }));
  const files = [...docket.dossiers.values()];
  const ballots = files.flatMap((file) => closedBallots(docket, file)).length;
  const decisions = files.filter(({ decision }) => decision).length;
  findings.count('signatures-hold', {
    records: bundle.records.length,
    members: docket.roster?.body.members.length ?? 0,
  });
  findings.count('declared-before-scored', { ballots });
  findings.count('decisions-in-order', { decisions });
  findings.judge('none-left-out', null, noneLeftOut(docket));
  findings.count('none-left-out', { ballots });

  findings.judge('cosignatures-hold', null, onlyCosignatures(crypto, bundle, docket));
  findings.count('cosignatures-hold', { devices: cosignatureLines(bundle.checkpoint).length });

  const { selection } = docket;
  const phase = phaseOf(docket);
  const signing = selection && countersigningOf(docket, selection);
  if (signing) {
    const met = signing.missing === 'nothing' ? ok(true) : err(problem('selection/not-countersigned'));
    findings.judge('countersigned', selection.id, met);
    findings.count('countersigned', { members: signing.members });
  }
  // However complete a rehearsal's log is, it never counts as a month.
  const rehearsed = docket.round?.body.rehearsal;
  const open = rehearsed ? problem('report/rehearsal', { of: rehearsed.of }) : problem('report/not-final', { phase });
  const final = phase === 'final' && !rehearsed ? ok(true) : err(open);
  findings.judge('month-final', null, final);
  if (!selection) return;
  const agrees = tallyDigest(crypto, tallyOf(docket)) === selection.body.tally;
  findings.judge('tally-recomputed', selection.id, agrees ? ok(true) : err(problem('selection/other-tally')));
  findings.count('tally-recomputed', { dossiers: files.length });
}

/** Besides the registry's, nothing stands under the checkpoint but genuine words of devices of this log, each once. */
function onlyCosignatures(crypto: Crypto, { checkpoint, records }: Bundle, docket: Docket): Result<true> {
  const lines = cosignatureLines(checkpoint);
  const genuine = cosignedBy(crypto, docket, checkpoint, records.length);
  const devices = new Set(genuine.map(({ kid }) => kid));
  return devices.size === lines.length ? ok(true) : err(problem('log/bad-cosignature'));
}

/** Every ballot that was in the log at closing is closed, and every closed one was opened or publicly set aside as unreadable. */
function noneLeftOut(docket: Docket): Result<true> {
  for (const file of docket.dossiers.values()) {
    const recused = recusedFrom(file);
    for (const [member, ballot] of file.ballots) {
      const closed = closedBallots(docket, file).some(({ id }) => id === ballot.id);
      const seen = file.contents?.has(ballot.id) || file.unreadable.includes(ballot.id);
      if (!recused.includes(member) && !(closed && seen))
        return err(problem('report/ballot-left-out', { record: ballot.id }));
    }
  }
  return ok(true);
}

function lineOf(index: number): string {
  return `line ${index + 3}`;
}

interface Findings {
  readonly judge: <T>(claim: ClaimCode, subject: string | null, result: Result<T>) => T | null;
  readonly hold: (claim: ClaimCode) => void;
  readonly fail: (claim: ClaimCode, subject: string | null, found: Problem) => void;
  readonly count: (claim: ClaimCode, figures: Claim['figures']) => void;
  readonly claims: () => readonly Claim[];
}

/** Collects verdicts; a claim that failed stays failed, and one that nobody reached is not judged. */
function createFindings(): Findings {
  const found = new Map<ClaimCode, Pick<Claim, 'verdict' | 'subject' | 'problem'>>();
  const counted = new Map<ClaimCode, Claim['figures']>();
  const fail: Findings['fail'] = (claim, subject, problem) => {
    if (found.get(claim)?.verdict !== 'fails') found.set(claim, { verdict: 'fails', subject, problem });
  };
  const hold = (claim: ClaimCode) => {
    if (!found.has(claim)) found.set(claim, { verdict: 'holds', subject: null, problem: null });
  };
  return {
    fail,
    hold,
    judge: (claim, subject, result) => {
      if (result.ok) hold(claim);
      else fail(claim, subject, result.problem);
      return result.ok ? result.value : null;
    },
    count: (claim, figures) => counted.set(claim, figures),
    claims: () =>
      claimCodes.map((claim) => ({
        claim,
        ...(found.get(claim) ?? { verdict: 'not-judged', subject: null, problem: problem('report/not-judged') }),
        figures: counted.get(claim) ?? {},
      })),
  };
}
