import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRegistry, type RunningRegistry } from '../../../registry/start.ts';
import { digestSchema, memberIdSchema } from '../../../shared/basics/ids.ts';
import { recordIdOf } from '../../../shared/sealing/record.ts';
import { crypto, must } from '../../flow/seat.ts';
import { smallPlan } from '../../../registry/command/attack/small-plan.ts';
import type { Signer } from '../../../registry/command/attack/cast.ts';
import { numberOf, packageBody } from '../../../registry/command/attack/month-bodies.ts';
import { newMonth, type SignedMonth } from '../../../registry/command/attack/signed-month.ts';
import { deviceOf, signedCall, type Device, type Request } from './signed-call.ts';

/**
 * `recused` stepped back from the second dossier, `elsewhere` reads the first dossier only, `stranger` has a key that is on no
 * roster, `nobody` signs nothing.
 */
const roles = ['nobody', 'stranger', 'member', 'recused', 'elsewhere', 'chair', 'secretariat'] as const;
type Role = (typeof roles)[number];
type Expected = Readonly<Record<Role, string>>;

const committee = (code: string) => ({ member: code, recused: code, elsewhere: code, chair: code });
const outside = { nobody: 'registry/nonce-needed', stranger: 'registry/not-on-the-roster' };
const open: Expected = { nobody: 'ok', stranger: 'ok', ...committee('ok'), secretariat: 'ok' };
const enrolled: Expected = { ...outside, ...committee('ok'), secretariat: 'ok' };
const notInThatRound: Expected = { ...outside, ...committee('registry/not-on-the-roster'), secretariat: 'ok' };
const officeOnly: Expected = { ...outside, ...committee('registry/not-for-you'), secretariat: 'ok' };
const noSuchRound: Expected = {
  ...outside,
  ...committee('registry/unknown-round'),
  secretariat: 'registry/unknown-round',
};
const readersOfSecond: Expected = { ...enrolled, recused: 'registry/not-for-you', elsewhere: 'registry/not-for-you' };
const noSuchBlob: Expected = {
  ...outside,
  ...committee('registry/unknown-blob'),
  secretariat: 'registry/unknown-blob',
};

const noNote: Expected = {
  ...outside,
  ...committee('log/bad-cosignature'),
  secretariat: 'log/bad-cosignature',
};
const noNoteThere: Expected = { ...notInThatRound, secretariat: 'log/bad-cosignature' };

interface Case {
  readonly object: string;
  readonly path: string;
  readonly request?: Request;
  readonly expected: Expected;
}

const blobs = ['first', 'second', 'unnamed'].map((text) => new Uint8Array(Buffer.from(text)));
const [first, second, unnamed] = blobs.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
const inRounds = (rest: string, expected: readonly [Expected, Expected, Expected], request: Request = {}): Case[] =>
  [
    ['this round', '2026-11'],
    ['other round', '2026-12'],
    ['no round', '2027-01'],
  ].map(([object = '', id], index) => ({
    object,
    path: `/rounds/${id}${rest}`,
    request,
    expected: expected[index] ?? open,
  }));
const link = { id: first, kind: 'public', dossier: null, questions: [], until: '2099-01-01T00:00:00.000Z' };
const noSuchLink: Expected = { ...officeOnly, secretariat: 'ask/unknown' };
const append: Request = { method: 'POST', json: { records: ['no record'] } };
const noRoundForAppend: Expected = { ...officeOnly, secretariat: 'registry/not-for-you' };

/** Every route of the registry, by its name in the OpenAPI document, with every object it is tried on and who gets what. */
const matrix: Readonly<Record<string, readonly Case[]>> = {
  'GET /about': [{ object: 'the registry', path: '/about', expected: open }],
  'GET /nonce': [{ object: 'the registry', path: '/nonce', expected: open }],
  'GET /cards': [{ object: 'all cards', path: '/cards', expected: officeOnly }],
  'POST /cards': [
    {
      object: 'something that is no card',
      path: '/cards',
      request: { method: 'POST', json: { card: 'x' } },
      expected: Object.fromEntries(roles.map((role) => [role, 'record/malformed'])) as unknown as Expected,
    },
  ],
  'GET /rounds/{round}/records': inRounds('/records?from=0&limit=9', [enrolled, notInThatRound, noSuchRound]),
  'POST /rounds/{round}/records': inRounds('/records', [enrolled, officeOnly, noRoundForAppend], append),
  'GET /rounds/{round}/checkpoint': inRounds('/checkpoint?from=0', [enrolled, notInThatRound, noSuchRound]),
  'GET /rounds/{round}/cosignatures': inRounds('/cosignatures', [enrolled, notInThatRound, noSuchRound]),
  'POST /rounds/{round}/cosignatures': inRounds('/cosignatures', [noNote, noNoteThere, noSuchRound], {
    method: 'POST',
    json: { checkpoint: 'no checkpoint' },
  }),
  'GET /rounds/{round}/receipts/{record}': [
    { object: 'this round', path: '/rounds/2026-11/receipts/FIRST', expected: enrolled },
    { object: 'other round', path: '/rounds/2026-12/receipts/OTHER', expected: notInThatRound },
    { object: 'no round', path: '/rounds/2027-01/receipts/FIRST', expected: noSuchRound },
  ],
  'GET /rounds/{round}/ask-links': inRounds('/ask-links', [officeOnly, notInThatRound, noSuchRound]),
  'POST /rounds/{round}/ask-links': inRounds('/ask-links', [officeOnly, notInThatRound, noSuchRound], {
    method: 'POST',
    json: { link },
  }),
  'POST /rounds/{round}/closed-ask-links': inRounds(
    '/closed-ask-links',
    [noSuchLink, { ...notInThatRound, secretariat: 'ask/unknown' }, noSuchRound],
    { method: 'POST', json: { id: second } },
  ),
  'GET /rounds/{round}/inbox': inRounds('/inbox?from=0', [officeOnly, notInThatRound, noSuchRound]),
  'GET /rounds/{round}/blobs/{digest}': [
    { object: 'a file of the first dossier', path: `/rounds/2026-11/blobs/${first}`, expected: enrolled },
    { object: 'a file of the second dossier', path: `/rounds/2026-11/blobs/${second}`, expected: readersOfSecond },
    { object: 'a file that nothing names', path: `/rounds/2026-11/blobs/${unnamed}`, expected: noSuchBlob },
    {
      object: 'a file asked for in the other round',
      path: `/rounds/2026-12/blobs/${first}`,
      expected: { ...notInThatRound, secretariat: 'registry/unknown-blob' },
    },
  ],
  'PUT /rounds/{round}/blobs/{digest}': [
    {
      object: 'a file of the first dossier',
      path: `/rounds/2026-11/blobs/${first}`,
      request: { method: 'PUT', bytes: blobs[0] ?? new Uint8Array() },
      expected: officeOnly,
    },
    {
      object: 'a file that nothing names',
      path: `/rounds/2026-11/blobs/${unnamed}`,
      request: { method: 'PUT', bytes: blobs[2] ?? new Uint8Array() },
      expected: { ...officeOnly, secretariat: 'registry/blob-unannounced' },
    },
  ],
};

