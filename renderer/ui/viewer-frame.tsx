import { useEffect, useRef, useState } from 'react';

/**
 * An attachment in its own frame: no origin, no preload, no network. Bytes go in by message once the frame is ready; only
 * "ready", "shown" and "failed" come back, and only from that frame.
 */
export function ViewerFrame({
  bytes,
  kind,
  title,
  labels,
  onFailed,
}: {
  readonly bytes: Uint8Array;
  readonly kind: 'pdf' | 'image' | 'other';
  readonly title: string;
  /** Names of the toolbar's parts by their id in the viewer's page. */
  readonly labels: Readonly<Record<string, string>>;
  readonly onFailed: () => void;
}) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [state, setState] = useState<'loading' | 'shown'>('loading');
  useEffect(() => {
    const listen = (event: MessageEvent<unknown>) => {
      const target = frame.current?.contentWindow;
      if (
        !target ||
        event.source !== target ||
        typeof event.data !== 'object' ||
        event.data === null ||
        !('type' in event.data)
      )
        return;
      if (event.data.type === 'ready') {
        const copy = bytes.slice();
        target.postMessage({ type: 'show', kind, bytes: copy, labels }, '*', [copy.buffer]);
      }
      if (event.data.type === 'shown') setState('shown');
      if (event.data.type === 'failed') onFailed();
    };
    window.addEventListener('message', listen);
    return () => window.removeEventListener('message', listen);
  }, [bytes, kind, labels, onFailed]);
  return (
    <iframe
      ref={frame}
      className="viewer"
      sandbox="allow-scripts"
      src="app://viewer/viewer/index.html"
      title={title}
      data-state={state}
      data-testid="viewer"
    />
  );
}
