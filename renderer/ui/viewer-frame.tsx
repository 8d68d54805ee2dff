import { useEffect, useImperativeHandle, useRef, useState, type Ref } from 'react';
import type { Display } from '../../shared/contracts/display.ts';
import {
  fromViewerSchema,
  type FromViewer,
  type ToViewer,
  type ViewerFile,
  type ViewPlace,
} from '../../shared/contracts/viewer-messages.ts';

export interface ShownFile {
  /** No two files that were ever shown have the same. */
  readonly id: number;
  readonly file: ViewerFile;
  readonly place: ViewPlace | null;
  /** What to do as soon as it is open. */
  readonly then: ToViewer | null;
}

let lastId = 0;

/** For a file that is going to be shown in some frame. */
export function nextFileId(): number {
  return (lastId += 1);
}

export interface Viewer {
  readonly send: (message: ToViewer) => void;
}

export const viewerSource = 'app://viewer/viewer/index.html';

export interface ViewerFrameProps {
  /** null while there is nothing to show: the frame waits out of sight. */
  readonly shown: ShownFile | null;
  /** Another file is on its way. */
  readonly pending: boolean;
  readonly title: string;
  /** The frame's own words by name, see `viewerLabels`; they may change while a file is shown. null leaves them as they are. */
  readonly labels: Readonly<Record<string, string>> | null;
  readonly display: Display | null;
  readonly onHeard: (message: FromViewer) => void;
  /** What will probably be shown next. */
  readonly prepared?: ShownFile | null;
  readonly ref?: Ref<Viewer>;
}

/**
 * Files of others in a frame of their own: no origin, no preload, no network. They go in by message once the frame is ready; what
 * comes back is parsed, and only heard from that frame.
 */
export function ViewerFrame({
  shown,
  pending,
  title,
  labels,
  display,
  onHeard,
  prepared = null,
  ref,
}: ViewerFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [ready, setReady] = useState(false);
  const [state, setState] = useState({ id: 0, state: 'loading' });
  /** The id of what lies prepared in the frame. */
  const ahead = useRef<number | null>(null);
  const heard = useRef(onHeard);
  const send = (message: ToViewer) => frame.current?.contentWindow?.postMessage(message, '*');
  useImperativeHandle(ref, () => ({ send }));
  useEffect(() => {
    heard.current = onHeard;
  });
  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => {
      const target = frame.current?.contentWindow;
      if (!target || event.source !== target) return;
      const parsed = fromViewerSchema.safeParse(event.data);
      if (!parsed.success) return;
      const message = parsed.data;
      if (message.type === 'ready') return setReady(true);
      if (message.type === 'shown' || message.type === 'failed') setState({ id: message.id, state: message.type });
      heard.current(message);
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, []);
  useEffect(() => {
    if (ready && labels) send({ type: 'labels', labels });
  }, [ready, labels]);
  useEffect(() => {
    if (ready && display) send({ type: 'display', display });
  }, [ready, display]);
  useEffect(() => {
    if (!ready) return;
    if (!shown) return send({ type: 'clear' });
    const { id, file, place, then } = shown;
    send({ type: 'show', id, file: ahead.current === id ? null : file, place });
    if (ahead.current === id) ahead.current = null;
    if (then) send(then);
    // The id stands for the file; the rest comes with it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ready, shown?.id]);
  useEffect(() => {
    if (!ready || ahead.current === (prepared?.id ?? null)) return;
    if (prepared && prepared.id === shown?.id) return;
    ahead.current = prepared?.id ?? null;
    if (prepared) send({ type: 'prepare', id: prepared.id, file: prepared.file, place: prepared.place });
    else send({ type: 'forget' });
    // As above: the id stands for the file.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ready, prepared?.id, shown?.id]);
  return (
    <iframe
      ref={frame}
      className="viewer"
      sandbox="allow-scripts"
      src={viewerSource}
      title={title}
      hidden={shown === null}
      data-state={state.id === shown?.id && !pending ? state.state : 'loading'}
      data-testid="viewer"
    />
  );
}
