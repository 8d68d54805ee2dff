import type { Desktop } from '../../shared/contracts/desktop-api.ts';
import type { Store } from '../store/open-store.ts';

/** What every journey works with: the calls to main and the page's own store. */
export interface Desk {
  readonly desktop: Desktop;
  readonly store: Store;
}
