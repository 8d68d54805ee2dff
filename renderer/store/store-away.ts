import Dexie from 'dexie';

/**
 * What a live query must be told when the store could not be read, so that it keeps what it has: of all failures only this one does
 * not end it. Null for a failure that has nothing to do with the store.
 */
export function storeAway(failure: unknown): Error | null {
  return failure instanceof Dexie.DexieError ? new Dexie.DatabaseClosedError(failure.message, failure) : null;
}
