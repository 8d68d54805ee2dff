import { kitWriterHere } from '../../electron/files/kit/kit-writer.ts';
import 'fake-indexeddb/auto';
import * as nodeCrypto from 'node:crypto';
import { openDesk as openElectronDesk } from '../../electron/desk/desk.ts';
import { createDisplayMemory } from '../../electron/display-memory.ts';
import { noKeychain } from '../../electron/keys/os-keychain.ts';
import { practiceCost } from '../../electron/keys/passphrase.ts';
import { createRegistryClient } from '../../electron/registry-client/client.ts';
import { takeBundle } from '../../renderer/journeys/carry.ts';
import { downloadRound, filesFor } from '../../renderer/journeys/download-round.ts';
import { openDesk as openPageDesk } from '../../renderer/journeys/open-desk.ts';
import type { Desk } from '../../renderer/journeys/desk.ts';
import { deliverOutbox, exchange } from '../../renderer/journeys/registry.ts';
import { openAttachment, openDossier } from '../../renderer/journeys/reading.ts';
import { declareNoConflict, saveSheet, signBallot } from '../../renderer/journeys/scoring.ts';
import { createDocketReader } from '../../renderer/store/read-docket.ts';
import type { MemberId, RoundId } from '../../shared/basics/ids.ts';
import { instantFromMillis } from '../../shared/basics/instant.ts';
import type { Result } from '../../shared/basics/result.ts';
import type { Docket } from '../../shared/docket/docket.ts';
import type { Role } from '../../shared/roster/role.ts';
import { rubricFor } from '../../shared/round/round.ts';
import { nativeCrypto } from '../../shared/sealing/native.ts';
import { libraryPart } from '../../shared/sealing/pure.ts';
import { nobodyChooses } from '../flow/seat.ts';
import { passphrase } from '../windows/person.ts';
import { sheetOf } from './opinions.ts';

/** A committee member without a window: the same desk and the same journeys, with nobody looking. */
export interface Colleague {
  readonly name: string;
  /** Downloads, declares, opens, scores, signs and delivers every dossier; carried, all is here and waits here. Answers the number of ballots. */
  readonly reviewEverything: (temper: number, mode: 'online' | 'carried') => Promise<number>;
  readonly countersign: (mode: 'online' | 'carried') => Promise<void>;
  readonly handInCard: () => Promise<void>;
  /** Files on a stick, as the application's dialogs would choose them. */
  readonly saveCard: (path: string) => Promise<void>;
  readonly takeBundle: (path: string) => Promise<void>;
  readonly saveOutbox: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function seatColleague(
  folder: string,
  person: { readonly name: string; readonly affiliation: string; readonly role: Role; readonly invitation: string },
): Promise<Colleague> {
  const hands = { save: '', open: [] as readonly string[] };
  const nobody = { ok: false, problem: { code: 'registry/cannot-host' } } as const;
  const opened = must(
    await openElectronDesk({
      crypto: nativeCrypto(nodeCrypto, libraryPart),
      now: () => instantFromMillis(Date.now()),
      folder,
      mode: 'real',
      keyCost: practiceCost,
      display: createDisplayMemory(folder),
      keychain: noKeychain,
      idle: { seconds: () => 0, everyMillis: 60_000 },
      runtime: { app: 'demo', electron: '-', chrome: '-', node: process.versions.node, source: 'no window' },
      connect: createRegistryClient,
      host: { start: async () => nobody, stop: async () => undefined },
      choose: nobodyChooses,
      stick: { saveAs: async () => hands.save, open: async () => hands.open },
      readApplications: async () => ({ ok: false, problem: { code: 'import/no-table' } }),
      printPdf: async () => new Uint8Array(),
      openKitWriter: kitWriterHere,
      emit: () => undefined,
    }),
  );
  const { desktop } = opened;
  const { name, affiliation, role, invitation } = person;
  const registry = { kind: 'join', invitation } as const;
  const profile = must(await desktop.createProfile({ name, affiliation, role, passphrase, registry }));
  const desk = must(await openPageDesk(desktop, profile));
  const readDocket = createDocketReader(desk.store);

  const exchangeNow = async () => {
    const hindrance = await exchange(desk);
    if (hindrance) throw new Error(`${name} cannot exchange: ${hindrance.code}`);
  };
  const download = async (docket: Docket, round: RoundId, member: MemberId) => {
    const files = filesFor(docket, member);
    const { signal } = new AbortController();
    must(await downloadRound(desk, { round, files, onProgress: () => undefined, signal }));
  };

  return {
    name,
    reviewEverything: async (temper, mode) => {
      if (mode === 'online') await exchangeNow();
      const { round, member } = must(await desktop.readProfile({}));
      if (!round || !member) throw new Error(`${name} is not on the roster`);
      const docket = await readDocket(round);
      if (mode === 'online') await download(docket, round, member);
      const ballots = await reviewAll(desk, docket, temper);
      if (mode === 'carried') return ballots;
      const delivery = must(await deliverOutbox(desk));
      if (delivery.waiting > 0) throw new Error(`${name} has ${delivery.waiting} records that were not delivered`);
      return ballots;
    },
    countersign: async (mode) => {
      if (mode === 'online') await exchangeNow();
      const { problems } = must(await desktop.countersign(mode === 'carried' ? { basis: 'carried' } : {}));
      if (problems[0] && mode === 'online') throw new Error(`${name} cannot countersign: ${problems[0].code}`);
    },
    handInCard: async () => void must(await desktop.handInCard({})),
    saveCard: async (path) => {
      hands.save = path;
      must(await desktop.saveCard({}));
    },
    takeBundle: async (path) => {
      hands.open = [path];
      must(await takeBundle({ ...desk, readDocket }));
    },
    saveOutbox: async (path) => {
      hands.save = path;
      must(await desktop.saveOutboxBundle({}));
    },
    close: async () => {
      desk.store.close();
      await opened.close();
    },
  };
}

async function reviewAll(desk: Desk, docket: Docket, temper: number): Promise<number> {
  let ballots = 0;
  for (const [index, file] of [...docket.dossiers.values()].entries()) {
    const { dossier, serviceType } = file.package.body;
    const rubric = docket.round ? rubricFor(docket.round.body, serviceType) : undefined;
    if (!docket.id || !rubric) throw new Error('an open round has rubrics');
    must(await declareNoConflict(desk, dossier));
    const manifest = must(await openDossier(desk, file));
    const [first] = manifest.attachments;
    if (first) must(await openAttachment(desk, dossier, first));
    const sheet = sheetOf({ round: docket.id, dossier, rubric, index, temper });
    must(await saveSheet(desk, rubric, sheet));
    must(await signBallot(desk, rubric, sheet));
    ballots += 1;
  }
  return ballots;
}

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.code} ${JSON.stringify(result.problem.details ?? {})}`);
  return result.value;
}
