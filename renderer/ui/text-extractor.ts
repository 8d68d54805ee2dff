import { fromViewerSchema, type ToViewer } from '../../shared/contracts/viewer-messages.ts';
import { viewerSource } from './viewer-frame.tsx';

/** Longer than any honest file takes, in milliseconds. */
const patience = 120_000;

export interface TextExtractor {
  /** null for a file that cannot be read, or not in any useful time. One file at a time. */
  readonly extract: (bytes: Uint8Array) => Promise<{ readonly pages: string[]; readonly cut: boolean } | null>;
  readonly close: () => void;
}

/** A viewer that nobody sees, in the same frame without origin: PDFs of others are opened nowhere else. */
export function createTextExtractor(): TextExtractor {
  let frame: HTMLIFrameElement | null = null;
  let ready: Promise<void> | null = null;
  let id = 0;
  const start = (): Promise<void> => {
    const made = document.createElement('iframe');
    made.setAttribute('sandbox', 'allow-scripts');
    made.setAttribute('aria-hidden', 'true');
    made.tabIndex = -1;
    made.hidden = true;
    made.src = viewerSource;
    frame = made;
    const heard = hear(made, (message) => message.type === 'ready');
    document.body.append(made);
    return heard.then(() => undefined);
  };
  const close = () => {
    frame?.remove();
    frame = null;
    ready = null;
  };
  return {
    extract: async (bytes) => {
      ready ??= start();
      await ready;
      const current = frame;
      if (!current?.contentWindow) return null;
      id += 1;
      const mine = id;
      const answer = hear(current, (message) => message.type === 'extracted' && message.id === mine);
      current.contentWindow.postMessage({ type: 'extract', id: mine, bytes } satisfies ToViewer, '*');
      const message = await answer;
      if (message?.type === 'extracted') return { pages: message.pages, cut: message.cut };
      // What holds the frame for ever is thrown away with it.
      close();
      return null;
    },
    close,
  };
}

type Heard = ReturnType<typeof fromViewerSchema.parse>;

/** The first message of that kind from that frame; null when it does not come in time or the frame is gone. */
function hear(frame: HTMLIFrameElement, isIt: (message: Heard) => boolean): Promise<Heard | null> {
  return new Promise((resolve) => {
    const end = (message: Heard | null) => {
      window.removeEventListener('message', listen);
      clearTimeout(timer);
      resolve(message);
    };
    const listen = (event: MessageEvent<unknown>) => {
      if (event.source !== frame.contentWindow) return;
      const parsed = fromViewerSchema.safeParse(event.data);
      if (parsed.success && isIt(parsed.data)) end(parsed.data);
    };
    const timer = setTimeout(() => end(null), patience);
    window.addEventListener('message', listen);
  });
}
