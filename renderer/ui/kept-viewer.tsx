import { useEffect, useState, useSyncExternalStore } from 'react';
import { ViewerFrame, type ViewerFrameProps } from './viewer-frame.tsx';

/** Where whoever has a file to show says so, for a frame that stays when they go: a frame and its programs take long to begin. */
export interface ViewerSeat {
  /** null takes what is shown off the screen and out of the frame. */
  readonly take: (wanted: ViewerFrameProps | null) => void;
  readonly current: () => ViewerFrameProps | null;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createViewerSeat(): ViewerSeat {
  let current: ViewerFrameProps | null = null;
  const listeners = new Set<() => void>();
  return {
    take: (wanted) => {
      if (wanted === null && current === null) return;
      current = wanted;
      for (const listener of listeners) listener();
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
  const wanted = useSyncExternalStore(seat.subscribe, seat.current);
  const [begun, setBegun] = useState<'no' | 'yes'>('no');
  if (wanted && begun === 'no') setBegun('yes');
  useEffect(() => {
    const timer = setTimeout(() => requestIdleCallback(() => setBegun('yes'), { timeout: 5000 }), patience);
    return () => clearTimeout(timer);
  }, []);
  return begun === 'yes' ? <ViewerFrame {...(wanted ?? nothingShown)} /> : null;
}

const nothingShown: ViewerFrameProps = {
  shown: null,
  pending: false,
  title: '',
  labels: null,
  display: null,
  onHeard: () => undefined,
};
