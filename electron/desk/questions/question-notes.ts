import type { DossierNumber, RecordId, RoundId } from '../../../shared/basics/ids.ts';
import type { DeskEntry } from '../../../shared/contracts/desk-entry.ts';
import type { WrittenAnswer } from '../../../shared/contracts/question-api.ts';
import type { InboxEntry } from '../../../shared/question/ask-link.ts';

type QuestionEntry = Extract<
  DeskEntry,
  { kind: 'question-written' | 'answer-written' | 'ask-page' | 'ask-page-closed' | 'inbox-message' | 'message-settled' }
>;
type Page = Extract<DeskEntry, { kind: 'ask-page' }>['page'];
type Settled = Pick<Extract<DeskEntry, { kind: 'message-settled' }>, 'as' | 'reason'>;

/** What the office keeps of questions beside the signed records, as the journal tells it. */
export interface QuestionNotes {
  readonly apply: (entry: QuestionEntry) => void;
  /** A question that is being written about a dossier; empty where none is. */
  readonly asking: (round: RoundId, dossier: DossierNumber) => string;
  readonly written: (round: RoundId, question: RecordId) => WrittenAnswer | null;
  /** Oldest first; the latest of each link. */
  readonly pages: (round: RoundId) => readonly (Page & { readonly shut: 'yes' | 'no' })[];
  readonly messages: (round: RoundId) => readonly InboxEntry[];
  readonly settled: (round: RoundId, place: number) => Settled | null;
}

export function createQuestionNotes(): QuestionNotes {
  const asking = new Map<string, string>();
  const written = new Map<string, WrittenAnswer>();
  const pages = new Map<RoundId, Map<string, Page>>();
  const shut = new Set<string>();
  const messages = new Map<RoundId, Map<number, InboxEntry>>();
  const settled = new Map<string, Settled>();
  const within = <K, V>(all: Map<RoundId, Map<K, V>>, round: RoundId): Map<K, V> => {
    const known = all.get(round) ?? new Map<K, V>();
    all.set(round, known);
    return known;
  };
  return {
    apply: (entry) => {
      switch (entry.kind) {
        case 'question-written':
          asking.set(`${entry.round}/${entry.dossier}`, entry.text);
          return;
        case 'answer-written':
          written.set(`${entry.round}/${entry.question}`, entry.written);
          return;
        case 'ask-page':
          within(pages, entry.round).set(entry.page.link.id, entry.page);
          return;
        case 'ask-page-closed':
          shut.add(entry.id);
          return;
        case 'inbox-message':
          within(messages, entry.round).set(entry.message.place, entry.message);
          return;
        case 'message-settled':
          settled.set(`${entry.round}/${entry.place}`, entry);
      }
    },
    asking: (round, dossier) => asking.get(`${round}/${dossier}`) ?? '',
    written: (round, question) => written.get(`${round}/${question}`) ?? null,
    pages: (round) =>
      [...(pages.get(round)?.values() ?? [])].map((page) => ({ ...page, shut: shut.has(page.link.id) ? 'yes' : 'no' })),
    messages: (round) => [...(messages.get(round)?.values() ?? [])],
    settled: (round, place) => settled.get(`${round}/${place}`) ?? null,
  };
}
