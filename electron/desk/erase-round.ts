import type { Digest } from '../../shared/basics/ids.ts';
import type { DeskEntry, NumberedEntry } from '../../shared/contracts/desk-entry.ts';
import type { Destroyed, DestroyedKind } from '../../shared/disposal/disposal.ts';
import { digestOf } from '../../shared/sealing/canonical.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import type { RoundLog } from './round-log.ts';

/** What is left of a journal once a round's confidential part is out of it, and what that was. */
export interface ErasedRound {
  /** As many entries as before, so that the numbers of those that stay, and of the record of access, stay as well. */
  readonly entries: readonly DeskEntry[];
  readonly destroyed: readonly Destroyed[];
}

/**
 * Signed records, checkpoints, receipts, the record of access and nominations stay. Score sheets with all their earlier versions, notes and
 * drafts of the meeting, answers that were being written, pages for outsiders and what they wrote, applications of the round with keys and letters, and the round's draft go.
 */
export function eraseRound(
  crypto: Crypto,
  entries: readonly NumberedEntry[],
  { round, docket }: RoundLog,
  {
    files,
    texts,
    deskKey,
  }: { readonly files: readonly Digest[]; readonly texts: readonly Digest[]; readonly deskKey: Digest },
): ErasedRound {
  const numbers = new Set(docket.dossiers.keys());
  const gone: Record<'dossier-keys' | 'applications' | 'sheets' | 'papers', string[]> = {
    'dossier-keys': [],
    applications: [],
    sheets: [],
    papers: [],
  };
  const erased = (kind: keyof typeof gone, entry: DeskEntry): DeskEntry => {
    gone[kind].push(digestOf(crypto, entry));
    return { kind: 'erased', round };
  };
  const left = entries.map(({ entry }): DeskEntry => {
    switch (entry.kind) {
      case 'sheet':
      case 'other-sheet':
        return entry.sheet.round === round ? erased('sheets', entry) : entry;
      case 'opinion-written':
      case 'question-written':
      case 'answer-written':
      case 'ask-page':
      case 'ask-page-closed':
      case 'inbox-message':
      case 'message-settled':
      case 'other-sheet-settled':
      case 'set-aside':
        return entry.round === round ? erased('papers', entry) : entry;
      case 'item-paper':
        return entry.paper.round === round ? erased('papers', entry) : entry;
      case 'draft':
        return entry.draft.round === round ? erased('papers', entry) : entry;
      case 'intake': {
        const dossiers = entry.dossiers.filter(({ application }) => !numbers.has(application.number));
        if (dossiers.length === entry.dossiers.length) return entry;
        for (const { application, manifestDigest } of entry.dossiers)
          if (numbers.has(application.number)) gone['dossier-keys'].push(`${application.number}/${manifestDigest}`);
        const out = erased('applications', entry);
        return dossiers.length > 0 ? { ...entry, dossiers } : out;
      }
      case 'intake-removed': {
        const others = entry.numbers.filter((number) => !numbers.has(number));
        if (others.length === entry.numbers.length) return entry;
        return others.length > 0 ? { ...entry, numbers: others } : erased('applications', entry);
      }
      case 'intake-events': {
        const events = entry.events.filter(({ number }) => !numbers.has(number));
        if (events.length === entry.events.length) return entry;
        const out = erased('applications', entry);
        return events.length > 0 ? { ...entry, events } : out;
      }
      default:
        return entry;
    }
  });
  const line = (what: DestroyedKind, names: readonly string[]): Destroyed => ({
    what,
    count: names.length,
    digest: digestOf(crypto, [...names].sort()),
  });
  const found = [
    line('desk-keys', [deskKey]),
    ...Object.entries(gone).map(([what, names]) => line(what as DestroyedKind, names)),
    line('files', files),
    line('texts', texts),
  ];
  return { entries: left, destroyed: found.filter(({ count }) => count > 0) };
}
