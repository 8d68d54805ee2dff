import { describe, expect, it } from 'vitest';
import {
  askLinkId,
  askSecretFromBytes,
  askSecretFromTyped,
  askSecretInGroups,
  lastDayOf,
} from '../../../shared/question/ask-link.ts';
import { instantSchema } from '../../../shared/basics/instant.ts';
import { crypto } from '../../flow/seat.ts';

describe('the code of a page for outsiders', () => {
  it('has five bits of each byte, all of them in use', () => {
    const bytes = Uint8Array.from({ length: 26 }, (_, index) => index);
    const secret = askSecretFromBytes(bytes);
    expect(secret).toBe('0123456789abcdefghjkmnpqrs');
    expect(askSecretFromBytes(bytes.map((byte) => byte | 0xe0))).toBe(secret);
    const seen = new Set(
      Array.from({ length: 200 }, () => askSecretFromBytes(crypto.randomBytes(26))).flatMap((each) => [...each]),
    );
    expect(seen.size).toBe(32);
  });

  it('is read as people type it, and nothing else is one', () => {
    const secret = askSecretFromBytes(Uint8Array.from({ length: 26 }, (_, index) => index % 3));
    expect(askSecretInGroups(secret)).toBe('0120-1201-2012-0120-1201-2012-01');
    for (const typed of [
      askSecretInGroups(secret),
      ` ${secret.toUpperCase()} `,
      secret.replaceAll('0', 'O').replaceAll('1', 'l'),
      secret.replaceAll('1', 'I'),
      [...secret].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join(''),
    ])
      expect(askSecretFromTyped(typed), typed).toBe(secret);
    for (const typed of ['', secret.slice(1), `${secret}0`, secret.replace('2', 'u'), '가'.repeat(26), '../'.repeat(9)])
      expect(askSecretFromTyped(typed), typed).toBeNull();
  });

  it('is known to the registry by its digest, under a name of its own', () => {
    const secret = askSecretFromBytes(new Uint8Array(26));
    expect(askLinkId(crypto, secret)).toBe(askLinkId(crypto, secret));
    expect(askLinkId(crypto, secret)).not.toBe(askLinkId(crypto, askSecretFromBytes(new Uint8Array(26).fill(1))));
  });

  it('is good to the end of a day in Korea', () => {
    const until = (text: string) => ({ until: instantSchema.parse(text) });
    expect(lastDayOf(until('2026-12-13T15:00:00.000Z'))).toBe('2026-12-13');
    expect(lastDayOf(until('2026-12-13T15:00:00.001Z'))).toBe('2026-12-14');
  });
});
