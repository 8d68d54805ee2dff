/**
 * Shows one attachment. Runs in a frame without origin, preload or network, since applicants' files are not to be trusted: it
 * refuses every message that does not come from its parent, and can answer only "ready", "shown" and "failed".
 */
import { showImage } from './show-image.ts';
import { showPdf } from './show-pdf.ts';

interface ShowMessage {
  readonly type: 'show';
  readonly kind: 'pdf' | 'image' | 'other';
  readonly bytes: Uint8Array;
  /** Names of the toolbar's parts, by their id in the page, in the language of the desk. */
  readonly labels: Readonly<Record<string, string>>;
}

const area = document.querySelector<HTMLElement>('#pages-area');
if (!area) throw new Error('the viewer page has no area to show in');

window.addEventListener('message', (event) => {
  if (event.source !== window.parent || !isShow(event.data)) return;
  area.replaceChildren();
  const { kind, bytes, labels } = event.data;
  for (const [id, label] of Object.entries(labels)) nameElement(id, label);
  const shown =
    kind === 'pdf'
      ? showPdf(area, bytes)
      : kind === 'image'
        ? showImage(area, bytes)
        : Promise.reject(new Error('not shown here'));
  shown.then(
    (pages) => tell({ type: 'shown', pages }),
    () => tell({ type: 'failed' }),
  );
});
tell({ type: 'ready' });

/** As a text where the element shows one, else as a name for screen readers. */
function nameElement(id: string, label: string): void {
  const element = document.getElementById(id);
  if (element?.dataset['named'] === 'text') element.textContent = label;
  else element?.setAttribute('aria-label', label);
}

/** The parent's origin cannot be named from an opaque one; what is told here is no secret. */
function tell(
  message: { readonly type: 'ready' | 'failed' } | { readonly type: 'shown'; readonly pages: number },
): void {
  window.parent.postMessage(message, '*');
}

function isShow(data: unknown): data is ShowMessage {
  return (
    typeof data === 'object' &&
    data !== null &&
    'type' in data &&
    data.type === 'show' &&
    'bytes' in data &&
    data.bytes instanceof Uint8Array &&
    'labels' in data &&
    typeof data.labels === 'object' &&
    data.labels !== null
  );
}