describe('who may ask the registry what', () => {
  let data: string;
  let registry: RunningRegistry;
  let month: SignedMonth;
  let devices: Readonly<Record<Role, Device | null>>;
  const ids = { FIRST: '', OTHER: '' };

  beforeAll(async () => {
    data = await mkdtemp(join(tmpdir(), 'simsa-authorisation-'));
    registry = must(await startRegistry({ host: '127.0.0.1', transport: 'plain', port: 0, data }));
    month = await newMonth(5);
    const { secretariat, chair, members } = month.cast;
    const [member, recused, elsewhere, guest, stranger] = members as [Signer, Signer, Signer, Signer, Signer];
    const roster = [secretariat, chair, member, recused, elsewhere].map((signer) => signer.member);
    month.add(secretariat, 'roster', { members: roster });
    month.add(secretariat, 'round', smallPlan());
    for (const [index, excluded] of [[], [memberIdSchema.parse('m3')]].entries()) {
      const blob = { blob: digestSchema.parse([first, second][index]), bytes: blobs[index]?.length };
      const body = packageBody(month, numberOf(index + 1), excluded);
      month.add(secretariat, 'dossier-package', { ...body, manifest: blob });
    }
    month.add(recused, 'recusal', { dossier: numberOf(2), ground: 'self', reason: '지인' });
    const otherRoster = month.sign(
      secretariat,
      'roster',
      { members: [secretariat.member, { ...guest.member, role: 'chair' }] },
      { round: '2026-12', previous: null },
    );
    const office = deviceOf(secretariat);
    for (const [id, records] of [
      ['2026-11', month.records],
      ['2026-12', [otherRoster]],
    ] as const)
      await signedCall(registry, office, `/rounds/${id}/records`, { method: 'POST', json: { records } });
    for (const [index, bytes] of blobs.slice(0, 2).entries())
      await signedCall(registry, office, `/rounds/2026-11/blobs/${[first, second][index]}`, { method: 'PUT', bytes });
    ids.FIRST = recordIdOf(crypto, month.records[0] ?? '');
    ids.OTHER = recordIdOf(crypto, otherRoster);
    const [m, r, e, s] = [member, recused, elsewhere, stranger].map(deviceOf) as [Device, Device, Device, Device];
    devices = {
      nobody: null,
      stranger: s,
      member: m,
      recused: r,
      elsewhere: e,
      chair: deviceOf(chair),
      secretariat: office,
    };
  });
  afterAll(async () => {
    await registry.close();
    await rm(data, { recursive: true, force: true });
  });

  it('is written down here for every route that there is', async () => {
    const { body } = await signedCall(registry, null, '/openapi.json');
    const routes = Object.entries(body['paths'] as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(routes.filter((route) => !route.startsWith('HEAD ')).sort()).toEqual(Object.keys(matrix).sort());
  });

  const walk = Object.entries(matrix).flatMap(([route, cases]) =>
    cases.flatMap(({ object, path, request, expected }) =>
      roles.map((role) => [route, object, role, expected[role], path, request ?? {}] as const),
    ),
  );
  it.each(walk)('%s on %s by %s: %s', async (_route, _object, role, expected, path, request) => {
    const asked = path.replace(/FIRST|OTHER/, (name) => ids[name as 'FIRST' | 'OTHER']);
    const reply = await signedCall(registry, devices[role], asked, request);
    expect([reply.code ?? 'ok', reply.status < 300]).toEqual([expected, expected === 'ok']);
    if ((request.method ?? 'GET') !== 'GET') return;
    // Asking only whether something is there tells no more than asking for it.
    const head = await signedCall(registry, devices[role], asked, { method: 'HEAD' });
    expect(head.status).toBe(reply.status);
  });

  it('names rounds only to the devices on their rosters', async () => {
    const named = async (role: Role) => (await signedCall(registry, devices[role], '/about')).body['rounds'];
    expect(await Promise.all(roles.map(named))).toEqual([
      [],
      [],
      ['2026-11'],
      ['2026-11'],
      ['2026-11'],
      ['2026-11'],
      ['2026-11', '2026-12'],
    ]);
  });
});
