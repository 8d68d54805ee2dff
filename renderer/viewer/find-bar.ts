import {
  phraseOf,
  rangesOf,
  squeezedText,
  type SqueezedText,
  type TextRange,
} from '../../shared/search/squeezed-text.ts';
import type { Frame, PageList } from './page-list.ts';
import type { PageSource } from './page-source.ts';
import { part, type Labels } from './parts.ts';
import { boxOnPage, unionOf } from './turned-box.ts';

const hitsPerPage = 1000;
/** Pages searched between two looks at the clock of the screen. */
const pagesAtOnce = 20;

interface Hit {
  readonly index: number;
  readonly range: TextRange;
}

/** Find in this file: hits counted as they come, the next and the one before, all of them marked on the pages. */
export function createFindBar(source: PageSource, list: () => PageList, labels: Labels, area: HTMLElement) {
  const bar = part('find-bar');
  const field = part<HTMLInputElement>('find-field');
  const texts = new Map<number, SqueezedText>();
  const rangesByPage = new Map<number, readonly TextRange[]>();
  let hits: Hit[] = [];
  let current: number | null = null;
  let run = 0;

  const textOf = async (index: number): Promise<SqueezedText> => {
    const known = texts.get(index);
    if (known) return known;
    const text = squeezedText(await source.textOf(index));
    texts.set(index, text);
    return text;
  };
  const tell = (state: 'searching' | 'done') => {
    const words =
      field.value.trim() === ''
        ? ''
        : hits.length === 0
          ? labels.say(state === 'done' ? 'find-none' : 'find-going')
          : `${current === null ? '–' : current + 1} / ${hits.length}${state === 'done' ? '' : '…'}`;
    part('find-count').textContent = words;
    part('find-count').dataset['state'] = state;
  };
  const mark = (frame: Frame) => {
    for (const old of frame.overlay.querySelectorAll('.hit')) old.remove();
    const now = current === null ? undefined : hits[current];
    for (const range of rangesByPage.get(frame.index) ?? [])
      for (const element of marksOf(frame, range)) {
        if (now?.index === frame.index && now.range === range) element.classList.add('now');
        frame.overlay.append(element);
      }
  };
  const markAll = () => {
    for (const frame of list().frames()) mark(frame);
  };
  const bring = () => {
    const hit = current === null ? undefined : hits[current];
    if (!hit) return;
    const frame = list()
      .frames()
      .find(({ index, nodes }) => index === hit.index && nodes.length > 0);
    if (!frame) return list().goTo(hit.index + 1);
    const rect = unionOf(rectsOf(frame, hit.range));
    const found = rect && list().boxAt(rect);
    if (found) list().reveal(found.index, found.box);
  };
  const choose = (next: number) => {
    current = hits.length === 0 ? null : (next + hits.length) % hits.length;
    bring();
    markAll();
    tell('done');
  };
  const search = async (from: number) => {
    const mine = (run += 1);
    const phrase = phraseOf(field.value);
    hits = [];
    current = null;
    rangesByPage.clear();
    if (phrase.plain !== '')
      for (let index = 0; index < source.pages; index += 1) {
        const ranges = rangesOf(await textOf(index), phrase, hitsPerPage);
        if (mine !== run) return;
        if (ranges.length > 0) rangesByPage.set(index, ranges);
        for (const range of ranges) hits.push({ index, range });
        if (current === null && index + 1 >= from && ranges.length > 0) {
          current = hits.length - ranges.length;
          bring();
          markAll();
        }
        if (index % pagesAtOnce === pagesAtOnce - 1) tell('searching');
      }
    if (current === null && hits.length > 0) current = 0;
    bring();
    markAll();
    tell('done');
  };
  const close = () => {
    if (bar.hidden) return;
    bar.hidden = true;
    run += 1;
    const hit = current === null ? undefined : hits[current];
    hits = [];
    current = null;
    rangesByPage.clear();
    markAll();
    area.focus();
    // What was found last stays chosen, so that it can be attached without a pointer.
    const frame =
      hit &&
      list()
        .frames()
        .find(({ index }) => index === hit.index);
    const range = frame && documentRange(frame, hit.range);
    if (range) document.getSelection()?.setBaseAndExtent(...range);
  };

  const stop = new AbortController();
  const heard = { signal: stop.signal };
  field.addEventListener('input', () => void search(list().state().page), heard);
  field.addEventListener(
    'keydown',
    (event) => {
      // The key that ends a syllable in a Korean keyboard's hands is not yet an order.
      if (event.isComposing) return;
      if (event.key === 'Enter') choose((current ?? -1) + (event.shiftKey ? -1 : 1));
      if (event.key === 'Escape') close();
    },
    heard,
  );
  part('find-next').addEventListener('click', () => choose((current ?? -1) + 1), heard);
  part('find-previous').addEventListener('click', () => choose((current ?? 1) - 1), heard);
  part('find-close').addEventListener('click', close, heard);

  return {
    /** With a query, it is searched at once, from that page on. */
    open: (asked: { readonly query: string; readonly page: number | null } | null) => {
      bar.hidden = false;
      if (asked && asked.query !== '') field.value = asked.query;
      field.focus();
      field.select();
      if (field.value !== '') void search(asked?.page ?? list().state().page);
    },
    close,
    onDrawn: (frame: Frame) => {
      mark(frame);
      if (current !== null && hits[current]?.index === frame.index) bring();
    },
    end: () => {
      run += 1;
      stop.abort();
      part('find-count').textContent = '';
    },
  };
}

function rectsOf({ nodes }: Frame, { from, to }: TextRange): readonly DOMRect[] {
  const rects: DOMRect[] = [];
  for (let piece = from.piece; piece <= to.piece; piece += 1) {
    const node = nodes[piece];
    if (!node) continue;
    const range = document.createRange();
    range.setStart(node, Math.min(node.length, piece === from.piece ? from.offset : 0));
    range.setEnd(node, Math.min(node.length, piece === to.piece ? to.offset : node.length));
    rects.push(...range.getClientRects());
  }
  return rects;
}

/** Where the words begin and end in the document; null while their page is not drawn. */
function documentRange({ nodes }: Frame, { from, to }: TextRange): [Text, number, Text, number] | null {
  const [first, last] = [nodes[from.piece], nodes[to.piece]];
  return first && last ? [first, Math.min(first.length, from.offset), last, Math.min(last.length, to.offset)] : null;
}

function marksOf(frame: Frame, range: TextRange): readonly HTMLElement[] {
  const page = frame.element.getBoundingClientRect();
  return rectsOf(frame, range).flatMap((rect) => {
    const box = boxOnPage(rect, page);
    if (!box) return [];
    const element = document.createElement('div');
    element.className = 'hit';
    const names = ['left', 'top', 'width', 'height'] as const;
    for (const [index, share] of box.entries()) element.style[names[index] ?? 'left'] = `${share / 100}%`;
    return [element];
  });
}
