import { textFromUtf8 } from '../../shared/basics/bytes.ts';
import type { Digest } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import { ownerOf } from '../../shared/docket/devices.ts';
import { isClosedForGood, recusedFrom } from '../../shared/docket/docket.ts';
import { manifestSchema } from '../../shared/dossier/manifest.ts';
import { digestOf, digestOfBytes, parseCanonical } from '../../shared/sealing/canonical.ts';
import { openSegments } from '../../shared/sealing/segments.ts';
import { openableDossier } from './dossier-key.ts';
import { blobsOf, carriedBlobs, namedBlobs, seatOf, type Session } from './session.ts';

/** Part of an encrypted file: from this desk's own store where it lies here (the secretariat's), else from the registry. */
export async function fetchBlob(
  session: Session,
  input: CallInput<'fetchBlob'>,
): Promise<Result<CallOutput<'fetchBlob'>>> {
  const { digest, offset, length } = input;
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const { docket, member } = seat.value;
  const naming = [...docket.dossiers.values()].filter((file) => blobsOf(file.package.body).includes(digest));
  if (naming.length === 0) return err(problem('package/unknown-file'));
  if (docket.selection && isClosedForGood(docket.selection))
    return err(problem('disposal/destroyed', { dossier: naming[0]?.package.body.dossier ?? '' }));
  if (naming.every((file) => recusedFrom(file).includes(member.id))) return err(problem('ballot/recused'));
  const here = await session.blobs.read(digest, offset, length);
  return here ? ok(here) : session.registry.getBlob(seat.value.round, digest, offset, length);
}

/** What a bundle brought goes once the page has it; what the secretariat took in itself stays. */
export async function dropCarriedFiles(session: Session): Promise<Result<CallOutput<'dropCarriedFiles'>>> {
  const own = namedBlobs(session.state);
  await session.blobs.remove(carriedBlobs(session.state, session.keys.kid).filter((blob) => !own.has(blob)));
  return ok({});
}

/** Copies of files from dossiers that this desk's owner is recused from, by the log; a recusal still under way can be taken back. */
export async function dropRecusedFiles({ state, keys, blobs }: Session): Promise<void> {
  const own = namedBlobs(state);
  const recused = state.rounds().flatMap(({ docket }) => {
    const member = ownerOf(docket, keys.kid)?.id;
    return [...docket.dossiers.values()].filter(({ recusals }) => member !== undefined && recusals.has(member));
  });
  await blobs.remove(recused.flatMap((file) => blobsOf(file.package.body)).filter((blob) => !own.has(blob)));
}

/** The dossier's table of contents, once its bytes are found to be the very ones that the signed package names. */
export async function openDossier(
  session: Session,
  input: CallInput<'openDossier'>,
): Promise<Result<CallOutput<'openDossier'>>> {
  const openable = await openableDossier(session, input.dossier);
  if (!openable.ok) return openable;
  const { package: filed, key } = openable.value;
  const corrupted = err(problem('package/corrupted', { dossier: input.dossier }));
  const plain = openExact(session, key, input.sealed, filed.body.manifest.blob);
  const value = plain && textFromUtf8(plain).ok ? parseCanonical(plain) : corrupted;
  if (!value.ok || digestOf(session.crypto, value.value) !== filed.body.manifestDigest) return corrupted;
  const manifest = manifestSchema.safeParse(value.value);
  return manifest.success ? ok(manifest.data) : corrupted;
}

/** An attachment in the clear, for the isolated viewer; `digest` is the one in the table of contents. */
export async function openAttachment(
  session: Session,
  { dossier, digest, blob, sealed }: Omit<CallInput<'openAttachment'>, 'name' | 'purpose'>,
): Promise<Result<CallOutput<'openAttachment'>>> {
  const openable = await openableDossier(session, dossier);
  if (!openable.ok) return openable;
  const { package: filed, key } = openable.value;
  if (!filed.body.attachments.some((each) => each.blob === blob)) return err(problem('package/unknown-file'));
  const bytes = openExact(session, key, sealed, blob);
  const genuine = bytes && digestOfBytes(session.crypto, bytes) === digest;
  return genuine ? ok({ bytes: new Uint8Array(bytes) }) : err(problem('package/corrupted', { dossier }));
}

function openExact(session: Session, key: Uint8Array, sealed: Uint8Array, blob: Digest): Uint8Array | null {
  if (digestOfBytes(session.crypto, sealed) !== blob) return null;
  const opened = openSegments(session.crypto, key, sealed);
  return opened.ok ? opened.value : null;
}
