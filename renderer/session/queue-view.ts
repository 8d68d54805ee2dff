import type { ServiceType } from '../../shared/round/service-type.ts';

export type QueueFilter = 'all' | 'todo' | 'aside' | 'done';
export type QueueColumn = 'number' | 'service' | 'applicant' | 'type' | 'state';

/** How the member looks at the queue. */
export interface QueueView {
  readonly filter: QueueFilter;
  readonly type: ServiceType | 'all';
  readonly query: string;
  readonly sort: { readonly column: QueueColumn; readonly direction: 'up' | 'down' };
}

export const firstView: QueueView = {
  filter: 'all',
  type: 'all',
  query: '',
  sort: { column: 'number', direction: 'up' },
};
