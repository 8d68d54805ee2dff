import { useReducer } from 'react';
import { useLiveQuery } from 'dexie-react-hooks';
import { storeAway } from '../store/store-away.ts';

/** How long after a read that failed the store is read again, in milliseconds. */
const readAgainAfter = 1000;

/**
 * A live read of the store: undefined until it has come the first time. While the store cannot be read, as on a full disk, what was
 * read before stays on the screen, with all that is being typed there, and it is read again every second.
 */
export function useStoreQuery<T>(read: () => Promise<T> | T, dependencies: readonly unknown[]): T | undefined {
  const [attempt, again] = useReducer((count: number) => count + 1, 0);
  return useLiveQuery(async () => {
    try {
      return await read();
    } catch (failure) {
      const away = storeAway(failure);
      if (away) setTimeout(again, readAgainAfter);
      throw away ?? failure;
    }
  }, [...dependencies, attempt]);
}
