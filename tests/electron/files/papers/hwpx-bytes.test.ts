import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { HwpDocument, initSync } from '@rhwp/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { hwpxBytes } from '../../../../electron/files/papers/hwpx-bytes.ts';
import { readPlainDocument } from '../../../../electron/files/readable/read-plain-document.ts';
import { zipTexts } from '../../../../electron/files/readable/zip-texts.ts';
import { hwpxParts } from '../../../../shared/paper/hwpx-parts.ts';
import { paperText } from '../../../../shared/paper/paper-text.ts';
import { bytesOf } from '../../../vectors/frozen.ts';
import { samplePaper } from './sample-paper.ts';

beforeAll(() => {
  initSync({ module: readFileSync(createRequire(import.meta.url).resolve('@rhwp/core/rhwp_bg.wasm')) });
  // rhwp measures letters with a canvas; half an em a letter is near enough to lay pages out.
  Object.assign(globalThis, {
    measureTextWidth: (font: string, text: string) =>
      (text.length * Number.parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? '10')) / 2,
  });
});

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

describe('an HWPX file', () => {
  it('begins with an uncompressed entry that says what it is', async () => {
    const bytes = Buffer.from(await hwpxBytes(samplePaper));
    expect(bytes.readUInt32LE(0)).toBe(0x04034b50);
    expect(bytes.readUInt16LE(8)).toBe(0);
    const name = bytes.readUInt16LE(26);
    expect(bytes.subarray(30, 30 + name).toString()).toBe('mimetype');
    expect(bytes.subarray(30 + name, 30 + name + 19).toString()).toBe('application/hwp+zip');
  });

  it('gives every word of the paper to an independent reader, and lays out two pages with a picture', async () => {
    const document = new HwpDocument(await hwpxBytes(samplePaper));
    const read = new Set(words(String(JSON.parse(document.getTextFileUnicode()))));
    expect(words(paperText(samplePaper)).filter((word) => !read.has(word))).toEqual([]);
    expect(document.pageCount()).toBe(2);
    expect(document.renderPageSvg(0)).toContain('data:image/png;base64,');
  });

  it('gives every word to our own reader of attachments', async () => {
    const read = await readPlainDocument('의결서.hwpx', await hwpxBytes(samplePaper));
    const text = read.ok
      ? read.value.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text])).join('\n')
      : '';
    const seen = new Set(words(text));
    expect(words(paperText(samplePaper)).filter((word) => !seen.has(word))).toEqual([]);
  });

  it('holds the parts that it held when it was frozen', async () => {
    const frozen = await zipTexts(bytesOf('paper.hwpx'), (name) => !name.endsWith('.png'), 10_000_000);
    const parts = hwpxParts(samplePaper).filter(({ content }) => typeof content === 'string');
    expect([...frozen]).toEqual(parts.map(({ name, content }) => [name, content]));
  });

  it('is the same bytes for the same paper', async () => {
    expect(Buffer.from(await hwpxBytes(samplePaper)).equals(Buffer.from(await hwpxBytes(samplePaper)))).toBe(true);
  });
});
