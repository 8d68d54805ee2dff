import { describe, expect, it } from 'vitest';
import { base64UrlFromBytes, utf8 } from '../../../shared/basics/bytes.ts';
import { verifierKey } from '../../../shared/log/checkpoint.ts';
import { keyIdOf } from '../../../shared/sealing/signing-key.ts';
import { invitationFromText, textFromInvitation, type Invitation } from '../../../shared/contracts/invitation.ts';
import { codeOf, crypto, must } from '../../flow/seat.ts';

const publicKey = crypto.publicKeyEd25519(new Uint8Array(32).fill(3));
const invitation: Invitation = {
  address: 'http://127.0.0.1:4480',
  pin: null,
  verifierKey: verifierKey(crypto, 'simsa-registry-1', publicKey),
  secretariat: keyIdOf(crypto, publicKey, 'EdDSA'),
};
const textOf = (value: unknown) => `simsa-invitation:${base64UrlFromBytes(utf8(JSON.stringify(value)))}`;

describe('an invitation', () => {
  it('reads back as it was written, also when a mail program broke its lines', () => {
    const text = textFromInvitation(invitation);
    expect(must(invitationFromText(crypto, text))).toEqual(invitation);
    expect(must(invitationFromText(crypto, ` ${text.replace(/(.{40})/g, '$1\r\n')} `))).toEqual(invitation);
  });

  const wrong: readonly [string, string][] = [
    ['is not one', '안녕하세요'],
    ['has no prefix', textFromInvitation(invitation).slice(17)],
    ['is cut short', textFromInvitation(invitation).slice(0, -8)],
    ['has keys in another order', textOf(Object.fromEntries(Object.entries(invitation).reverse()))],
    ['names no secretariat', textOf({ address: invitation.address, pin: null, verifierKey: invitation.verifierKey })],
    [
      'says nothing of a pin',
      textOf(Object.fromEntries(Object.entries(invitation).filter(([name]) => name !== 'pin'))),
    ],
    ['has a pin that is none', textFromInvitation({ ...invitation, address: 'https://192.0.2.1', pin: 'abc' })],
    ['has a field too many', textFromInvitation({ ...invitation, extra: 1 } as Invitation)],
    ['leads to a file', textFromInvitation({ ...invitation, address: 'file:///etc/passwd' })],
    ['leads to a script', textFromInvitation({ ...invitation, address: 'javascript:alert(1)' })],
    [
      'has a verifier key whose hash is wrong',
      textFromInvitation({ ...invitation, verifierKey: invitation.verifierKey.replace(/\+.{8}\+/, '+00000000+') }),
    ],
  ];
  it.each(wrong)('that %s is refused', (_title, text) => {
    expect(codeOf(invitationFromText(crypto, text))).toBe('registry/bad-invitation');
  });

  it.each([
    'http://192.0.2.7:4480',
    'http://127.0.0.1@192.0.2.7:4480',
    'http://127.0.0.1.example.org',
    'http://registry.example.org/',
  ])('that leads over an open network to %s is refused before anything is sent there', (address) => {
    expect(codeOf(invitationFromText(crypto, textFromInvitation({ ...invitation, address })))).toBe(
      'registry/insecure-address',
    );
  });

  it.each([
    ['https://192.0.2.7:4480', 'x'.repeat(43)],
    ['https://registry.example.org', null],
    ['http://localhost:4480', null],
    ['http://[::1]:4480/', null],
  ])('to %s with pin %s is taken', (address, pin) => {
    expect(codeOf(invitationFromText(crypto, textFromInvitation({ ...invitation, address, pin })))).toBe('ok');
  });
});
