import { describe, expect, it } from 'vitest';
import { base64UrlFromBytes, bytesFromBase64, utf8 } from '../../../shared/basics/bytes.ts';
import { keyIdSchema, type KeyId } from '../../../shared/basics/ids.ts';
import { instantSchema } from '../../../shared/basics/instant.ts';
import { cosignedBy } from '../../../shared/docket/judge-cosignatures.ts';
import { bareNote, verifyCheckpoint } from '../../../shared/log/checkpoint.ts';
import {
  cosignCheckpoint,
  cosignatureLimit,
  cosignatureLines,
  isCosignature,
  withCosignatures,
} from '../../../shared/log/cosignature.ts';
import { verifyMonth } from '../../../shared/report/verify-month.ts';
import { keyIdOf, type Algorithm } from '../../../shared/sealing/signing-key.ts';
import { crypto, must } from '../../flow/seat.ts';
import { type Signer } from '../../../registry/command/attack/cast.ts';
import { bundleOf, checkpointOf, registryVerifier } from '../../../registry/command/attack/month-log.ts';
import { playMonth } from '../../../registry/command/attack/play-month.ts';

const at = instantSchema.parse('2026-11-24T09:00:00.750Z');
const month = await playMonth({ members: 3, dossiers: 1 });
const note = checkpointOf(month.records);
const devices = (alg: Algorithm) => {
  const secretKey = new Uint8Array(32).fill(77);
  const publicKey = alg === 'EdDSA' ? crypto.publicKeyEd25519(secretKey) : crypto.publicKeyEs256(secretKey);
  const kid = keyIdOf(crypto, publicKey, alg);
  return { secretKey, device: { kid, alg, signingKey: base64UrlFromBytes(publicKey) } };
};
const wordOf = ({ member, secretKey }: Signer, on = note) => {
  const kid = keyIdSchema.parse(member.devices[0]?.kid);
  const [own] = cosignatureLines(cosignCheckpoint(crypto, on, { kid, alg: 'EdDSA', secretKey }, at));
  return own?.line ?? '';
};
const bundleWith = (lines: readonly string[]) => {
  const text = new TextDecoder().decode(bundleOf(month.records));
  return utf8(text.replace(note, `${note}${lines.map((line) => `${line}\n`).join('')}`));
};
const failing = (bytes: Uint8Array) =>
  verifyMonth(crypto, bytes).claims.flatMap(({ claim, verdict }) => (verdict === 'fails' ? [claim] : []));

describe.each(['EdDSA', 'ES256'] as const)('a cosignature by %s', (alg) => {
  const { secretKey, device } = devices(alg);
  const cosigned = cosignCheckpoint(crypto, note, { ...device, secretKey }, at);
  const [{ line } = { line: '' }] = cosignatureLines(cosigned);

  it('stands under the log’s own line and leaves the checkpoint as it was', () => {
    expect(isCosignature(crypto, cosigned, line, device)).toBe(true);
    expect(bareNote(cosigned)).toBe(note);
    expect(must(verifyCheckpoint(crypto, cosigned, registryVerifier)).size).toBe(month.records.length);
    expect(cosignCheckpoint(crypto, cosigned, { ...device, secretKey }, at)).toBe(cosigned);
  });

  it('holds for no other device, algorithm, state, or time', () => {
    const other = devices(alg === 'EdDSA' ? 'ES256' : 'EdDSA').device;
    const earlier = checkpointOf(month.records.slice(0, -1));
    expect(isCosignature(crypto, cosigned, line, other)).toBe(false);
    expect(isCosignature(crypto, cosigned, line, { ...other, kid: device.kid })).toBe(false);
    expect(isCosignature(crypto, earlier, line, device)).toBe(false);
    for (let place = 2; place < line.length; place += 1) {
      const flipped = `${line.slice(0, place)}${String.fromCharCode(line.charCodeAt(place) ^ 1)}${line.slice(place + 1)}`;
      expect(isCosignature(crypto, cosigned, flipped, device)).toBe(false);
    }
  });
});

