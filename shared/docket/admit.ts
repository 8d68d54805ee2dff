import type { RecordId } from '../basics/ids.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import { memberById, type Member } from '../roster/roster.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { parseRecord, verifySignature, type ParsedRecord } from '../sealing/record.ts';
import { devicesWithRoster } from './devices.ts';
import type { AdmittedRecord, Docket } from './docket.ts';
import { isRecordKind, recordKinds, recordVersion, type TypedBody } from './record-kinds.ts';
import { judgeStanding } from './standing.ts';

/**
 * Refuses every record that is malformed, signed by a key that is not enrolled, written by a role that may not write it, out of
 * its author's chain, or out of place in the round. The one policy: intake at the registry, the member's sync, the signer's own
 * desk and the auditor's replay all call it with the docket as it stood just before the record.
 */
export function admit(crypto: Crypto, docket: Docket, jws: string): Result<AdmittedRecord> {
  const parsed = parseRecord(crypto, jws);
  return parsed.ok ? admitParsed(crypto, docket, parsed.value) : parsed;
}

/** As `admit`, for a record that was parsed already. */
export function admitParsed(crypto: Crypto, docket: Docket, parsed: ParsedRecord): Result<AdmittedRecord> {
  const typed = typedBody(parsed);
  if (!typed.ok) return typed;
  const { body } = typed.value;
  if (docket.id !== null && body.round !== docket.id) return refused('docket/foreign-round', parsed.id);

  const author = signer(crypto, docket, typed.value, parsed);
  if (!author.ok) return author;
  if (author.value.id !== body.author) return refused('docket/other-author', parsed.id);
  if ((docket.lastOf.get(body.author) ?? null) !== body.previous) return refused('docket/broken-chain', parsed.id);

  const standing = judgeStanding(crypto, docket, author.value, typed.value);
  if (!standing.ok) return standing;
  return ok({ ...typed.value, id: parsed.id, index: docket.size, jws: parsed.jws });
}

/**
 * The member whose device signed the record, as enrolled at this place in the log: a revoked device signs nothing more. The first roster
 * brings its own keys; whether its signer may begin a round is judged where a round is begun.
 */
function signer(crypto: Crypto, docket: Docket, typed: TypedBody, parsed: ParsedRecord): Result<Member> {
  const begins = !docket.roster && typed.kind === 'roster';
  const roster = begins ? typed.body : docket.roster?.body;
  if (!roster) return refused('docket/no-roster', parsed.id);
  const devices = begins ? devicesWithRoster(docket.devices, roster, docket.size) : docket.devices;
  const enrolled = devices.get(parsed.header.kid);
  const member = enrolled && memberById(roster, enrolled.member);
  if (!enrolled || !member) return refused('docket/unknown-key', parsed.id);
  if (enrolled.until !== null) return refused('docket/revoked-key', parsed.id);
  return verifySignature(crypto, parsed, enrolled.device) ? ok(member) : refused('record/bad-signature', parsed.id);
}

function typedBody(parsed: ParsedRecord): Result<TypedBody> {
  if (!isRecordKind(parsed.kind) || parsed.version !== recordVersion) return refused('docket/unknown-kind', parsed.id);
  const body = recordKinds[parsed.kind].safeParse(parsed.body);
  if (!body.success) return refused('docket/bad-body', parsed.id);
  // The schema table pairs each kind with its body; the pairing is what the cast restates.
  return ok({ kind: parsed.kind, body: body.data } as TypedBody);
}

function refused(code: Parameters<typeof problem>[0], id: RecordId): Result<never> {
  return err(problem(code, { record: id }));
}
