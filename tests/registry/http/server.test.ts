import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRegistry, type RunningRegistry } from '../../../registry/start.ts';
import { closingBodySchema } from '../../../shared/ballot/closing.ts';
import { verifyReceipt, type Receipt } from '../../../shared/log/receipt.ts';
import { parseRecord } from '../../../shared/sealing/record.ts';
import { crypto, must } from '../../flow/seat.ts';
import { playMonth } from '../../../registry/command/attack/play-month.ts';
import type { SignedMonth } from '../../../registry/command/attack/signed-month.ts';
import { deviceOf, signedCall, type Device, type Request } from './signed-call.ts';

function closingBodyOf(jws: string) {
  const parsed = must(parseRecord(crypto, jws));
  return closingBodySchema.parse(parsed.body);
}

describe('the registry over HTTP', () => {
  let data: string;
  let registry: RunningRegistry;
  let month: SignedMonth;
  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'simsa-http-'));
    registry = must(await startRegistry({ host: '127.0.0.1', transport: 'plain', port: 0, data }));
    month = await playMonth({ members: 2, dossiers: 1, until: 'ballots' });
  });
  afterAll(async () => {
    await registry.close();
    await rm(data, { recursive: true, force: true });
  });

  const secretariat = (): Device => deviceOf(month.cast.secretariat);
  const call = (path: string, request: Request = {}) => signedCall(registry, secretariat(), path, request);
  const append = (round: string, records: readonly string[]) =>
    call(`/rounds/${round}/records`, { method: 'POST', json: { records } });

  it('describes itself in an OpenAPI document that names every route', async () => {
    const { status, body } = await call('/openapi.json');
    expect(status).toBe(200);
    expect(body['openapi']).toMatch(/^3\./);
    expect(Object.keys(body['paths'] as object)).toEqual(expect.arrayContaining(['/rounds/{round}/records', '/cards']));
  });

  it('gives a receipt for every record that proves its place, and the same again for the same record', async () => {
    const first = await append('2026-11', month.records);
    const outcomes = first.body['outcomes'] as { receipt: Receipt }[];
    expect(outcomes).toHaveLength(month.records.length);
    for (const [index, { receipt }] of outcomes.entries()) {
      expect(receipt.index).toBe(index);
      expect(verifyReceipt(crypto, receipt, month.records[index] ?? '', registry.verifierKey).ok).toBe(true);
    }
    const again = await append('2026-11', month.records);
    expect(again.body['outcomes']).toEqual(outcomes);
  });

  it('refuses each wrong record of a batch by name and takes the others', async () => {
    const [chair] = [month.cast.chair];
    const good = month.sign(chair, 'recusal', { dossier: '2026-11-001', ground: 'self', reason: '회피' });
    const { body } = await append('2026-11', ['no record', good, `${good.slice(0, -3)}AAA`]);
    expect(body['outcomes']).toMatchObject([
      { problem: { code: 'record/malformed' } },
      { receipt: { index: month.records.length } },
      { problem: { code: expect.stringMatching(/^(record|docket)\//) as string } },
    ]);
  });

  it('refuses a closing that was signed for another history, and takes the true one in the same batch', async () => {
    const honest = await playMonth({ members: 2, dossiers: 1, until: 'closed' });
    const ballots = honest.records.slice(0, -2);
    const { secretariat } = honest.cast;
    const closing = honest.records.at(-2) ?? '';
    const body = closingBodyOf(closing);
    const forged = honest.sign(
      secretariat,
      'closing',
      { ...body, logRoot: 'ef'.repeat(32) },
      { previous: body.previous },
    );
    const folder = await mkdtemp(join(tmpdir(), 'simsa-http-'));
    const other = must(await startRegistry({ host: '127.0.0.1', transport: 'plain', port: 0, data: folder }));
    const { body: reply } = await signedCall(other, deviceOf(secretariat), '/rounds/2026-11/records', {
      method: 'POST',
      json: { records: [...ballots, forged, closing] },
    });
    const outcomes = reply['outcomes'] as object[];
    expect(outcomes.slice(-2)).toMatchObject([
      { problem: { code: 'closing/other-log' } },
      { receipt: { index: ballots.length } },
    ]);
    await other.close();
    await rm(folder, { recursive: true });
  });

  it('takes no file that no package named, and gives out none', async () => {
    const bytes = new Uint8Array(10);
    const digest = createHash('sha256').update(bytes).digest('hex');
    const put = await call(`/rounds/2026-11/blobs/${digest}`, {
      method: 'PUT',
      bytes,
    });
    expect([put.status, put.body]).toMatchObject([403, { problem: { code: 'registry/blob-unannounced' } }]);
    expect((await call(`/rounds/2026-11/blobs/${digest}`)).status).toBe(404);
  });

  it.each([
    ['/nothing', 404, 'registry/unknown-address'],
    ['/rounds/none/checkpoint?from=0', 404, 'registry/unknown-round'],
    ['/rounds/..%2f..%2fetc/records?from=0&limit=1', 400, 'registry/bad-request'],
    ['/rounds/2026-11/records?from=-1&limit=1', 400, 'registry/bad-request'],
    ['/rounds/2026-11/checkpoint?from=999999', 409, 'registry/behind'],
  ])('answers %s with %i %s', async (path, status, code) => {
    const reply = await call(path);
    expect([reply.status, reply.body]).toMatchObject([status, { problem: { code } }]);
  });

  it('sends no page of any origin a permission, and nothing that may be kept', async () => {
    const { headers } = await fetch(`${registry.address}/about`, { headers: { origin: 'https://example.org' } });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('refuses a second registry on its data', async () => {
    const second = await startRegistry({ host: '127.0.0.1', transport: 'plain', port: 0, data });
    if (second.ok) await second.value.close();
    expect(second.ok ? 'ok' : second.problem.code).toBe('registry/in-use');
  });
});
