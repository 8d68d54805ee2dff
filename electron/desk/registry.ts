import { fingerprintOf } from '../../shared/roster/fingerprint.ts';
import { deviceCardFromRecord } from '../../shared/roster/device-card.ts';
import { fitKeyBytes, keyIdOf } from '../../shared/sealing/signing-key.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallOutput } from '../../shared/contracts/desktop-api.ts';
import { textFromInvitation } from '../../shared/contracts/invitation.ts';
import type { ProfileHolder } from './profile.ts';
import type { ProfileFile } from './profile-file.ts';
import type { Session } from './session.ts';

/** The invitation that the secretariat hands to members: address, pin, checkpoint key, and its own key as the roster's signer. */
export async function readInvitation(
  session: Session,
  desk: NonNullable<ProfileFile['desk']>,
  announce: ProfileHolder['announce'],
): Promise<Result<CallOutput<'readInvitation'>>> {
  if (desk.person.role !== 'secretariat') return err(problem('docket/not-your-role'));
  const { verifierKey } = session.pinned;
  const secretariat = session.pinned.secretariat ?? session.keys.kid;
  return ok({ invitation: textFromInvitation({ ...(await announce()), verifierKey, secretariat }) });
}

export async function handInCard(session: Session, card: string): Promise<Result<CallOutput<'handInCard'>>> {
  const handed = await session.registry.handInCard(card);
  return handed.ok ? ok({}) : handed;
}

/**
 * Cards that prove possession of their keys. Who sits at a device is for the secretariat to find out, by its fingerprint. The
 * secretariat's own card is handed in on the way, since its desk belongs on the roster as well.
 */
export async function readCards(
  session: Session,
  { card: own }: NonNullable<ProfileFile['desk']>,
): Promise<Result<CallOutput<'readCards'>>> {
  // First, since a registry that nobody has claimed shows its cards only to a secretariat that has introduced itself.
  const handed = await session.registry.handInCard(own);
  if (!handed.ok) return handed;
  const reply = await session.registry.cards();
  if (!reply.ok) return reply;
  const handedIn = reply.value.cards.includes(own) ? reply.value.cards : [...reply.value.cards, own];
  const cards = handedIn.flatMap((jws) => {
    const card = deviceCardFromRecord(session.crypto, jws);
    const key = card.ok ? fitKeyBytes(card.value) : null;
    if (!card.ok || !key) return [];
    const { name, affiliation, role, alg, signingKey, recipient } = card.value;
    const kid = keyIdOf(session.crypto, key, alg);
    return [{ name, affiliation, role, kid, alg, signingKey, recipient, fingerprint: fingerprintOf(kid) }];
  });
  return ok({ cards });
}
