import Dexie from 'dexie';

/** Deletes the stores that this person's desk had under earlier keys; one without a number is the first. */
export async function dropEarlierStores(name: string): Promise<void> {
  const [base = name, era = '1'] = name.split('.');
  for (const other of await Dexie.getDatabaseNames()) {
    const [otherBase, otherEra = '1'] = other.split('.');
    if (otherBase === base && Number(otherEra) < Number(era)) await Dexie.delete(other);
  }
}
