import { csvBytes } from '../../electron/files/kit/csv-bytes.ts';
import { summaryTable } from '../../electron/files/kit/tables.ts';
import { writeBundle } from '../../electron/files/bundle/write-bundle.ts';
import { receiptOf } from '../../registry/command/attack/follower.ts';
import {
  bundleOf,
  checkpointOf,
  cosignature,
  registryVerifier,
  round,
  treeOf,
} from '../../registry/command/attack/month-log.ts';
import { rehearsal } from '../../registry/command/attack/play-rehearsal.ts';
import { upTo, type SignedMonth } from '../../registry/command/attack/signed-month.ts';
import { base64FromBytes, textFromUtf8, utf8 } from '../../shared/basics/bytes.ts';
import { digestSchema } from '../../shared/basics/ids.ts';
import { verifyCheckpoint } from '../../shared/log/checkpoint.ts';
import { withCosignatures } from '../../shared/log/cosignature.ts';
import { evidenceBytes, leavesOf, proveFork, type Evidence } from '../../shared/log/evidence.ts';
import { parseBundle } from '../../shared/report/bundle.ts';
import { catalogueImportOf } from '../../shared/report/catalogue-import.ts';
import { publicListOf } from '../../shared/report/public-list.ts';
import { verifyMonth } from '../../shared/report/verify-month.ts';
import { resultsOf } from '../../shared/report/results-of.ts';
import type { Results } from '../../shared/report/results.ts';
import { canonicalJson } from '../../shared/sealing/canonical.ts';
import { crypto, must } from '../flow/seat.ts';
import { bytesOf, frozenTally } from './frozen.ts';
import type { Write } from './make-vectors.ts';
import { opinionsMonth } from './opinions-month.ts';
import { questionsMonth } from './questions-month.ts';
import { afterFinalMonth, rehearsedMonth, tableMonth, wholeMonth, withdrawnMonth } from './whole-month.ts';

/** Everything that is made from one month: what is frozen already is what the rest is made from. */
export async function makeMonthFiles(write: Write): Promise<void> {
  const played: SignedMonth[] = [];
  await write('month.simsa', async () => {
    const month = await wholeMonth();
    played.push(month);
    const note = checkpointOf(month.records);
    const { chair, secretariat, members } = month.cast;
    const lines = [chair, secretariat, ...members].map((signer) => cosignature(signer, note));
    return must(textFromUtf8(bundleOf(month.records))).replace(note, withCosignatures(note, lines));
  });
  await write('month-table.simsa', async () => bundleOf((await tableMonth()).records));
  await write('rehearsal.simsa', async () => bundleOf((await rehearsedMonth()).records, rehearsal));
  await write('month-after-final.simsa', async () => bundleOf((await afterFinalMonth()).records));
  await write('month-questions.simsa', async () => bundleOf((await questionsMonth()).records));
  await write('month-opinions.simsa', async () => bundleOf((await opinionsMonth()).records));
  await write('month-withdrawn.simsa', async () => bundleOf((await withdrawnMonth()).records));
  const { records, checkpoint: cosigned } = must(parseBundle(bytesOf('month.simsa')));
  const note = checkpointOf(records);
  await write('checkpoint.txt', () => note);
  await write('cosigned.txt', () => cosigned);
  await write('root.txt', () => `${base64FromBytes(treeOf(records).root())}\n`);
  await write('receipt.json', () => `${JSON.stringify(receiptOf(records, 7))}\n`);
  await write('results.json', () => `${canonicalJson(resultsNow())}\n`);
  await write('results.csv', () => csvBytes(summaryTable(resultsNow())));
  await write('catalogue.json', () => `${canonicalJson(catalogueImportOf(resultsNow()))}\n`);
  await write('public-list.json', () => `${canonicalJson(publicListOf(resultsNow()))}\n`);
  await write('tally.json', () => `${canonicalJson(frozenTally(docketNow()))}\n`);
  for (const kind of ['fork', 'bad-record', 'broken-receipt'] as const)
    await write(`${kind}.simsa-evidence`, async () => evidenceBytes(proofs[kind](played[0] ?? (await wholeMonth()))));

  const { signal } = new AbortController();
  const blob = utf8('encrypted bytes');
  const digest = digestSchema.parse(Buffer.from(crypto.sha256(blob)).toString('hex'));
  const rest = { part: async () => ({ ok: true, value: blob }) as const, progress: () => undefined, signal };
  const named = { round, verifierKey: registryVerifier } as const;
  await write('round.simsa', async (path) => {
    const log = { kind: 'round', ...named, origin: note.split('\n')[0] ?? '', checkpoint: note, records } as const;
    must(await writeBundle(path, { log, files: [{ blob: digest, bytes: blob.length }], ...rest }));
  });
  const outbox = { kind: 'outbox', ...named, records: records.slice(-1) } as const;
  await write('outbox.simsa', async (path) => {
    const [first = ''] = cosigned.split('\n').slice(5);
    must(
      await writeBundle(path, { log: { ...outbox, cosigned: withCosignatures(note, [first]) }, files: [], ...rest }),
    );
  });
  await write('outbox-unseen.simsa', async (path) => {
    must(await writeBundle(path, { log: { ...outbox, cosigned: null }, files: [], ...rest }));
  });
}

function docketNow() {
  const { docket } = verifyMonth(crypto, bytesOf('month.simsa'));
  if (!docket) throw new Error('the frozen month verifies');
  return docket;
}

function resultsNow(): Results {
  const { checkpoint: note } = must(parseBundle(bytesOf('month.simsa')));
  const checkpoint = must(verifyCheckpoint(crypto, note, registryVerifier));
  return must(resultsOf(docketNow(), { checkpoint, verifierKey: registryVerifier, names: 'hidden' }));
}

const named = { format: 'simsa-evidence/v1', verifierKey: registryVerifier, round } as const;

/** One of each kind: what the registry of the vectors signed besides the month. */
const proofs: Readonly<Record<Evidence['kind'], (month: SignedMonth) => Evidence>> = {
  fork: ({ records }) => {
    const earlier = checkpointOf(records.slice(0, 5).toReversed());
    const fork = proveFork(crypto, named, [earlier, checkpointOf(records)], leavesOf(crypto, records));
    if (!fork) throw new Error('two histories are a fork');
    return fork;
  },
  'bad-record': ({ records: all }) => {
    const records = [...all.slice(0, 4), all[3] ?? ''];
    const checkpoint = checkpointOf([...records, ...all.slice(4, 6)]);
    return { ...named, kind: 'bad-record', checkpoint, records, following: [...leavesOf(crypto, all.slice(4, 6))] };
  },
  'broken-receipt': (month) => {
    const { jws: record, receipt } = receiptOf(upTo(month, 9).records, 8);
    const other = month.records.with(8, month.records[9] ?? '');
    const leaves = [...leavesOf(crypto, other)];
    const kept = { ...receipt, proof: [...receipt.proof] };
    return { ...named, kind: 'broken-receipt', record, receipt: kept, checkpoint: checkpointOf(other), leaves };
  },
};
