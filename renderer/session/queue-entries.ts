import { matchesWords, queryWords, searchableText, type Searchable } from '../../shared/search/find-text.ts';
import { isDone, type MyDossier } from './my-dossiers.ts';
import type { QueueColumn, QueueFilter, QueueView } from './queue-view.ts';

/** A dossier with its texts made ready for searching, when somebody searches. */
export interface QueueEntry {
  readonly mine: MyDossier;
  readonly text: Searchable;
}

const order = ['new', 'draft', 'begun', 'signed', 'delivered', 'reading', 'recused'] as const;
const korean = new Intl.Collator('ko', { numeric: true });

/** Made once for a list of dossiers, also when the room is left and entered again: thousands take a while. */
export function queueEntries(mine: readonly MyDossier[]): readonly QueueEntry[] {
  const made = entriesOf.get(mine) ?? mine.map(queueEntry);
  entriesOf.set(mine, made);
  return made;
}

const entriesOf = new WeakMap<readonly MyDossier[], readonly QueueEntry[]>();

function queueEntry(mine: MyDossier): QueueEntry {
  let ready: Searchable | null = null;
  return {
    mine,
    get text() {
      const { dossier, service, applicant } = mine.file.package.body;
      return (ready ??= searchableText(`${dossier} ${service} ${applicant}`));
    },
  };
}

export function belongsTo(filter: QueueFilter, mine: MyDossier): boolean {
  if (filter === 'all') return true;
  if (filter === 'done') return isDone(mine);
  return !isDone(mine) && (filter === 'aside') === (mine.place === 'end');
}

/** What is shown, in order. `inFiles` are dossiers whose files hold the words of the query. */
export function queueShown(
  entries: readonly QueueEntry[],
  { filter, type, query, sort }: QueueView,
  inFiles: ReadonlySet<string>,
): readonly MyDossier[] {
  const words = queryWords(query);
  return inOrder(entries, sort)
    .filter((entry) => {
      const { dossier, serviceType } = entry.mine.file.package.body;
      if (!belongsTo(filter, entry.mine) || (type !== 'all' && serviceType !== type)) return false;
      return words.length === 0 || matchesWords(entry.text, words) || inFiles.has(dossier);
    })
    .map(({ mine }) => mine);
}

/** All entries sorted; each order of a list is worked out once, since comparing Korean text as people sort it is slow. */
function inOrder(entries: readonly QueueEntry[], { column, direction }: QueueView['sort']): readonly QueueEntry[] {
  const orders = ordersOf.get(entries) ?? new Map<string, readonly QueueEntry[]>();
  ordersOf.set(entries, orders);
  const key = `${column}/${direction}`;
  const sign = direction === 'up' ? 1 : -1;
  const sorted =
    orders.get(key) ??
    [...entries].sort((a, b) => sign * compare(a.mine, b.mine, column) || compare(a.mine, b.mine, 'number'));
  orders.set(key, sorted);
  return sorted;
}

const ordersOf = new WeakMap<readonly QueueEntry[], Map<string, readonly QueueEntry[]>>();

function compare(a: MyDossier, b: MyDossier, column: QueueColumn): number {
  const [one, other] = [a.file.package.body, b.file.package.body];
  switch (column) {
    case 'number':
      return korean.compare(one.dossier, other.dossier);
    case 'service':
      return korean.compare(one.service, other.service);
    case 'applicant':
      return korean.compare(one.applicant, other.applicant);
    case 'type':
      return korean.compare(one.serviceType, other.serviceType);
    case 'state':
      return order.indexOf(a.state) - order.indexOf(b.state) || a.done / a.all - b.done / b.all;
  }
}
