import { Decrypter, Encrypter, generateIdentity, identityToRecipient } from 'age-encryption';
import { err, ok, problem, type Result } from '../basics/result.ts';

/** Encrypts to several age recipients (C2SP age, X25519). Recipients were parsed at enrolment; a bad one is a bug. */
export async function sealToRecipients(recipients: readonly string[], plaintext: Uint8Array): Promise<Uint8Array> {
  if (recipients.length === 0) throw new Error('nobody to seal to');
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  return encrypter.encrypt(plaintext);
}

/** Opens an age file. Age does not say who wrote it: authorship is the record's signature, never the envelope. */
export async function openWithIdentity(identity: string, sealed: Uint8Array): Promise<Result<Uint8Array>> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  try {
    return ok(await decrypter.decrypt(sealed, 'uint8array'));
  } catch (cause) {
    const notOurs = cause instanceof Error && cause.message.includes('no identity matched');
    return err(problem(notOurs ? 'sealing/not-for-this-key' : 'sealing/damaged'));
  }
}

export async function generateAgeIdentity(): Promise<{ readonly identity: string; readonly recipient: string }> {
  const identity = await generateIdentity();
  return { identity, recipient: await identityToRecipient(identity) };
}
