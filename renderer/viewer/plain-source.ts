import type { PlainBlock, PlainDocument } from '../../shared/dossier/plain-document.ts';
import type { PageSource } from './page-source.ts';

/** Words and tables without their looks, on one sheet of a fixed width, so that a place on it is the same on every screen. */
export function plainSource({ blocks, cut }: PlainDocument, cutLabel: string): PageSource {
  const sheet = document.createElement('div');
  sheet.className = 'plain';
  sheet.append(...blocks.map(elementOf));
  if (cut) {
    const note = document.createElement('p');
    note.className = 'plain-note';
    note.textContent = cutLabel;
    sheet.append(note);
  }
  const size = measured(sheet);
  const nodes = textNodes(sheet);
  return {
    pages: 1,
    looks: 'plain',
    firstSize: size,
    sizeOf: async () => size,
    draw: async (_index, scale) => {
      sheet.style.transform = `scale(${scale})`;
      return { content: [sheet], nodes: nodes.flatMap((node) => [node, null]) };
    },
    release: () => undefined,
    // Between cells and paragraphs stands a sign that nobody types, so that no hit reaches from one into the next.
    textOf: async () => nodes.flatMap(({ data }) => [data, '\u0000']),
    outline: async () => [],
    thumbnail: async () => document.createElement('canvas'),
    close: () => undefined,
  };
}

function elementOf(block: PlainBlock): HTMLElement {
  if (block.kind !== 'table') {
    const element = document.createElement(block.kind === 'heading' ? 'h2' : 'p');
    element.textContent = block.text;
    return element;
  }
  const table = document.createElement('table');
  const columns = block.rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (const row of block.rows) {
    const line = table.insertRow();
    for (let column = 0; column < columns; column += 1) {
      const cell = line.insertCell();
      cell.textContent = row[column] ?? '';
      if (/^[-+]?[\d,.]+%?$/.test(cell.textContent)) cell.className = 'figure';
    }
  }
  return table;
}

function measured(sheet: HTMLElement) {
  const room = document.createElement('div');
  room.className = 'measure';
  room.append(sheet);
  document.body.append(room);
  const size = { width: sheet.offsetWidth, height: sheet.offsetHeight };
  room.remove();
  return size;
}

function textNodes(root: HTMLElement): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  return nodes;
}
