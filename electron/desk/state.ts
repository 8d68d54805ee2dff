import type { NumberedAccess } from '../../shared/access/access.ts';
import type { Instant } from '../../shared/basics/instant.ts';
import type { Digest, DossierNumber, RecordId, RoundId } from '../../shared/basics/ids.ts';
import type { IntakeDossier, KeptDestruction, KeptFinding, NumberedEntry } from '../../shared/contracts/desk-entry.ts';
import type { RoundDraft } from '../../shared/preparation/round-draft.ts';
import type { Rehearsal } from '../../shared/rehearsal/rehearsal.ts';
import type { Rubric } from '../../shared/round/rubric.ts';
import { admit } from '../../shared/docket/admit.ts';
import { fileRecord } from '../../shared/docket/fold.ts';
import type { DatedEvent } from '../../shared/intake/register.ts';
import { verifyCheckpoint } from '../../shared/log/checkpoint.ts';
import type { ScoreSheet } from '../../shared/scoring/score-sheet.ts';
import { withVersion, type SheetVersion } from '../../shared/scoring/sheet-history.ts';
import type { Crypto } from '../../shared/sealing/crypto.ts';
import type { KeptSheet } from '../files/backup-file.ts';
import type { OpinionDraft } from '../../shared/opinion/opinion-draft.ts';
import { createQuestionNotes, type QuestionNotes } from './questions/question-notes.ts';
import { createNominationNotes, type NominationNotes } from './nomination-notes.ts';
import { createRegister } from './register.ts';
import { emptyRoundLog, leafOf, logWithOutgoing, type GrowingLog, type RoundLog } from './round-log.ts';

/**
 * A desk's memory: the fold of its journal and nothing else. `apply` is called with every entry once it is on the disk, at
 * opening and after each save, so that what is in memory never says more than the journal does.
 */
export interface DeskState {
  readonly apply: (numbered: NumberedEntry) => void;
  readonly head: () => number;
  /** Entries after a number, in order. A sheet that was saved again is left out: only its latest saving counts. */
  readonly entriesAfter: (after: number, limit: number) => readonly NumberedEntry[];
  readonly rounds: () => readonly RoundLog[];
  readonly round: (id: RoundId) => RoundLog;
  /** The round begun last, as far as this desk knows. */
  readonly current: () => RoundLog | null;
  readonly sheet: (round: RoundId, dossier: DossierNumber) => ScoreSheet | undefined;
  /** Earlier savings of a sheet and the latest, oldest first. */
  readonly versions: (round: RoundId, dossier: DossierNumber) => readonly SheetVersion[];
  /** A sheet of the author's other device that waits to be compared. */
  readonly other: (round: RoundId, dossier: DossierNumber) => ScoreSheet | undefined;
  /** The latest sheet of every dossier, with the time of its saving. */
  readonly sheets: () => readonly KeptSheet[];
  readonly intake: () => ReadonlyMap<DossierNumber, IntakeDossier>;
  /** Every content that an application has had, oldest first; the last is the present one. */
  readonly intakeVersions: (number: DossierNumber) => readonly (IntakeDossier & { readonly at: Instant })[];
  readonly intakeEvents: (number: DossierNumber) => readonly DatedEvent[];
  readonly draft: () => RoundDraft | null;
  /** The last rehearsal that this office held. */
  readonly rehearsal: () => Rehearsal | null;
  /** What was destroyed here when a round was closed for good; null where it was not. */
  readonly destroyed: (round: RoundId) => KeptDestruction | null;
  readonly nominations: Omit<NominationNotes, 'apply'>;
  readonly questions: Omit<QuestionNotes, 'apply'>;
  /** What this desk's expert is writing on a dossier. */
  readonly opinionDraft: (round: RoundId, dossier: DossierNumber) => OpinionDraft | null;
  /** What was said on a dossier, as this office noted it for the minutes. */
  readonly remarks: (round: RoundId, dossier: DossierNumber) => string;
  /** The office's own wordings of rubrics, in the order they were kept. */
  readonly library: () => readonly Rubric[];
  /** Whether a record that waits here has gone out on a stick. */
  readonly handedOver: (id: RecordId) => boolean;
  readonly uploaded: (round: RoundId, blob: Digest) => boolean;
  /** What was done here with confidential papers, oldest first. */
  readonly access: () => readonly NumberedAccess[];
  /** What the registry was caught at, with the number of its entry. */
  readonly findings: () => readonly (KeptFinding & { readonly seq: number })[];
}

