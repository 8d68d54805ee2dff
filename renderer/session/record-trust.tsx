import { useState, type ReactNode } from 'react';
import { useStoreQuery } from './use-store-query.ts';
import { sha256 } from '@noble/hashes/sha2.js';
import { useTranslation } from 'react-i18next';
import { instantSchema } from '../../shared/basics/instant.ts';
import type { RoundId } from '../../shared/basics/ids.ts';
import { checkpointSize } from '../../shared/log/checkpoint.ts';
import { parseRecord } from '../../shared/sealing/record.ts';
import type { Store } from '../store/open-store.ts';
import type { TrustedRecord } from './trust.ts';
import { TrustDialog, TrustLights } from './trust-lights.tsx';
import { useDesk, useDocket, useOutgoing } from './use-desk.ts';

/** The lights beside a record of anybody's, by its place in the log; nothing while it is read. */
export function RecordTrust({ index }: { readonly index: number }) {
  const record = useRecordAt(index);
  return record ? <TrustLights record={record} /> : null;
}

/** Words that open the lights of a record; for tables where there are too many records to judge each at once. */
export function RecordTrustButton({ index, children }: { readonly index: number; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  return (
    <>
      <button type="button" className="plain-button" title={t('trust.title')} onClick={() => setShown(true)}>
        {children}
      </button>
      {shown ? <OpenedTrust index={index} onClose={() => setShown(false)} /> : null}
    </>
  );
}

function OpenedTrust({ index, onClose }: { readonly index: number; readonly onClose: () => void }) {
  const record = useRecordAt(index);
  return record ? <TrustDialog record={record} onClose={onClose} /> : null;
}

/**
 * A record as this desk's own copy of the log has it, with the checkpoint that vouches for it; its path is worked out when somebody
 * wants to see it. One that was signed here and is not in the log yet is its own outgoing record.
 */
function useRecordAt(index: number): TrustedRecord | null {
  const { store } = useDesk();
  const { id: round, size } = useDocket();
  const outgoing = useOutgoing();
  const logged = useStoreQuery(
    async () => (round ? await loggedRecord(store, round, index) : null),
    [store, round, index, size],
  );
  if (logged === undefined) return null;
  // Own records on their way stand at the end of the docket, in the order in which they were signed (see read-docket).
  return logged ?? outgoing.filter(({ state }) => state === 'waiting').at(index - size) ?? null;
}

async function loggedRecord(store: Store, round: RoundId, index: number): Promise<TrustedRecord | null> {
  const jws = await store.record(round, index);
  const note = await store.checkpoint(round);
  const size = note === null ? null : checkpointSize(note);
  const parsed = jws === null ? null : parseRecord({ sha256 }, jws);
  if (jws === null || note === null || size === null || !parsed?.ok || index >= size) return null;
  const at = instantSchema.safeParse((parsed.value.body as { readonly at?: unknown }).at);
  if (!at.success) return null;
  const { id } = parsed.value;
  return { id, jws, at: at.data, state: 'delivered', receipt: { recordId: id, index, checkpoint: note, proof: [] } };
}
