import type { Digest, KeyId, MemberId, RoundId } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import { recusedFrom, type Docket, type DossierFile } from '../../shared/docket/docket.ts';
import { ownerOf } from '../../shared/docket/devices.ts';
import type { Member } from '../../shared/roster/roster.ts';
import type { ParsedRecord } from '../../shared/sealing/record.ts';
import type { SigningKey } from '../../shared/sealing/signing-key.ts';

/** What a signed request asks for. */
export type Asked =
  | { readonly call: 'rounds' | 'cards' }
  | { readonly call: 'append'; readonly round: RoundId; readonly first: ParsedRecord | null }
  | { readonly call: 'log' | 'inbox'; readonly round: RoundId }
  | { readonly call: 'read-blob' | 'put-blob'; readonly round: RoundId; readonly digest: Digest };

export type Dockets = ReadonlyMap<RoundId, Docket>;

/**
 * Whether the device behind a signed request may ask this, by the rosters as they stand. `claims` says whether its card calls it
 * a secretariat's: on a fresh registry that is who claims it. Problems: 'registry/not-on-the-roster', 'registry/not-for-you',
 * 'registry/revoked-device'.
 */
export function mayAsk(
  dockets: Dockets,
  { kid, claims }: { readonly kid: KeyId; readonly claims: 'secretariat' | 'nothing' },
  asked: Asked,
): Result<true> {
  switch (asked.call) {
    case 'rounds':
      return ok(true);
    case 'cards':
      if (dockets.size === 0 && claims === 'secretariat') return ok(true);
      return seatsOf(dockets, kid).some(({ role }) => role === 'secretariat') ? ok(true) : refusal(dockets, kid);
    case 'append': {
      const enrolled = memberIn(dockets.get(asked.round), kid) !== undefined;
      const begins = asked.first?.kind === 'roster' && asked.first.header.kid === kid;
      // Whose signature begins a round here is judged where it begins; somebody else's roster is nobody's errand.
      return enrolled || begins ? ok(true) : refusal(dockets, kid);
    }
    case 'log':
      return memberIn(dockets.get(asked.round), kid) ? ok(true) : otherRound(dockets, kid, asked.round);
    case 'inbox': {
      const member = memberIn(dockets.get(asked.round), kid);
      if (!member) return otherRound(dockets, kid, asked.round);
      return member.role === 'secretariat' ? ok(true) : err(notForYou);
    }
    case 'read-blob':
    case 'put-blob': {
      const docket = dockets.get(asked.round);
      const member = memberIn(docket, kid);
      if (!docket || !member) return otherRound(dockets, kid, asked.round);
      if (member.role === 'secretariat') return ok(true);
      return asked.call === 'read-blob' ? mayReadBlob(docket, member.id, asked.digest) : err(notForYou);
    }
  }
}

/** The rounds whose roster names the device. */
export function roundsOf(dockets: Dockets, kid: KeyId | null): readonly RoundId[] {
  if (kid === null) return [];
  return [...dockets].flatMap(([round, docket]) => (memberIn(docket, kid) ? [round] : [])).sort();
}

/** The signing key of a device that any round here has enrolled; of a revoked one too, so that it can be told. */
export function enrolledKey(dockets: Dockets, kid: KeyId): SigningKey | undefined {
  for (const { devices } of dockets.values()) {
    const found = devices.get(kid);
    if (found) return found.device;
  }
  return undefined;
}

/** A file that several dossiers name is readable to the readers of any; one that none names is nobody's, and that is said elsewhere. */
function mayReadBlob(docket: Docket, reader: MemberId, digest: Digest): Result<true> {
  const files = [...docket.dossiers.values()].filter((file) => names(file, digest));
  const readable = files.some(
    (file) => file.package.body.readers.includes(reader) && !recusedFrom(file).includes(reader),
  );
  return readable || files.length === 0 ? ok(true) : err(notForYou);
}

export function names({ package: { body } }: DossierFile, digest: Digest): boolean {
  return body.manifest.blob === digest || body.attachments.some(({ blob }) => blob === digest);
}

const notForYou = problem('registry/not-for-you');

/** Who is enrolled somewhere is told that a round is not there; a stranger is told nothing of rounds. */
function otherRound(dockets: Dockets, kid: KeyId, round: RoundId): Result<never> {
  const knownHere = seatsOf(dockets, kid).length > 0;
  if (knownHere && !dockets.has(round)) return err(problem('registry/unknown-round', { round }));
  const { devices } = dockets.get(round) ?? {};
  return devices?.has(kid) ? err(revoked) : knownHere ? err(stranger) : outside(dockets, kid);
}

const stranger = problem('registry/not-on-the-roster');
const revoked = problem('registry/revoked-device');

function refusal(dockets: Dockets, kid: KeyId): Result<never> {
  if (seatsOf(dockets, kid).length > 0) return err(notForYou);
  return outside(dockets, kid);
}

/** A device that was revoked is told so, by whoever holds its key; a stranger learns nothing. */
function outside(dockets: Dockets, kid: KeyId): Result<never> {
  return err([...dockets.values()].some(({ devices }) => devices.has(kid)) ? revoked : stranger);
}

function memberIn(docket: Docket | undefined, kid: KeyId): Member | undefined {
  return docket && ownerOf(docket, kid);
}

function seatsOf(dockets: Dockets, kid: KeyId): readonly Member[] {
  return [...dockets.values()].flatMap((docket) => memberIn(docket, kid) ?? []);
}
