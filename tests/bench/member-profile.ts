import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { overviewChapters } from '../../build/sample/documents.ts';
import { sampleApplications, type SampleApplication } from '../../build/sample/services.ts';
import { pdfBytes } from '../../build/sample/write-pdf.ts';
import type { ReadApplications } from '../../electron/desk/intake.ts';
import { createRegistryClient } from '../../electron/registry-client/client.ts';
import { judgeRow } from '../../electron/files/import/judge-row.ts';
import type { DossierNumber } from '../../shared/basics/ids.ts';
import { examplePlan } from '../../shared/round/example-plan.ts';
import { rubricFor } from '../../shared/round/round.ts';
import { sheetOf } from '../demo/opinions.ts';
import { docketOf, hostIn, openRound, round, type TestRegistry } from '../flow/committee.ts';
import { must, nobodyChooses, takeSeat, type Seat } from '../flow/seat.ts';
import { passphrase } from '../windows/person.ts';

/** A member's profile on the disk as the application leaves it, ready to be unlocked, and the registry that it knows. */
export interface MemberProfile {
  readonly folder: string;
  readonly registry: TestRegistry;
  /** Those with a declaration and a draft. */
  readonly drafted: readonly DossierNumber[];
}

/**
 * Plays a round up to the review: the office takes in made-up applications (with a readable PDF and a file of random bytes each, where
 * `bytesEach` is above 0) and distributes them; the member declares and drafts a whole sheet for the first `drafts` of them.
 */
export async function createMemberProfile({
  root,
  dossiers,
  bytesEach,
  drafts,
}: {
  readonly root: string;
  readonly dossiers: number;
  readonly bytesEach: number;
  readonly drafts: number;
}): Promise<MemberProfile> {
  const registry = hostIn(join(root, 'registry'));
  const sit = async (folder: string, role: 'secretariat' | 'chair' | 'member', invitation: string | null) => {
    const seat = await takeSeat(join(root, folder, 'desk'), {
      host: registry,
      choose: { ...nobodyChooses, importFolder: async () => root },
      readApplications: madeUpApplications(dossiers, bytesEach),
      ...(bytesEach === 0 ? { connect: withoutFiles } : {}),
    });
    const reached =
      invitation === null
        ? ({ kind: 'host-here', reach: 'loopback' } as const)
        : ({ kind: 'join', invitation } as const);
    const person = { name: '이서연', affiliation: '나래연구원', role, passphrase };
    must(await seat.desktop.createProfile({ ...person, registry: reached }));
    must(await seat.desktop.handInCard({}));
    return seat;
  };
  const secretariat = await sit('office', 'secretariat', null);
  const { invitation } = must(await secretariat.desktop.readInvitation({}));
  const chair = await sit('chair', 'chair', invitation);
  const member = await sit('member', 'member', invitation);
  // The rule wants two members to countersign.
  const other = await sit('other', 'member', invitation);
  must(await secretariat.desktop.importApplications({}));
  await openRound({ secretariat }, [], examplePlan({ month: '2026-11', now: secretariat.deps.now() }));
  const numbers = await draftSheets(member, drafts);
  for (const seat of [chair, member, other]) await seat.close();
  // Closing the office's desk stops the registry that it hosts; the member's window needs it again.
  await secretariat.close();
  must(await registry.start());
  return { folder: join(root, 'member'), registry, drafted: numbers };
}

/** Where no file is looked at, none needs to be sent: the registry's word is that all are there. */
const withoutFiles: Seat['deps']['connect'] = (target, signer) => ({
  ...createRegistryClient(target, signer),
  hasBlob: async () => ({ ok: true, value: 'present' }),
});

async function draftSheets(member: Seat, drafts: number): Promise<readonly DossierNumber[]> {
  must(await member.desktop.syncRound({}));
  const docket = await docketOf(member);
  if (docket.dossiers.size === 0) throw new Error('the round has not come');
  const drafted = [...docket.dossiers.keys()].slice(0, drafts);
  for (const [index, dossier] of drafted.entries()) {
    const file = docket.dossiers.get(dossier);
    const rubric = docket.round && file ? rubricFor(docket.round.body, file.package.body.serviceType) : undefined;
    if (!rubric) throw new Error('a dossier of an open round has a rubric');
    must(await member.desktop.declareNoConflict({ dossier }));
    must(await member.desktop.saveSheet({ sheet: sheetOf({ round, dossier, rubric, index, temper: 3 }) }));
  }
  return drafted;
}

function madeUpApplications(count: number, bytesEach: number): ReadApplications {
  return async ({ acceptFile }) => {
    const accepted = [];
    for (const [index, sample] of sampleApplications(count, 1).entries()) {
      const { application } = judgeRow({ row: index + 2, cells: sample.row });
      if (!application) throw new Error('a sample application is sound');
      accepted.push(application);
      if (bytesEach === 0) continue;
      const { number } = application;
      const pdf = await pdfOf(sample, index % distinctPdfs);
      must(await acceptFile({ number, name: '1_개요서.pdf', bytes: () => chunksOf([pdf]) }));
      const parts = Array.from({ length: Math.ceil(bytesEach / chunkBytes) }, () => noise);
      must(await acceptFile({ number, name: '2_부속자료.zip', bytes: () => chunksOf(parts) }));
    }
    return { ok: true, value: { accepted, problems: [] } };
  };
}

/** As many different ones as make sure that none is shown from a cache by chance; making one is slow. */
const distinctPdfs = 12;
const pdfs = new Map<number, Uint8Array>();
async function pdfOf(sample: SampleApplication, place: number): Promise<Uint8Array> {
  const made = pdfs.get(place) ?? (await pdfBytes(sample, '디지털서비스 개요서', overviewChapters(sample)));
  pdfs.set(place, made);
  return made;
}

const chunkBytes = 1_000_000;
/** Sealed under a key of its own for every dossier, so that no two files on the disk are alike. */
const noise = new Uint8Array(randomBytes(chunkBytes));

async function* chunksOf(chunks: readonly Uint8Array[]) {
  yield* chunks;
}
