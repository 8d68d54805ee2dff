import type { Readable } from 'node:stream';
import type { Digest, KeyId, RecordId, RoundId } from '../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../shared/basics/result.ts';
import { blobLimit } from '../shared/contracts/registry-api.ts';
import type { Instant } from '../shared/basics/instant.ts';
import { isClosedForGood, type Docket } from '../shared/docket/docket.ts';
import { verifierKey } from '../shared/log/checkpoint.ts';
import { deviceCardFromRecord, type DeviceCard } from '../shared/roster/device-card.ts';
import type { Crypto } from '../shared/sealing/crypto.ts';
import type { SigningKey } from '../shared/sealing/signing-key.ts';
import { parseRecord } from '../shared/sealing/record.ts';
import { createAskDesk, type AskDesk } from './ask/ask-desk.ts';
import { names, type Dockets } from './intake/may-ask.ts';
import { mayBeginRound } from './intake/may-begin.ts';
import { openRoundLog, type LogKey, type Outcome, type RoundLog } from './log/round-log.ts';
import type { RegistryStore } from './storage/store.ts';

/** Device cards waiting for the secretariat are bounded, so that strangers cannot fill the disk. */
const cardLimit = 500;

/** The registry without its HTTP: a thin keeper of logs that the pure rules admit to. */
export interface RegistryService {
  readonly name: string;
  readonly verifierKey: string;
  /** The rounds here as they stand. */
  readonly dockets: () => Dockets;
  /** What the card of a device that waits for enrolment says: its signing key (base64url), and whether it calls itself a secretariat's. */
  readonly cardKeyOf: (kid: KeyId) => SigningKey | undefined;
  readonly claimOf: (kid: KeyId) => 'secretariat' | 'nothing';
  /** Once at the start: files of rounds that were closed for good before a cut. */
  readonly dropClosedFiles: () => Promise<void>;
  /** Pages for outsiders, and what came in on them. */
  readonly ask: AskDesk;
  readonly append: (round: RoundId, records: readonly string[]) => Promise<readonly Outcome[]>;
  readonly log: (round: RoundId) => Result<RoundLog>;
  readonly receipt: (round: RoundId, id: RecordId) => ReturnType<RoundLog['receipt']>;
  readonly cards: () => readonly string[];
  readonly handInCard: (card: string) => Promise<Result<number>>;
  readonly putBlob: (round: RoundId, digest: Digest, bytes: Readable) => Promise<Result<true>>;
  readonly blobSize: (round: RoundId, digest: Digest) => Promise<number | null>;
  readonly readBlob: RegistryStore['blobs']['read'];
}

export function createService({
  crypto,
  store,
  key,
  now,
}: {
  crypto: Crypto;
  store: RegistryStore;
  key: LogKey;
  now: () => Instant;
}): Result<RegistryService> {
  const logs = new Map<RoundId, RoundLog>();
  const dockets = () =>
    new Map([...logs].filter(([, log]) => log.size() > 0).map(([round, log]) => [round, log.docket()]));
  const opened = (round: RoundId) =>
    openRoundLog(crypto, key, store.records, round, (first) => mayBeginRound(dockets(), first));
  for (const round of store.records.rounds()) {
    const log = opened(round);
    if (!log.ok) return log;
    logs.set(round, log.value);
  }
  const ask = createAskDesk({
    crypto,
    store: store.inbox,
    now,
    docketOf: (round) => {
      const docket = logs.get(round)?.docket();
      return docket && !isDone(docket) ? docket : undefined;
    },
  });
  const logOf = (round: RoundId): Result<RoundLog> => {
    const log = logs.get(round);
    return log && log.size() > 0 ? ok(log) : err(problem('registry/unknown-round', { round }));
  };
  /** A file is taken only when a signed package of the round names it, and until both offices have closed the round for good. */
  const announced = (round: RoundId, digest: Digest): boolean => {
    const docket = logs.get(round)?.docket();
    if (!docket || isDone(docket)) return false;
    return [...docket.dossiers.values()].some((file) => names(file, digest));
  };
  /** What only rounds that are closed for good name leaves the store; again at each start, so that a cut in between leaves nothing. */
  const dropFiles = async (round: RoundId): Promise<void> => {
    const docket = logs.get(round)?.docket();
    if (!docket || !isDone(docket)) return;
    const kept = new Set([...dockets().values()].filter((each) => !isDone(each)).flatMap(blobsNamed));
    await ask.remove(round);
    await store.blobs.remove(blobsNamed(docket).filter((digest) => !kept.has(digest)));
  };
  const cards = new Map<KeyId, DeviceCard>();
  const keepCard = (jws: string) => {
    const [card, parsed] = [deviceCardFromRecord(crypto, jws), parseRecord(crypto, jws)];
    if (card.ok && parsed.ok) cards.set(parsed.value.header.kid, card.value);
  };
  store.records.cards().forEach(keepCard);

  return ok({
    ask,
    name: key.name,
    verifierKey: verifierKey(crypto, key.name, crypto.publicKeyEd25519(key.secretKey)),
    dockets,
    cardKeyOf: (kid) => cards.get(kid),
    claimOf: (kid) => (cards.get(kid)?.role === 'secretariat' ? 'secretariat' : 'nothing'),
    log: logOf,
    dropClosedFiles: async () => {
      for (const round of logs.keys()) await dropFiles(round);
    },
    append: async (round, records) => {
      const known = logs.get(round);
      const log = known ? ok(known) : opened(round);
      if (!log.ok) return records.map(() => ({ problem: log.problem }));
      logs.set(round, log.value);
      const outcomes = await log.value.append(records);
      await dropFiles(round);
      return outcomes;
    },
    receipt: (round, id) => {
      const log = logOf(round);
      return log.ok ? log.value.receipt(id) : log;
    },
    cards: () => store.records.cards(),
    handInCard: async (card) => {
      const genuine = deviceCardFromRecord(crypto, card);
      if (!genuine.ok) return genuine;
      const parsed = parseRecord(crypto, card);
      if (parsed.ok && cards.has(parsed.value.header.kid)) return ok(cards.size);
      if (cards.size >= cardLimit) return err(problem('registry/too-many-cards', { limit: cardLimit }));
      const stored = await store.records.appendCard(card);
      if (!stored.ok) return stored;
      keepCard(card);
      return ok(cards.size);
    },
    putBlob: async (round, digest, bytes) => {
      if (announced(round, digest)) return store.blobs.put(digest, bytes, blobLimit);
      bytes.resume();
      return err(problem('registry/blob-unannounced'));
    },
    blobSize: async (round, digest) => (announced(round, digest) ? store.blobs.size(digest) : null),
    readBlob: store.blobs.read,
  });
}

function isDone({ selection }: Docket): boolean {
  return selection !== null && isClosedForGood(selection);
}

function blobsNamed({ dossiers }: Docket): readonly Digest[] {
  return [...dossiers.values()].flatMap(({ package: { body } }) => [
    body.manifest.blob,
    ...body.attachments.map(({ blob }) => blob),
  ]);
}
