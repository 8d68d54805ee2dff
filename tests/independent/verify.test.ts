import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { utf8 } from '../../shared/basics/bytes.ts';
import { dossierTallyOf, tallyOf } from '../../shared/docket/tally-of.ts';
import { resultsOf } from '../../shared/report/results-of.ts';
import { everythingHolds, verifyMonth } from '../../shared/report/verify-month.ts';
import { verifyCheckpoint } from '../../shared/log/checkpoint.ts';
import { crypto, must } from '../flow/seat.ts';
import { diceFrom } from '../shared/dice.ts';
import { randomMonth } from '../shared/random-month.ts';
import { alteredRecords } from '../vectors/altered-kinds.ts';
import { tamperings } from './tamperings.ts';
import { bundleWith } from '../../registry/command/attack/cosigned-bundles.ts';
import { bundleOf, checkpointOf, cosignature, registryVerifier } from '../../registry/command/attack/month-log.ts';
import { playMonth } from '../../registry/command/attack/play-month.ts';
import { type SignedMonth } from '../../registry/command/attack/signed-month.ts';

const script = join(import.meta.dirname, 'verify.py');
const missing = ['python3', 'openssl'].filter((command) => spawnSync(command, ['version']).error);
const title = missing.length === 0 ? '' : ` (SKIPPED: no ${missing.join(' and no ')} on this machine)`;

/** The line that is named as wrong, when one is. */
const lineIn = (places: readonly string[]) => /line \d+/.exec(places.join(' '))?.[0] ?? null;

/** What the Python verifier says of one file with --json. */
interface Answer {
  readonly verdict: 'agrees' | 'refused';
  readonly reason: string;
  readonly claims: readonly { readonly where: string }[];
  readonly phase: string;
  readonly cosigned: number;
  readonly tally: { readonly rule: string; readonly dossiers: readonly Record<string, unknown>[] };
  readonly decisions: readonly Record<string, unknown>[];
}

/** A month's bundle, cosigned by every first device that is in use at its end. */
function cosigned(month: SignedMonth): Uint8Array {
  const { devices } = month.docket();
  const { secretariat, chair, members } = month.cast;
  const note = checkpointOf(month.records);
  const able = [secretariat, chair, ...members].filter(({ member }) =>
    member.devices.slice(0, 1).every(({ kid }) => devices.get(kid)?.until === null),
  );
  return bundleWith(
    month,
    able.map((signer) => cosignature(signer, note)),
  );
}

/** Months that between them hold all that the second test names. */
const seeds = [2, 8, 10, 23];

