/**
 * Shows attachments. Runs in a frame without origin, preload or network, since applicants' files are not to be trusted: it refuses
 * every message that does not come from its parent or is not one of those agreed on, and its answers are parsed there as well.
 */
import { config } from 'zod';
import {
  toViewerSchema,
  type FromViewer,
  type ToViewer,
  type ViewerSelection,
} from '../../shared/contracts/viewer-messages.ts';
import { applyDisplay } from '../session/apply-display.ts';
import { commandFor, type Command } from './commands.ts';
import { extractText } from './extract-text.ts';
import { createOpenFile, type OpenFile } from './open-file.ts';
import { openSource } from './open-source.ts';
import type { PageSource } from './page-source.ts';
import { preparedSource } from './prepared-source.ts';
import type { PageListState } from './page-list.ts';
import { createLabels, part } from './parts.ts';
import { asksForPassword } from './pdf-engine.ts';
import { createToolbar } from './toolbar.ts';

// The frame's policy forbids making programs from text, which zod would try.
config({ jitless: true });

/** The place is told this often at most, in milliseconds. */
const rest = 250;

const area = part('pages-area');
const labels = createLabels();
const toolbar = createToolbar(run, (page) => file?.goTo(page));
let file: OpenFile | null = null;
let prepared: { readonly id: number; readonly source: Promise<PageSource> } | null = null;
let wanted = 0;
let opening: Promise<void> = Promise.resolve();

window.addEventListener('message', (event) => {
  if (event.source !== window.parent) return;
  const parsed = toViewerSchema.safeParse(event.data);
  if (parsed.success) take(parsed.data);
});
document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.isComposing) return;
  const command = commandFor(strokeOf(event), focusOf(event.target));
  if (!command || ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && area.scrollWidth > area.clientWidth))
    return;
  event.preventDefault();
  run(command);
});
area.addEventListener(
  'wheel',
  (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    run(event.deltaY < 0 ? 'larger' : 'smaller');
  },
  { passive: false },
);
// The desk can give the keyboard to the frame, but not to a part of it.
window.addEventListener('focus', () => {
  if (document.activeElement === document.body) area.focus({ preventScroll: true });
});
tell({ type: 'ready' });

function take(message: ToViewer): void {
  switch (message.type) {
    case 'labels':
      labels.take(message.labels);
      file?.rename();
      return;
    case 'display':
      applyDisplay(message.display);
      return;
    case 'prepare':
      forget();
      prepared = { id: message.id, source: prepare(message) };
      return;
    case 'forget':
      return forget();
    case 'show':
      wanted = message.id;
      opening = show(message);
      return;
    case 'clear':
      wanted = 0;
      file?.close();
      file = null;
      return;
    case 'mark':
      return void opening.then(() => file?.mark(message.selection));
    case 'find':
      return void opening.then(() => file?.find({ query: message.query, page: message.page }));
    case 'extract':
      return void extractText(message.bytes).then((text) => tell({ type: 'extracted', id: message.id, ...text }));
  }
}

async function prepare({ file: asked, place }: Extract<ToViewer, { type: 'prepare' }>): Promise<PageSource> {
  const source = await openSource(asked, labels.say('cut'));
  return preparedSource(source, place, { width: area.clientWidth, height: area.clientHeight });
}

/** What could not be opened is said when it is shown, and only then. */
function forget(): void {
  prepared?.source.then(
    (source) => source.close(),
    () => undefined,
  );
  prepared = null;
}

/** The file of a message, or the one that was prepared for it, which is then in use. */
function sourceFor({ id, file: asked }: Extract<ToViewer, { type: 'show' }>): Promise<PageSource> {
  if (asked) return openSource(asked, labels.say('cut'));
  const mine = prepared?.id === id ? prepared.source : null;
  if (!mine) return Promise.reject(new Error('a file was to be shown that was not prepared'));
  prepared = null;
  return mine;
}

async function show(message: Extract<ToViewer, { type: 'show' }>): Promise<void> {
  const { id, place } = message;
  file?.close();
  file = null;
  try {
    const source = await sourceFor(message);
    if (id !== wanted) return source.close();
    toolbar.fit(source.looks, source.pages);
    let told = false;
    const moved = atRest((state: PageListState) =>
      id === wanted ? tell({ type: 'moved', id, place: state.place }) : undefined,
    );
    file = createOpenFile(area, source, {
      place,
      labels,
      onMoved: (state) => {
        toolbar.show(state);
        moved(state);
      },
      onSelected: (selection: ViewerSelection | null) => tell({ type: 'selected', id, selection }),
      onDrawn: () => {
        if (!told) tell({ type: 'shown', id, pages: source.pages });
        told = true;
      },
    });
  } catch (failure) {
    if (id === wanted) tell({ type: 'failed', id, reason: asksForPassword(failure) ? 'password' : 'damaged' });
  }
}

/** What the desk answers goes there; everything else is for the file on the screen. */
function run(command: Command): void {
  switch (command) {
    case 'find-everywhere':
    case 'guide':
    case 'next-file':
    case 'previous-file':
    case 'other-pane':
    case 'attach':
      return tell({ type: 'asked', for: command });
    default:
      file?.run(command);
  }
}

/** Acts at once, then at most once in each rest; the last value always comes through. */
function atRest<T>(act: (value: T) => void): (value: T) => void {
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (value) => {
    clearTimeout(timer);
    const due = last + rest - performance.now();
    const now = () => {
      last = performance.now();
      act(value);
    };
    if (due <= 0) now();
    else timer = setTimeout(now, due);
  };
}

/** A Korean keyboard sends the letter's jamo: the key on the board counts. */
function strokeOf({ key, code, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent) {
  return { key: /^Key([A-Z])$/.exec(code)?.[1] ?? key, ctrl: ctrlKey || metaKey, shift: shiftKey, alt: altKey };
}

function focusOf(target: EventTarget | null): 'document' | 'typing' {
  const typing = target instanceof Element && target.closest('input, [data-own-keys], [role="tab"], .rubber');
  return typing ? 'typing' : 'document';
}

/** The parent's origin cannot be named from an opaque one; what is told here is no secret to it. */
function tell(message: FromViewer): void {
  window.parent.postMessage(message, '*');
}
