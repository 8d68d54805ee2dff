import { describe, expect, it } from 'vitest';
import { hwpxParts } from '../../../shared/paper/hwpx-parts.ts';
import { samplePaper } from '../../electron/files/papers/sample-paper.ts';

const parts = new Map(hwpxParts(samplePaper).map(({ name, content }) => [name, content]));
const textOf = (name: string) => String(parts.get(name));
const header = textOf('Contents/header.xml');
const section = textOf('Contents/section0.xml');

const attributes = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, value = '']) => value);

describe('the parts of an HWPX file', () => {
  it('count the entries of every list in the header', () => {
    for (const [, list = '', count = '', content = ''] of header.matchAll(
      /<hh:(\w+) itemCnt="(\d+)">(.*?)<\/hh:\1>/g,
    )) {
      const entries = {
        fontfaces: 'fontface',
        borderFills: 'borderFill',
        charProperties: 'charPr',
        tabProperties: 'tabPr',
        numberings: 'numbering',
        paraProperties: 'paraPr',
        styles: 'style',
      }[list];
      expect([list, content.match(new RegExp(`<hh:${entries} `, 'g'))?.length]).toEqual([list, Number(count)]);
    }
  });

  it('give a font to each of the seven languages', () => {
    expect(attributes(header, /<hh:fontface lang="(\w+)" fontCnt="1">/g)).toEqual([
      'HANGUL',
      'LATIN',
      'HANJA',
      'JAPANESE',
      'OTHER',
      'SYMBOL',
      'USER',
    ]);
  });

  it.each([
    ['letters', /charPrIDRef="(\d+)"/g, /<hh:charPr id="(\d+)"/g],
    ['paragraphs', /paraPrIDRef="(\d+)"/g, /<hh:paraPr id="(\d+)"/g],
    ['styles', /styleIDRef="(\d+)"/g, /<hh:style id="(\d+)"/g],
    ['frames', /borderFillIDRef="(\d+)"/g, /<hh:borderFill id="(\d+)"/g],
  ])('name only %s that the header has', (_, used, made) => {
    const known = attributes(header, made);
    const named = [...new Set(attributes(section, used))];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !known.includes(id))).toEqual([]);
  });

  it('name only pictures that are in the container and its manifest', () => {
    const pictures = attributes(section, /binaryItemIDRef="(\w+)"/g);
    expect(pictures).toEqual(['image1']);
    expect(parts.has('BinData/image1.png')).toBe(true);
    expect(textOf('Contents/content.hpf')).toContain('id="image1" href="BinData/image1.png"');
  });

  it('give every table as many rows and columns as it says, and cells as wide as the table', () => {
    for (const [, rows = '', columns = '', table = ''] of section.matchAll(
      /rowCnt="(\d+)" colCnt="(\d+)"[^>]*>(.*?)<\/hp:tbl>/g,
    )) {
      const written = [...table.matchAll(/<hp:tr>(.*?)<\/hp:tr>/g)].map(([, row = '']) => row);
      expect(written).toHaveLength(Number(rows));
      for (const row of written) {
        const spans = attributes(row, /colSpan="(\d+)"/g).map(Number);
        const widths = attributes(row, /<hp:cellSz width="(\d+)"/g).map(Number);
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(Number(columns));
        expect(String(widths.reduce((sum, width) => sum + width, 0))).toBe(/<hp:sz width="(\d+)"/.exec(table)?.[1]);
      }
    }
  });

  it('put the elements of a cell, a table and a paragraph in the order of the schema', () => {
    const names = (xml: string) => [...xml.matchAll(/<(h[hpc]:\w+)/g)].map(([, name]) => name);
    const cell = /<hp:tc .*?<\/hp:tc>/.exec(section)?.[0] ?? '';
    expect(names(cell).filter((name) => /hp:(subList|cell\w+)/.test(name ?? ''))).toEqual([
      'hp:subList',
      'hp:cellAddr',
      'hp:cellSpan',
      'hp:cellSz',
      'hp:cellMargin',
    ]);
    const table = /<hp:tbl .*?<hp:tr>/.exec(section)?.[0] ?? '';
    expect(names(table)).toEqual(['hp:tbl', 'hp:sz', 'hp:pos', 'hp:outMargin', 'hp:inMargin', 'hp:tr']);
    const lists = names(header).filter((name) =>
      /^hh:(fontfaces|borderFills|charProperties|tabProperties|numberings|paraProperties|styles)$/.test(name ?? ''),
    );
    expect(lists).toEqual([
      'hh:fontfaces',
      'hh:borderFills',
      'hh:charProperties',
      'hh:tabProperties',
      'hh:numberings',
      'hh:paraProperties',
      'hh:styles',
    ]);
  });

  it('escape what a person wrote', () => {
    expect(section).toContain('A &amp; B의 &lt;표&gt; &quot;인용&quot;<hp:lineBreak/>둘째 줄');
  });
});