describe.skipIf(missing.length > 0)(
  `the verifier in Python, which shares no code with ours${title}`,
  { timeout: 180_000 },
  () => {
    let folder: string;
    let months: readonly SignedMonth[];
    const fileOf = (name: string) => join(folder, `${name}.simsa`);
    const python = (...args: readonly string[]) => {
      const { status, stdout, stderr } = spawnSync('python3', [script, ...args], { encoding: 'utf8' });
      return { status, lines: stdout.trimEnd().split('\n'), stderr };
    };

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'simsa-independent-'));
      months = await Promise.all(seeds.map((seed) => randomMonth(seed)));
      for (const [index, month] of months.entries()) await writeFile(fileOf(`honest-${index}`), cosigned(month));
    });
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('agrees with ours on months with all that happens in months, figure by figure', () => {
      const { status, lines, stderr } = python('--json', ...seeds.map((_, index) => fileOf(`honest-${index}`)));
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      for (const [index, month] of months.entries()) {
        const theirs = JSON.parse(lines[index] ?? '{}') as Answer;
        const { docket, bundle, ...verification } = verifyMonth(crypto, cosigned(month));
        expect(everythingHolds({ docket, bundle, ...verification })).toBe(true);
        if (!docket || !bundle) throw new Error('a verified month has a docket');
        const { rule, dossiers } = tallyOf(docket);
        expect(theirs).toMatchObject({ verdict: 'agrees', reason: '', phase: 'final' });
        const devices = verification.claims.find(({ claim }) => claim === 'cosignatures-hold')?.figures['devices'];
        expect(theirs.cosigned).toBe(devices);
        expect(devices).toBeGreaterThan(2);
        expect(theirs.tally).toEqual({ rule, dossiers: dossiers.map(({ steps: _steps, ...figures }) => figures) });
        const checkpoint = must(verifyCheckpoint(crypto, bundle.checkpoint, bundle.verifierKey));
        const results = must(resultsOf(docket, { checkpoint, verifierKey: bundle.verifierKey, names: 'shown' }));
        expect([...theirs.decisions].sort((a, b) => (String(a.dossier) < String(b.dossier) ? -1 : 1))).toEqual(
          results.dossiers.map(({ number, outcome, decision, quorum, unreadable }) => ({
            ...{ dossier: number, outcome, decision, quorum, unreadable },
          })),
        );
      }
    });

    it('agrees on the months that were frozen, with a record of every kind and cosignatures under one', () => {
      for (const name of [
        'month.simsa',
        'month-table.simsa',
        'month-after-final.simsa',
        'month-questions.simsa',
        'month-opinions.simsa',
      ]) {
        const month = join(import.meta.dirname, '../vectors/frozen', name);
        expect(python(month, '--key', registryVerifier, '--round', '2026-11').status, name).toBe(0);
      }
    });

    it('finds everything but an end in the rehearsal that was frozen', () => {
      const log = join(import.meta.dirname, '../vectors/frozen/rehearsal.simsa');
      const told = python(log, '--key', registryVerifier, '--json');
      expect(told.status).toBe(1);
      const { claims } = JSON.parse(told.lines[0] ?? '') as { claims: { claim: string; verdict: string }[] };
      expect(claims.filter(({ verdict }) => verdict !== 'holds').map(({ claim }) => claim)).toEqual(['final']);
    });

    it('was shown what it must be able to tell: ties, extremes, 해당 없음, unfit, recusals, decisions against', () => {
      const files = months.flatMap((month) =>
        [...month.docket().dossiers.values()].map((file) => ({
          month,
          file,
          tally: dossierTallyOf(month.docket(), file),
        })),
      );
      const tallies = months.flatMap((month) => tallyOf(month.docket()).dossiers);
      expect(tallies.some(({ tieBrokenBy }) => tieBrokenBy !== null)).toBe(true);
      expect(tallies.some(({ score }) => score === null)).toBe(true);
      expect(tallies.some(({ totals }) => totals.some(({ dropped }) => dropped === 'highest'))).toBe(true);
      expect(
        tallies.some(({ verdicts }) => verdicts.some(({ notApplicable, unfit }) => notApplicable > 0 || unfit > 0)),
      ).toBe(true);
      expect(tallies.some(({ revised }) => revised)).toBe(true);
      expect(files.some(({ file, tally }) => file.revisions.size > 0 && !tally.revised)).toBe(true);
      expect(files.some(({ file }) => file.recusals.size > 0)).toBe(true);
      expect(files.some(({ file }) => file.package.body.excluded.length > 0)).toBe(true);
      expect(files.some(({ month, file }) => file.recusals.has(month.cast.chair.member.id))).toBe(true);
      expect(months.some(({ cast }) => cast.members.some(({ alg }) => alg === 'ES256'))).toBe(true);
      expect(
        files.some(({ file, tally }) => tally.passes === 'yes' && file.decision?.body.outcome !== 'selected'),
      ).toBe(true);
    });

    it('refuses, as ours does, 50 copies with a bit flipped', async () => {
      const whole = bundleOf((await playMonth()).records);
      const dice = diceFrom(50);
      const spots = [3, 40, 150, whole.length - 20, whole.length - 150];
      while (spots.length < 50) spots.push(dice.below(whole.length));
      const copies = spots.map((spot) => whole.with(spot, (whole[spot] ?? 0) ^ (1 << (spot % 8))));
      await expectBothToRefuse(copies.map((bytes, index) => [`bit at ${spots[index]}`, bytes]));
    });

    it('refuses, as ours does, every copy that a dishonest registry signed anew', async () => {
      await expectBothToRefuse((await tamperings()).map(({ title, bytes }) => [title, bytes]));
    });

    it('refuses, as ours does, the frozen month up to a record that its own author altered', async () => {
      await expectBothToRefuse(
        alteredRecords.map(({ title, place, jws }) => [title, bundleOf([...place.before, jws])]),
      );
    });

    async function expectBothToRefuse(copies: readonly (readonly [title: string, bytes: Uint8Array])[]): Promise<void> {
      for (const [index, [, bytes]] of copies.entries()) await writeFile(fileOf(`copy-${index}`), bytes);
      const { status, lines, stderr } = python('--json', ...copies.map((_, index) => fileOf(`copy-${index}`)));
      expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
      const ours = copies.map(([title, bytes]) => {
        const verification = verifyMonth(crypto, bytes);
        const failing = verification.claims.filter(({ verdict }) => verdict === 'fails');
        return { title, verdict: 'refused', line: lineIn(failing.map(({ subject }) => subject ?? '')) };
      });
      const theirs = copies.map(([title], index) => {
        const { verdict, claims } = JSON.parse(lines[index] ?? '{}') as Answer;
        return { title, verdict, line: lineIn(claims.map(({ where }) => where)) };
      });
      expect(theirs).toEqual(ours);
      expect(copies.filter(([, bytes]) => everythingHolds(verifyMonth(crypto, bytes)))).toEqual([]);
    }

    it('says what holds line by line, names the record that is wrong, and tells wrong usage apart', async () => {
      const { records } = await playMonth({ members: 2, dossiers: 1 });
      await writeFile(fileOf('small'), bundleOf(records));
      const honest = python(fileOf('small'), '--key', registryVerifier, '--round', '2026-11');
      expect(honest.status).toBe(0);
      expect(honest.lines.filter((line) => line.startsWith('yes '))).toHaveLength(20);
      await writeFile(fileOf('shorter'), bundleOf(records.filter((_, index) => index !== 3)));
      const shorter = python(fileOf('small'), fileOf('shorter'));
      expect(shorter.status).toBe(1);
      expect(shorter.lines[0]).toBe(`${fileOf('small')}: agrees`);
      expect(shorter.lines[1]).toMatch(/shorter\.simsa: refused: line \d+ record [0-9a-f]{64}: it does not follow/);
      expect(python(fileOf('small'), '--round', '2026-12').status).toBe(1);
      expect(python(fileOf('small'), '--key', 'another').status).toBe(1);
      expect(python(fileOf('nowhere')).status).toBe(1);
      expect(python('--unknown').status).toBe(2);
      expect(python().status).toBe(2);
    });

    it('is never brought down by bytes of another kind', async () => {
      await expectBothToRefuse([
        ['nothing', new Uint8Array(0)],
        ['one line', utf8('simsa-bundle/v1')],
        ['not UTF-8', new Uint8Array([0xff, 0xfe, 0x00])],
        ['another file', utf8('%PDF-1.7')],
      ]);
    });
  },
);
