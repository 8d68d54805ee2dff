import type { Digest } from '../basics/ids.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import type { Docket } from '../docket/docket.ts';
import { tallyOf } from '../docket/tally-of.ts';
import { canonicalJson, digestOf } from '../sealing/canonical.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { goldenDossiers, type GoldenDossier, type GoldenSource } from './golden-dossiers.ts';
import { figuresOf, type Compared } from './golden-figures.ts';

/** Digest of what was expected, as a rehearsal's definition names it before anybody scores. */
export function expectedDigest(crypto: Pick<Crypto, 'sha256'>, golden: readonly GoldenDossier[]): Digest {
  return digestOf(
    crypto,
    golden.map(({ dossier, expected }) => ({ dossier, expected })),
  );
}

/**
 * A rehearsal's tally beside what was expected, from its log alone: anybody who holds the log can draw the same lines. Problems:
 * 'rehearsal/not-a-rehearsal', and 'rehearsal/other-expectation' where the definition names other figures than are compared here.
 */
export function compareWithGolden(
  crypto: Pick<Crypto, 'sha256'>,
  docket: Docket,
  source: GoldenSource = goldenDossiers,
): Result<readonly Compared[]> {
  const plan = docket.round?.body;
  if (!plan?.rehearsal || !docket.roster) return err(problem('rehearsal/not-a-rehearsal'));
  const golden = source(plan, docket.roster.body.members);
  if (expectedDigest(crypto, golden) !== plan.rehearsal.expected) return err(problem('rehearsal/other-expectation'));
  const tallied = new Map(tallyOf(docket).dossiers.map((each) => [each.dossier, each]));
  return ok(
    golden.map(({ dossier, case: named, rubric, expected }): Compared => {
      const found = tallied.get(dossier);
      const got = found ? figuresOf(found) : null;
      const agrees = got !== null && canonicalJson(got) === canonicalJson(expected) ? 'yes' : 'no';
      return { dossier, case: named, rubric: rubric.title, expected, got, agrees };
    }),
  );
}

/** What keeps it from being signed off; null where everything came out as expected and nothing else was scored. */
export function whatDisagrees(docket: Docket, compared: readonly Compared[]): ReturnType<typeof problem> | null {
  const wrong = compared.filter(({ agrees }) => agrees === 'no').length;
  if (wrong > 0) return problem('rehearsal/not-as-expected', { wrong, all: compared.length });
  return docket.dossiers.size === compared.length ? null : problem('rehearsal/other-dossiers');
}
