import { describe, expect, it } from 'vitest';
import { base64UrlFromBytes, utf8 } from '../../../shared/basics/bytes.ts';
import { verifierKey } from '../../../shared/log/checkpoint.ts';
import { keyIdOf } from '../../../shared/sealing/signing-key.ts';
import { invitationFromText, textFromInvitation, type Invitation } from '../../../shared/contracts/invitation.ts';
import { codeOf, crypto, must } from '../../flow/seat.ts';

const publicKey = crypto.publicKeyEd25519(new Uint8Array(32).fill(3));
const invitation: Invitation = {
  address: 'http://127.0.0.1:4480',
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
    [
      'has keys in another order',
      textOf({ verifierKey: invitation.verifierKey, address: invitation.address, secretariat: invitation.secretariat }),
    ],
    ['names no secretariat', textOf({ address: invitation.address, verifierKey: invitation.verifierKey })],
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
});
