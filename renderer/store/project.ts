import type { NumberedEntry } from '../../shared/contracts/desk-entry.ts';
import { z } from 'zod';
import { dossierNumberSchema } from '../../shared/basics/ids.ts';
import { instantSchema } from '../../shared/basics/instant.ts';
import { intakeEventSchema } from '../../shared/intake/intake-event.ts';
import type { Database } from './database.ts';
import type { Vault } from './vault.ts';

const keptEventsSchema = z.array(z.object({ event: intakeEventSchema, at: instantSchema }));
/** What happened to one application at intake, oldest first. */
export const registerRowSchema = z.object({
  number: dossierNumberSchema,
  events: keptEventsSchema.transform((kept) => kept.map(({ event, at }) => ({ ...event, at }))),
});
export type RegisterRow = Readonly<z.infer<typeof registerRowSchema>>;

/** The store brought up to date with journal entries, in one transaction with the place reached; repeating is harmless. */
export async function projectEntries(
  database: Database,
  vault: Vault,
  entries: readonly NumberedEntry[],
): Promise<void> {
  const last = entries.at(-1);
  if (!last) return;
  await database.transaction('rw', database.projected(), async () => {
    const reached = await database.meta.get('seq');
    const from = typeof reached?.value === 'number' ? reached.value : 0;
    for (const numbered of entries) if (numbered.seq > from) await projectEntry(database, vault, numbered);
    await database.meta.put({ key: 'seq', value: Math.max(from, last.seq) });
  });
}

async function projectEntry(database: Database, vault: Vault, { seq, entry }: NumberedEntry): Promise<void> {
  const row = (key: string, value: unknown) => ({ key, sealed: vault.seal(key, value) });
  switch (entry.kind) {
    case 'record': {
      const key = recordKey(entry.round, entry.index);
      await database.records.put({ ...row(key, { jws: entry.jws }), round: entry.round, index: entry.index });
      return;
    }
    case 'outgoing':
      await database.outgoing.put(row(`outgoing/${entry.id}`, { ...entry, seq, state: 'waiting' }));
      return;
    case 'delivered':
    case 'refused':
    case 'taken-back': {
      const key = `outgoing/${entry.id}`;
      const kept = await database.outgoing.get(key);
      const before = kept ? vault.open(key, kept.sealed) : null;
      if (!before || typeof before !== 'object') return;
      const outcome =
        entry.kind === 'delivered' ? { receipt: entry.receipt } : entry.kind === 'refused' ? { code: entry.code } : {};
      await database.outgoing.put(row(key, { ...before, ...outcome, state: entry.kind, closedAt: entry.at }));
      return;
    }
    case 'sheet': {
      const key = sheetKey(entry.sheet.round, entry.sheet.dossier);
      await database.sheets.put(row(key, { sheet: entry.sheet, at: entry.at, seq }));
      return;
    }
    case 'other-sheet': {
      const key = sheetKey(entry.sheet.round, entry.sheet.dossier);
      await database.others.put(row(key, { sheet: entry.sheet, at: entry.at, seq }));
      return;
    }
    case 'other-sheet-settled':
      await database.others.delete(sheetKey(entry.round, entry.dossier));
      return;
    case 'set-aside': {
      const key = sheetKey(entry.round, entry.dossier);
      if (entry.aside === 'no') await database.asides.delete(key);
      else await database.asides.put(row(key, { round: entry.round, dossier: entry.dossier }));
      return;
    }
    case 'item-paper': {
      const key = sheetKey(entry.paper.round, entry.paper.dossier);
      await database.papers.put(row(key, entry.paper));
      return;
    }
    case 'intake':
      for (const dossier of entry.dossiers)
        await database.intake.put(row(`intake/${dossier.application.number}`, { ...dossier, at: entry.at }));
      return;
    case 'intake-removed':
      await database.intake.bulkDelete(entry.numbers.map((number) => `intake/${number}`));
      await database.register.bulkDelete(entry.numbers.map(registerKey));
      return;
    case 'rubric-kept': {
      const key = `rubric/${entry.rubric.id}/${entry.rubric.version}`;
      await database.drafts.put(row(key, { rubric: entry.rubric, at: entry.at, seq }));
      return;
    }
    case 'intake-events': {
      const numbers = [...new Set(entry.events.map(({ number }) => number))];
      for (const number of numbers) {
        const key = registerKey(number);
        const kept = await database.register.get(key);
        const before = z.object({ events: keptEventsSchema }).safeParse(kept && vault.open(key, kept.sealed));
        const added = entry.events.filter((event) => event.number === number).map((event) => ({ event, at: entry.at }));
        const events = [...(before.success ? before.data.events : []), ...added];
        await database.register.put(row(key, { number, events }));
      }
      return;
    }
    case 'rehearsal':
      await database.drafts.put(row('rehearsal', { rehearsal: entry.rehearsal, at: entry.at }));
      return;
    case 'draft':
      await database.drafts.put(row('draft', { draft: entry.draft, at: entry.at }));
      return;
    case 'checkpoint':
      await database.meta.put({ key: `checkpoint/${entry.round}`, value: entry.note });
      return;
    case 'opinion-written':
    case 'question-written':
    case 'answer-written':
    case 'ask-page':
    case 'ask-page-closed':
    case 'inbox-message':
    case 'message-settled':
    case 'nomination-draft':
    case 'nomination-step':
    case 'nomination-step-undone':
    case 'nomination-form':
    case 'erased':
    case 'destroyed':
    case 'handed-over':
    case 'finding':
    case 'access':
    case 'uploaded':
      return;
  }
}

export function recordKey(round: string, index: number): string {
  return `record/${round}/${String(index).padStart(9, '0')}`;
}

function registerKey(number: string): string {
  return `register/${number}`;
}

export function sheetKey(round: string, dossier: string): string {
  return `sheet/${round}/${dossier}`;
}
