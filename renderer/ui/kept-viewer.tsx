import { useEffect, useState, useSyncExternalStore } from 'react';
import { ViewerFrame, type ShownFile, type ViewerFrameProps } from './viewer-frame.tsx';

/** Where whoever has a file to show says so, for a frame that stays when they go: a frame and its programs take long to begin. */
export interface ViewerSeat {
  /** null takes what is shown off the screen and out of the frame. */
  readonly take: (wanted: ViewerFrameProps | null) => void;
  /** A file that will probably be shown next, so that it need not be waited for; null lets go of it. */
  readonly prepare: (file: ShownFile | null) => void;
  readonly current: () => Seated;
  readonly subscribe: (listener: () => void) => () => void;
}

interface Seated {
  readonly wanted: ViewerFrameProps | null;
  readonly prepared: ShownFile | null;
}

export function createViewerSeat(): ViewerSeat {
  let current: Seated = { wanted: null, prepared: null };
  const listeners = new Set<() => void>();
  const change = (next: Seated) => {
    current = next;
    for (const listener of listeners) listener();
  };
  return {
    take: (wanted) => {
      if (wanted === null && current.wanted === null) return;
      const used = wanted?.shown?.id === current.prepared?.id;
      change({ wanted, prepared: used ? null : current.prepared });
    },
    prepare: (prepared) => {
      if (prepared !== current.prepared) change({ ...current, prepared });
    },
    current: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The page has better things to do at first, in milliseconds. */
const patience = 700;

/** The frame of a seat, begun when it is wanted or the page has come to rest. It must not be moved, which would begin it anew. */
export function KeptViewer({ seat }: { readonly seat: ViewerSeat }) {
  const { wanted, prepared } = useSyncExternalStore(seat.subscribe, seat.current);
  const [begun, setBegun] = useState<'no' | 'yes'>('no');
  if (wanted && begun === 'no') setBegun('yes');
  useEffect(() => {
    const timer = setTimeout(() => requestIdleCallback(() => setBegun('yes'), { timeout: 5000 }), patience);
    return () => clearTimeout(timer);
  }, []);
  return begun === 'yes' ? <ViewerFrame {...(wanted ?? nothingShown)} prepared={prepared} /> : null;
}

const nothingShown: ViewerFrameProps = {
  shown: null,
  pending: false,
  title: '',
  labels: null,
  display: null,
  onHeard: () => undefined,
};
