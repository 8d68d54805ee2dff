import { bytesFromBase64 } from '../../shared/basics/bytes.ts';
import type { DossierNumber, RecordId } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { PackageBody } from '../../shared/dossier/package.ts';
import { isClosedForGood, recusedFrom, type DossierFile, type Filed } from '../../shared/docket/docket.ts';
import { openWithIdentity } from '../../shared/sealing/age.ts';
import { seatOf, type Session } from './session.ts';

/** A dossier that may be opened on this desk, with its content key. */
export interface OpenableDossier {
  readonly package: Filed<PackageBody>;
  readonly key: Uint8Array;
}

/**
 * Refuses before the member's own declaration ('scoring/conflict-undeclared'), after a recusal ('ballot/recused'), and to whom
 * the package was not addressed ('ballot/not-assigned'; such a device could not unwrap the key anyway).
 */
export async function openableDossier(session: Session, dossier: DossierNumber): Promise<Result<OpenableDossier>> {
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const { docket, member } = seat.value;
  const file = docket.dossiers.get(dossier);
  if (!file) return err(problem('docket/unknown-dossier', { dossier }));
  if (docket.selection && isClosedForGood(docket.selection)) return err(problem('disposal/destroyed', { dossier }));
  if (recusedFrom(file).includes(member.id)) return err(problem('ballot/recused', { dossier }));
  if (!file.package.body.readers.includes(member.id)) return err(problem('ballot/not-assigned', { dossier }));
  if (!file.declarations.has(member.id)) return err(problem('scoring/conflict-undeclared', { dossier }));
  const key = await contentKey(session, file);
  return key.ok ? ok({ package: file.package, key: key.value }) : key;
}

/** Unwrapping with age takes milliseconds and a dossier has many files: an unwrapped key is kept while the desk is unlocked. */
async function contentKey(session: Session, { package: filed, grants }: DossierFile): Promise<Result<Uint8Array>> {
  const keys = unwrapped.get(session) ?? new Map<RecordId, Uint8Array>();
  unwrapped.set(session, keys);
  const known = keys.get(filed.id);
  if (known) return ok(known);
  // A device that came after the package has its own copy of the key.
  const wrapped = bytesFromBase64(grants.get(session.keys.kid) ?? filed.body.key);
  const key = wrapped.ok ? await openWithIdentity(session.keys.identity, wrapped.value) : wrapped;
  if (!key.ok) return key;
  if (key.value.length !== 32) return err(problem('package/corrupted', { dossier: filed.body.dossier }));
  keys.set(filed.id, key.value);
  return key;
}

const unwrapped = new WeakMap<Session, Map<RecordId, Uint8Array>>();
