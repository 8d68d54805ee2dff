import type { Digest } from '../basics/ids.ts';
import { rubricOf } from '../dossier/rereview.ts';
import { digestOf } from '../sealing/canonical.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { tally, type DossierTally, type Tally, type TallyInput } from '../tally/tally.ts';
import { tallyDossier } from '../tally/tally-dossier.ts';
import { closedBallots, recusedFrom, type Docket, type DossierFile } from './docket.ts';

/** The tally of all opened dossiers, in dossier-number order. A docket never changes, so its tally is remembered with it. */
export function tallyOf(docket: Docket): Tally {
  const known = remembered.get(docket.dossiers);
  if (known) return known;
  const files = [...docket.dossiers.values()].filter(({ contents }) => contents !== null);
  files.sort((a, b) => (a.package.body.dossier < b.package.body.dossier ? -1 : 1));
  const computed = tally(
    ruleOf(docket),
    files.map((file) => tallyInput(docket, file)),
  );
  remembered.set(docket.dossiers, computed);
  return computed;
}

const remembered = new WeakMap<Docket['dossiers'], Tally>();

/** One dossier's figures; its rank needs the whole month and is null here. */
export function dossierTallyOf(docket: Docket, file: DossierFile): DossierTally {
  return tallyDossier(ruleOf(docket), tallyInput(docket, file));
}

/**
 * The opened ballots that count: closed in time, and their authors not recused, not even since. Where the rule does not rest on the
 * independent layer, a member's revision stands in for the ballot.
 */
export function tallyInput(docket: Docket, file: DossierFile): TallyInput {
  const independent = independentInput(docket, file);
  if (file.revisions.size === 0 || ruleOf(docket).layer === 'independent') return independent;
  const known = revisedInputs.get(file);
  if (known) return known;
  const ballots = independent.ballots.map((each) => {
    const revision = file.revisions.get(each.member);
    return revision ? { ...each, content: revision.body.content, revision: revision.id } : each;
  });
  const input = { ...independent, ballots };
  if (file.contents) revisedInputs.set(file, input);
  return input;
}

/** As `tallyInput`, on what the members said before they heard each other. */
export function independentInput(docket: Docket, file: DossierFile): TallyInput {
  const known = file.contents ? openedInputs.get(file) : undefined;
  if (known) return known;
  const { dossier, serviceType } = file.package.body;
  const rubric = docket.round ? rubricOf(docket.round.body, file.package.body) : undefined;
  if (!rubric) throw new Error('an admitted package has a rubric');
  const recused = recusedFrom(file);
  const ballots = closedBallots(docket, file).flatMap(({ id, body }) => {
    const opened = file.contents?.get(id);
    const counts = opened && !recused.includes(body.author);
    return counts ? [{ ballot: id, member: body.author, content: opened.content }] : [];
  });
  const input = { dossier, serviceType, rubric, ballots };
  if (file.contents) openedInputs.set(file, input);
  return input;
}

/** Once opened, all that this rests on is in the file itself and in closings that never change. */
const openedInputs = new WeakMap<DossierFile, TallyInput>();
const revisedInputs = new WeakMap<DossierFile, TallyInput>();

/** Digest of one dossier's figures as a decision names it: without rank, which hangs on the others, and without the explanation. */
export function dossierTallyDigest(crypto: Pick<Crypto, 'sha256'>, tallied: DossierTally): Digest {
  const { steps: _steps, rank: _rank, tieBrokenBy: _tieBrokenBy, ...figures } = tallied;
  return digestOf(crypto, figures);
}

/** Digest of the month's figures with ranks, as the selection names it. */
export function tallyDigest(crypto: Crypto, { rule, dossiers }: Tally): Digest {
  return digestOf(crypto, { rule, dossiers: dossiers.map(({ steps: _steps, ...figures }) => figures) });
}

function ruleOf(docket: Docket) {
  if (!docket.round) throw new Error('a tally needs a round');
  return docket.round.body.rule;
}
