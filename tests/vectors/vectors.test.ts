import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openBundle } from '../../electron/files/bundle/open-bundle.ts';
import { writeBundle } from '../../electron/files/bundle/write-bundle.ts';
import { summaryTable } from '../../electron/files/kit/tables.ts';
import { csvBytes } from '../../electron/files/kit/csv-bytes.ts';
import { registryKey, registryVerifier, treeOf } from '../../registry/command/attack/month-log.ts';
import { base64FromBytes, bytesFromBase64 } from '../../shared/basics/bytes.ts';
import { phaseOf } from '../../shared/docket/docket.ts';
import { recordKinds } from '../../shared/docket/record-kinds.ts';
import { tallyDigest, tallyOf } from '../../shared/docket/tally-of.ts';
import type { BlobRef } from '../../shared/dossier/package.ts';
import { bareNote, signCheckpoint, verifyCheckpoint } from '../../shared/log/checkpoint.ts';
import { cosignatureLines } from '../../shared/log/cosignature.ts';
import { evidenceBytes, evidenceKinds, parseEvidence } from '../../shared/log/evidence.ts';
import { receiptSchema, verifyReceipt } from '../../shared/log/receipt.ts';
import { bundleBytes, parseBundle } from '../../shared/report/bundle.ts';
import { resultsOf } from '../../shared/report/results-of.ts';
import { isConfirmed, verifyEvidence } from '../../shared/report/verify-evidence.ts';
import { everythingHolds, verifyMonth } from '../../shared/report/verify-month.ts';
import { canonicalJson } from '../../shared/sealing/canonical.ts';
import { parseRecord } from '../../shared/sealing/record.ts';
import { codeOf, crypto, must } from '../flow/seat.ts';
import { flipped, frozen, bytesOf, textOf, frozenTally } from './frozen.ts';
import { makeVectors } from './make-vectors.ts';

if (process.env['SIMSA_MAKE_VECTORS'] === '1') await makeVectors();

describe('the frozen month', () => {
  const bytes = bytesOf('month.simsa');
  const { claims, docket, bundle } = verifyMonth(crypto, bytes, { round: '2026-11', verifierKey: registryVerifier });
  if (!docket || !bundle) throw new Error('the frozen month no longer reads');

  it('verifies, and gives the figures that it gave when it was frozen', () => {
    expect(claims.filter(({ verdict }) => verdict !== 'holds')).toEqual([]);
    expect(claims.find(({ claim }) => claim === 'cosignatures-hold')?.figures).toEqual({ devices: 5 });
    expect(phaseOf(docket)).toBe('final');
    expect(`${base64FromBytes(treeOf(bundle.records).root())}\n`).toBe(textOf('root.txt'));
    expect(tallyDigest(crypto, tallyOf(docket))).toBe(docket.selection?.body.tally);
  });

  it('holds a record of every kind that there is, and is written again byte by byte', () => {
    const younger = [
      'month-withdrawn.simsa',
      'month-table.simsa',
      'rehearsal.simsa',
      'month-after-final.simsa',
      'month-questions.simsa',
      'month-opinions.simsa',
    ].map((name) => must(parseBundle(bytesOf(name))).records);
    const kinds = [bundle.records, ...younger].flat().map((jws) => must(parseRecord(crypto, jws)).kind);
    expect([...new Set(kinds)].sort()).toEqual(Object.keys(recordKinds).sort());
    expect(bundleBytes(bundle)).toEqual(bytes);
    for (const jws of bundle.records) expect(canonicalJson(must(parseRecord(crypto, jws)).body)).toBe(payloadOf(jws));
  });

  it('is no rehearsal: the frozen one verifies in all but being a month', () => {
    const rehearsed = verifyMonth(crypto, bytesOf('rehearsal.simsa'), { verifierKey: registryVerifier });
    const open = rehearsed.claims.filter(({ verdict }) => verdict !== 'holds');
    expect(open.map(({ claim, problem }) => [claim, problem?.code])).toEqual([
      ['countersigned', 'report/not-judged'],
      ['tally-recomputed', 'report/not-judged'],
      ['month-final', 'report/rehearsal'],
    ]);
    expect(rehearsed.docket?.signOffs.chair?.body.zero).toMatchObject({ round: '2026-11', ballots: 0 });
  });

  it('gives the results file that it gave when it was frozen', () => {
    const checkpoint = must(verifyCheckpoint(crypto, bundle.checkpoint, registryVerifier));
    const results = must(resultsOf(docket, { checkpoint, verifierKey: registryVerifier, names: 'hidden' }));
    const now = `${canonicalJson(results)}\n`;
    expect(now).toBe(textOf('results.json'));
  });

  it('gives the table that it gave when it was frozen', () => {
    const checkpoint = must(verifyCheckpoint(crypto, bundle.checkpoint, registryVerifier));
    const results = must(resultsOf(docket, { checkpoint, verifierKey: registryVerifier, names: 'hidden' }));
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(csvBytes(summaryTable(results)))).toBe(
      textOf('results.csv'),
    );
  });

  it('gives the figures and digests of the tally that it gave when it was frozen', () => {
    expect(`${canonicalJson(frozenTally(docket))}\n`).toBe(textOf('tally.json'));
  });

  it('verifies in its older form, too, without anybody’s cosignature', () => {
    const older = verifyMonth(crypto, bundleBytes({ ...bundle, checkpoint: textOf('checkpoint.txt') }));
    expect(everythingHolds(older)).toBe(true);
    expect(older.claims.find(({ claim }) => claim === 'cosignatures-hold')?.figures).toEqual({ devices: 0 });
  });

  it('is refused with any byte changed', () => {
    for (let place = 0; place < bytes.length; place += 997)
      expect(everythingHolds(verifyMonth(crypto, flipped(bytes, place))), `byte ${place}`).toBe(false);
  });
});