describe('a cosignature that a public witness gave', () => {
  // C2SP's own example comes without keys. This one is real: remora.n621.de on a state of Arche 2025h1, with the key that its
  // operator publishes (remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2, the first byte being the type).
  const published = must(bytesFromBase64('BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2'));
  const witness = {
    kid: 'remora.n621.de' as KeyId,
    alg: 'EdDSA',
    signingKey: base64UrlFromBytes(published.slice(1)),
  } as const;
  const line =
    '\u2014 remora.n621.de 2net5wAAAABqEiEgPlfF3V06o0Y+fHM+J5J9s27wgxxcOVSpZ/2g/KSiXCg9DEZI+aVCIobWX9sXTynk5XeU/zZ0WBxtqB0DrAWfBw==';
  const real = `arche2025h1.staging.ct.transparency.dev
1432088532
U7WM79jrzyhGZ5/GUBTpM7NzwdyfFx61t3RovgcC4Ro=

\u2014 arche2025h1.staging.ct.transparency.dev ui8GwCF1+kWqZrxGdhj4aX3gcw7XUlXQQabg/27lefwhUkzbC3NygNI75MdhL1bfTW9g8Ei59RA23oHP7Ry1k3ZFWwQ=
${line}
`;

  it('holds here too, and on no other size', () => {
    expect(isCosignature(crypto, real, line, witness)).toBe(true);
    expect(isCosignature(crypto, real.replace('1432088532', '1432088533'), line, witness)).toBe(false);
    expect(cosignatureLines(real)).toEqual([{ name: 'remora.n621.de', line }]);
  });

  it('stands under a checkpoint that its log signed', () => {
    const key = 'arche2025h1.staging.ct.transparency.dev+ba2f06c0+AU0vHmlGCS/PdN8b2OaGmKprLI8HKM+dJ472xgFYh15f';
    expect(must(verifyCheckpoint(crypto, real, key)).size).toBe(1_432_088_532);
  });
});

describe('cosignatures under the checkpoint of a month', () => {
  const [one, two] = month.cast.members as [Signer, Signer];
  const lines = [wordOf(one), wordOf(two), wordOf(month.cast.chair)].sort();

  it('are counted by the verifier', () => {
    const { claims } = verifyMonth(crypto, bundleWith(lines));
    expect(claims.filter(({ verdict }) => verdict !== 'holds')).toEqual([]);
    expect(claims.find(({ claim }) => claim === 'cosignatures-hold')?.figures).toEqual({ devices: 3 });
  });

  it.each([
    [
      'by somebody who is on no roster',
      [
        `${cosignatureLines(cosignCheckpoint(crypto, note, { ...devices('EdDSA').device, secretKey: devices('EdDSA').secretKey }, at))[0]?.line}`,
      ],
    ],
    ['on another state', [wordOf(one, checkpointOf(month.records.slice(0, -1)))]],
    ['twice by one device', [wordOf(one), wordOf(one)]],
    ['of another form', ['\u2014 nobody AAAA']],
    [
      'under another’s name',
      [wordOf(one).replace(String(one.member.devices[0]?.kid), String(two.member.devices[0]?.kid))],
    ],
  ])('are refused %s', (_what, wrong) => {
    expect(failing(bundleWith(wrong))).toEqual(['cosignatures-hold']);
  });

  it('are refused with any character of theirs changed', () => {
    const bytes = bundleWith(lines);
    const from = bytes.length - utf8(lines.join('\n')).length - 1;
    for (let place = from; place < bytes.length - 1; place += 3) {
      const changed = bytes.slice();
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(failing(changed).length, `byte ${place}`).toBeGreaterThan(0);
    }
  });

  it('of a device that was revoked before count for nothing', () => {
    const docket = month.docket();
    const kid = keyIdSchema.parse(one.member.devices[0]?.kid);
    const known = docket.devices.get(kid);
    const cosigned = withCosignatures(note, [wordOf(one)]);
    const by = (change: object) => {
      const revoked = new Map([...docket.devices, [kid, { ...known, ...change } as never]]);
      return cosignedBy(crypto, { ...docket, devices: revoked }, cosigned, month.records.length).length;
    };
    expect(by({})).toBe(1);
    expect(by({ until: month.records.length - 1 })).toBe(0);
    expect(by({ until: month.records.length })).toBe(1);
    expect(by({ since: month.records.length })).toBe(0);
  });

  it('are as many as fit under a checkpoint', () => {
    const many = Array.from(
      { length: 60 },
      (_, index) => `\u2014 ${String(index).padStart(43, 'A')} ${'A'.repeat(104)}`,
    );
    const whole = withCosignatures(note, many);
    expect(cosignatureLines(whole)).toHaveLength(cosignatureLimit);
    expect(whole.length).toBeLessThan(10_000);
  });
});
