import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claimCodes } from '../../../shared/report/claims.ts';
import type { Results } from '../../../shared/report/results.ts';
import { crypto } from '../../flow/seat.ts';
import { evidenceBytes, leavesOf, proveFork } from '../../../shared/log/evidence.ts';
import { evidenceClaimCodes } from '../../../shared/report/evidence-claims.ts';
import { bundleOf, checkpointOf, registryVerifier, round } from '../../../registry/command/attack/month-log.ts';
import { playMonth } from '../../../registry/command/attack/play-month.ts';

/** The built command in a process of its own, as an auditor runs it. */
function simsa(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/registry/simsa.js', ...args], {
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C' },
  });
  return { status, lines: stdout.trimEnd().split('\n'), stderr };
}

describe('the simsa command', () => {
  let folder: string;
  let honest: string;
  let changed: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'simsa-auditor-'));
    [honest, changed] = [join(folder, 'month.simsa'), join(folder, 'changed.simsa')];
    const month = await playMonth({ members: 3, dossiers: 2 });
    await writeFile(honest, bundleOf(month.records));
    // One character of a signature: the record still reads, and the registry that lets it out signs for it.
    const last = month.records.at(-3) ?? '';
    const forged = `${last.slice(0, -9)}${last.at(-9) === 'A' ? 'B' : 'A'}${last.slice(-8)}`;
    await writeFile(changed, bundleOf(month.records.with(-3, forged)));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('verify prints each claim on a line and exits 0 when all hold', () => {
    const { status, lines } = simsa('verify', honest, '--key', registryVerifier, '--round', '2026-11');
    expect(status).toBe(0);
    expect(lines.map((line) => line.split(' ').slice(0, 2))).toEqual(claimCodes.map((claim) => ['✓', claim]));
  });

  it('verify exits 1 and names claim, line and record when anything is wrong', () => {
    const { status, lines } = simsa('verify', changed);
    expect(status).toBe(1);
    expect(lines.filter((line) => line.startsWith('✗'))).toEqual([
      expect.stringMatching(/^✗ signatures-hold \[line \d+ [0-9a-f]{64}\] — The signature does not hold/),
    ]);
  });

  it('verify exits 1 for a file of another round, another registry, or none at all', () => {
    expect(simsa('verify', honest, '--round', '2026-12').status).toBe(1);
    expect(simsa('verify', honest, '--key', `${registryVerifier}x`).status).toBe(1);
    expect(simsa('verify', join(folder, 'missing.simsa'))).toMatchObject({ status: 1 });
  });

  it('inspect shows the month, as text in either language and as JSON, and nothing of a month that does not verify', () => {
    const results = JSON.parse(simsa('inspect', honest, '--json').lines.join('')) as Results;
    expect(results.counts).toMatchObject({ dossiers: 2, ballots: 6 });
    expect(simsa('inspect', honest).lines[1]).toBe('2 dossiers, 2 selected, 0 not selected, 6 ballots');
    expect(simsa('inspect', honest, '--lang', 'ko').lines[1]).toBe('신청 2건, 선정 2, 미선정 0, 심사표 6');
    const refused = simsa('inspect', changed);
    expect(refused.status).toBe(1);
    expect(refused.lines.every((line) => line.startsWith('✗'))).toBe(true);
  });

  it('verify confirms a proof that the registry forked, and refuses one that proves nothing', async () => {
    const { records } = await playMonth({ members: 3, dossiers: 1, until: 'ballots' });
    const other = checkpointOf(records.slice(0, -2).toReversed());
    const about = { verifierKey: registryVerifier, round };
    const evidence = proveFork(crypto, about, [other, checkpointOf(records)], leavesOf(crypto, records));
    if (!evidence || evidence.kind !== 'fork') throw new Error('no fork');
    const [proof, nothing] = [join(folder, 'fork.simsa-evidence'), join(folder, 'nothing.simsa-evidence')];
    await writeFile(proof, evidenceBytes(evidence));
    await writeFile(nothing, evidenceBytes({ ...evidence, earlier: checkpointOf(records.slice(0, 3)) }));
    const { status, lines } = simsa('verify', proof, '--key', registryVerifier);
    expect(status).toBe(0);
    expect(lines.map((line) => line.split(' ').slice(0, 2))).toEqual(evidenceClaimCodes.map((claim) => ['✓', claim]));
    expect(simsa('verify', nothing)).toMatchObject({ status: 1 });
    expect(simsa('verify', nothing).lines[4]).toMatch(/^✗ contradicts/);
    expect(simsa('verify', proof, '--round', '2026-12').status).toBe(1);
  });

  it('attack prints the sum last and exits 0 when all of it was found', () => {
    const { status, lines } = simsa('attack', '--seeds', '1');
    expect(status).toBe(0);
    expect(lines.at(-1)).toMatch(/^attacks tried (\d+), found \1, false alarms 0$/);
    expect(simsa('attack', '--seeds', 'many').status).toBe(2);
  });

  it('exits 2 and says how it is used when it is asked wrongly', () => {
    for (const args of [
      [],
      ['verify'],
      ['confess', honest],
      ['verify', honest, '--lang', 'fr'],
      ['verify', honest, '--x'],
    ])
      expect(simsa(...args).status, args.join(' ')).toBe(2);
  });
});