describe('the frozen checkpoint', () => {
  const note = textOf('checkpoint.txt');
  it('is signed again byte by byte, with or without cosignatures under it', () => {
    const checkpoint = must(verifyCheckpoint(crypto, note, registryVerifier));
    expect(signCheckpoint(crypto, checkpoint, registryKey)).toBe(note);
    const cosigned = textOf('cosigned.txt');
    expect(must(verifyCheckpoint(crypto, cosigned, registryVerifier))).toEqual(checkpoint);
    expect(cosignatureLines(cosigned)).toHaveLength(5);
    expect(bareNote(cosigned)).toBe(note);
  });

  it('has a receipt that holds, and for no other record', () => {
    const { jws, receipt } = JSON.parse(textOf('receipt.json')) as { jws: string; receipt: unknown };
    const parsed = receiptSchema.parse(receipt);
    expect(codeOf(verifyReceipt(crypto, parsed, jws, registryVerifier))).toBe('ok');
    expect(codeOf(verifyReceipt(crypto, { ...parsed, index: parsed.index + 1 }, jws, registryVerifier))).not.toBe('ok');
    expect(codeOf(verifyReceipt(crypto, parsed, `${jws}x`, registryVerifier))).not.toBe('ok');
  });
});

describe.each(evidenceKinds)('the frozen proof of a %s', (kind) => {
  const bytes = bytesOf(`${kind}.simsa-evidence`);
  it('convinces, is written again byte by byte, and proves nothing with a byte changed', () => {
    const verification = verifyEvidence(crypto, bytes, { verifierKey: registryVerifier });
    expect(verification.claims.filter(({ verdict }) => verdict !== 'holds')).toEqual([]);
    expect(verification.evidence?.kind).toBe(kind);
    expect(evidenceBytes(must(parseEvidence(bytes)))).toEqual(bytes);
    for (let place = 0; place < bytes.length; place += 97)
      expect(isConfirmed(verifyEvidence(crypto, flipped(bytes, place))), `byte ${place}`).toBe(false);
  });
});

describe('the frozen bundles of a stick', () => {
  it('open as what they are, with every file', async () => {
    const round = must(await openBundle(join(frozen, 'round.simsa')));
    expect(round.log).toMatchObject({ kind: 'round', checkpoint: textOf('checkpoint.txt') });
    expect(round.log.records).toEqual(must(parseBundle(bytesOf('month.simsa'))).records);
    const [file] = round.files;
    const parts: Uint8Array[] = [];
    if (file) must(await round.copy(file.blob, async (part) => void parts.push(part)));
    expect(Buffer.concat(parts).toString('utf8')).toBe('encrypted bytes');
    await round.close();
    const outbox = must(await openBundle(join(frozen, 'outbox.simsa')));
    expect(outbox.log).toMatchObject({ kind: 'outbox', records: { length: 1 } });
    expect(outbox.log.kind === 'outbox' && cosignatureLines(outbox.log.cosigned ?? '')).toHaveLength(1);
    await outbox.close();
    const unseen = must(await openBundle(join(frozen, 'outbox-unseen.simsa')));
    expect(unseen.log).toEqual({ ...outbox.log, cosigned: null });
    await unseen.close();
  });

  it.each(['round', 'outbox', 'outbox-unseen'])('%s is written again byte by byte', async (name) => {
    const folder = await mkdtemp(join(tmpdir(), 'simsa-vectors-'));
    const { log, files, copy, close } = must(await openBundle(join(frozen, `${name}.simsa`)));
    const part = async ({ blob }: BlobRef) => {
      const parts: Uint8Array[] = [];
      must(await copy(blob, async (bytes) => void parts.push(bytes)));
      return { ok: true, value: new Uint8Array(Buffer.concat(parts)) } as const;
    };
    const { signal } = new AbortController();
    const again = join(folder, 'again.simsa');
    must(await writeBundle(again, { log, files, part, progress: () => undefined, signal }));
    expect(new Uint8Array(await readFile(again))).toEqual(bytesOf(`${name}.simsa`));
    await close();
    await rm(folder, { recursive: true });
  });
});

function payloadOf(jws: string): string {
  const standard = (jws.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/');
  const bytes = must(bytesFromBase64(standard.padEnd(Math.ceil(standard.length / 4) * 4, '=')));
  return new TextDecoder().decode(bytes);
}