export function createDeskState(crypto: Crypto, verifierKey: string): DeskState {
  // A journaled record was verified before it was written, and the journal is authenticated: only its place is judged again.
  const replaying: Crypto = { ...crypto, verifyEd25519: () => true, verifyEs256: () => true };
  const entries = new Map<number, NumberedEntry>();
  const rounds = new Map<RoundId, GrowingLog>();
  const sheets = new Map<string, { seq: number } & KeptSheet>();
  const others = new Map<string, KeptSheet>();
  const versions = new Map<string, readonly SheetVersion[]>();
  const register = createRegister();
  const nominations = createNominationNotes();
  const questions = createQuestionNotes();
  const opinions = new Map<string, OpinionDraft>();
  const destroyed = new Map<RoundId, KeptDestruction>();
  const uploaded = new Set<string>();
  const handedOver = new Set<RecordId>();
  const access: NumberedAccess[] = [];
  const remarks = new Map<string, string>();
  const findings: (KeptFinding & { readonly seq: number })[] = [];
  const library: Rubric[] = [];
  let draft: RoundDraft | null = null;
  let rehearsal: Rehearsal | null = null;
  let head = 0;

  const round = (id: RoundId): GrowingLog => rounds.get(id) ?? emptyRoundLog(crypto, id);
  const change = (id: RoundId, next: (log: GrowingLog) => GrowingLog) => rounds.set(id, next(round(id)));

  const apply = ({ seq, entry }: NumberedEntry): void => {
    entries.set(seq, { seq, entry });
    head = seq;
    switch (entry.kind) {
      case 'record':
        change(entry.round, (log) => withRecord(replaying, log, entry.jws));
        return;
      case 'checkpoint': {
        const checkpoint = verifyCheckpoint(replaying, entry.note, verifierKey);
        if (!checkpoint.ok) throw new Error(`a journaled checkpoint does not read: ${checkpoint.problem.code}`);
        change(entry.round, (log) => ({ ...log, seen: { note: entry.note, checkpoint: checkpoint.value } }));
        return;
      }
      case 'outgoing': {
        const { id, jws, at } = entry;
        change(entry.round, (log) => logWithOutgoing(replaying, log, { id, jws, at, receipt: 'none' }));
        return;
      }
      case 'delivered':
        change(entry.round, (log) => {
          const jws = log.outgoing.find(({ id }) => id === entry.id)?.jws;
          if (jws !== undefined) log.receipts.push({ jws, receipt: entry.receipt });
          return {
            ...log,
            outgoing: log.outgoing.map((each) => (each.id === entry.id ? { ...each, receipt: 'verified' } : each)),
          };
        });
        return;
      case 'refused':
      case 'taken-back':
        change(entry.round, (log) => ({ ...log, outgoing: log.outgoing.filter(({ id }) => id !== entry.id) }));
        return;
      case 'handed-over':
        for (const id of entry.ids) handedOver.add(id);
        return;
      case 'sheet': {
        const key = `${entry.sheet.round}/${entry.sheet.dossier}`;
        const before = sheets.get(key);
        if (before) entries.delete(before.seq);
        sheets.set(key, { seq, sheet: entry.sheet, at: entry.at });
        versions.set(key, withVersion(versions.get(key) ?? [], { sheet: entry.sheet, at: entry.at }));
        return;
      }
      case 'other-sheet': {
        const key = `${entry.sheet.round}/${entry.sheet.dossier}`;
        others.set(key, { sheet: entry.sheet, at: entry.at });
        // It stays readable whatever is made of it; the last version is always the sheet as it is here.
        const kept = versions.get(key) ?? [];
        versions.set(key, [...kept.slice(0, -1), { sheet: entry.sheet, at: entry.at }, ...kept.slice(-1)]);
        return;
      }
      case 'other-sheet-settled':
        others.delete(`${entry.round}/${entry.dossier}`);
        return;
      case 'intake':
      case 'intake-removed':
      case 'intake-events':
        register.apply(entry);
        return;
      case 'opinion-written':
        opinions.set(`${entry.round}/${entry.dossier}`, entry.written);
        return;
      case 'question-written':
      case 'answer-written':
      case 'ask-page':
      case 'ask-page-closed':
      case 'inbox-message':
      case 'message-settled':
        questions.apply(entry);
        return;
      case 'nomination-draft':
      case 'nomination-step':
      case 'nomination-step-undone':
      case 'nomination-form':
        nominations.apply(entry);
        return;
      case 'draft':
        draft = entry.draft;
        return;
      case 'rehearsal':
        rehearsal = entry.rehearsal;
        return;
      case 'rubric-kept':
        library.push(entry.rubric);
        return;
      case 'destroyed':
        destroyed.set(entry.round, entry);
        return;
      case 'item-paper':
        remarks.set(`${entry.paper.round}/${entry.paper.dossier}`, entry.paper.remarks ?? '');
        return;
      case 'set-aside':
      case 'erased':
        return;
      case 'uploaded':
        uploaded.add(`${entry.round}/${entry.blob}`);
        return;
      case 'access':
        access.push({ ...entry.access, seq });
        return;
      case 'finding':
        findings.push({ ...entry, seq });
        return;
    }
  };

  return {
    apply,
    head: () => head,
    entriesAfter: (after, limit) => {
      const found: NumberedEntry[] = [];
      for (let seq = after + 1; seq <= head && found.length < limit; seq += 1) {
        const entry = entries.get(seq);
        if (entry) found.push(entry);
      }
      return found;
    },
    rounds: () => [...rounds.values()],
    round,
    current: () => [...rounds.values()].at(-1) ?? null,
    sheet: (id, dossier) => sheets.get(`${id}/${dossier}`)?.sheet,
    versions: (id, dossier) => versions.get(`${id}/${dossier}`) ?? [],
    other: (id, dossier) => others.get(`${id}/${dossier}`)?.sheet,
    sheets: () => [...sheets.values()].map(({ sheet, at }) => ({ sheet, at })),
    intake: register.present,
    intakeVersions: register.versions,
    intakeEvents: register.events,
    draft: () => draft,
    rehearsal: () => rehearsal,
    nominations,
    questions,
    opinionDraft: (round, dossier) => opinions.get(`${round}/${dossier}`) ?? null,
    destroyed: (id) => destroyed.get(id) ?? null,
    remarks: (round, dossier) => remarks.get(`${round}/${dossier}`) ?? '',
    library: () => library,
    handedOver: (id) => handedOver.has(id),
    uploaded: (id, blob) => uploaded.has(`${id}/${blob}`),
    access: () => access,
    findings: () => findings,
  };
}

function withRecord(crypto: Crypto, log: GrowingLog, jws: string): GrowingLog {
  const admitted = admit(crypto, log.docket, jws);
  if (!admitted.ok) throw new Error(`a journaled record no longer fits: ${admitted.problem.code}`);
  log.tree.append(leafOf(crypto, jws));
  log.records.push(jws);
  log.ids.add(admitted.value.id);
  return { ...log, docket: fileRecord(log.docket, admitted.value) };
}
