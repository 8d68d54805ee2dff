import { frames, letterLooks, paragraphLooks, unitsOf, type Letter, type ParagraphLook } from './hwpx-looks.ts';
import { xmlDeclaration } from './xml-text.ts';

/** Contents/header.xml: fonts, frames, letters, paragraphs and the one style that the section refers to by number (KS X 6101, 9). */
export function hwpxHeader(): string {
  const lists = [
    list('fontfaces', languages.map(fontface)),
    list('borderFills', [
      frame(frames.none, 'NONE'),
      frame(frames.cell, 'SOLID'),
      frame(frames.head, 'SOLID', '#EEF1F6'),
    ]),
    list('charProperties', letterLooks.map(charPr)),
    list('tabProperties', ['<hh:tabPr id="0" autoTabLeft="0" autoTabRight="0"/>']),
    list('numberings', [numbering]),
    list('paraProperties', paragraphLooks.map(paraPr)),
    list('styles', [
      '<hh:style id="0" type="PARA" name="바탕글" engName="Normal" paraPrIDRef="0" charPrIDRef="0" nextStyleIDRef="0" langID="1042" lockForm="0"/>',
    ]),
  ];
  return `${xmlDeclaration}<hh:head xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head" xmlns:hc="http://www.hancom.co.kr/hwpml/2011/core" xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph" version="1.4" secCnt="1"><hh:beginNum page="1" footnote="1" endnote="1" pic="1" tbl="1" equation="1"/><hh:refList>${lists.join('')}</hh:refList><hh:compatibleDocument targetProgram="HWP201X"><hh:layoutCompatibility/></hh:compatibleDocument><hh:docOption><hh:linkinfo path="" pageInherit="0" footnoteInherit="0"/></hh:docOption><hh:trackchageConfig flags="56"/></hh:head>`;
}

function list(name: string, items: readonly string[]): string {
  return `<hh:${name} itemCnt="${items.length}">${items.join('')}</hh:${name}>`;
}

const languages = ['HANGUL', 'LATIN', 'HANJA', 'JAPANESE', 'OTHER', 'SYMBOL', 'USER'];

/** Hangul's own sans face; where it is missing the reader takes its usual one. */
function fontface(language: string): string {
  return `<hh:fontface lang="${language}" fontCnt="1"><hh:font id="0" face="함초롬돋움" type="TTF" isEmbedded="0"><hh:typeInfo familyType="FCAT_GOTHIC" weight="6" proportion="4" contrast="0" strokeVariation="1" armStyle="1" letterform="1" midline="1" xHeight="1"/></hh:font></hh:fontface>`;
}

function frame(id: number, line: 'NONE' | 'SOLID', fill?: string): string {
  const sides = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<hh:${side}Border type="${line}" width="0.12 mm" color="#444444"/>`,
  );
  const brush = fill
    ? `<hc:fillBrush><hc:winBrush faceColor="${fill}" hatchColor="#999999" alpha="0"/></hc:fillBrush>`
    : '';
  return `<hh:borderFill id="${id}" threeD="0" shadow="0" centerLine="NONE" breakCellSeparateLine="0"><hh:slash type="NONE" Crooked="0" isCounter="0"/><hh:backSlash type="NONE" Crooked="0" isCounter="0"/>${sides.join('')}<hh:diagonal type="SOLID" width="0.1 mm" color="#000000"/>${brush}</hh:borderFill>`;
}

function charPr({ size, bold, spacing = 0, colour = '#111111' }: Letter, id: number): string {
  return `<hh:charPr id="${id}" height="${size}" textColor="${colour}" shadeColor="none" useFontSpace="0" useKerning="0" symMark="NONE" borderFillIDRef="${frames.none}"><hh:fontRef ${each(0)}/><hh:ratio ${each(100)}/><hh:spacing ${each(spacing)}/><hh:relSz ${each(100)}/><hh:offset ${each(0)}/>${bold ? '<hh:bold/>' : ''}<hh:underline type="NONE" shape="SOLID" color="#000000"/><hh:strikeout shape="NONE" color="#000000"/><hh:outline type="NONE"/><hh:shadow type="NONE" color="#B2B2B2" offsetX="10" offsetY="10"/></hh:charPr>`;
}

function each(value: number): string {
  return ['hangul', 'latin', 'hanja', 'japanese', 'other', 'symbol', 'user']
    .map((language) => `${language}="${value}"`)
    .join(' ');
}

const numbering = `<hh:numbering id="1" start="0">${['^1.', '^2.', '^3)', '^4)', '(^5)', '(^6)', '^7']
  .map(
    (sign, index) =>
      `<hh:paraHead start="1" level="${index + 1}" align="LEFT" useInstWidth="1" autoIndent="1" widthAdjust="0" textOffsetType="PERCENT" textOffset="50" numFormat="${index % 2 === 0 ? 'DIGIT' : 'HANGUL_SYLLABLE'}" charPrIDRef="4294967295" checkable="0">${sign}</hh:paraHead>`,
  )
  .join('')}</hh:numbering>`;

function paraPr(look: ParagraphLook, id: number): string {
  const { align = 'JUSTIFY', lines = 160, keep } = look;
  const spacing = `<hh:lineSpacing type="PERCENT" value="${lines}" unit="HWPUNIT"/>`;
  // Hangul takes the plain branch for half its value, as its own files show; the other branch is meant as it stands.
  const margins = `<hp:switch><hp:case hp:required-namespace="http://www.hancom.co.kr/hwpml/2016/HwpUnitChar">${margin(look, 1)}${spacing}</hp:case><hp:default>${margin(look, 2)}${spacing}</hp:default></hp:switch>`;
  return `<hh:paraPr id="${id}" tabPrIDRef="0" condense="0" fontLineHeight="0" snapToGrid="1" suppressLineNumbers="0" checked="0"><hh:align horizontal="${align}" vertical="BASELINE"/><hh:heading type="NONE" idRef="0" level="0"/><hh:breakSetting breakLatinWord="KEEP_WORD" breakNonLatinWord="KEEP_WORD" widowOrphan="0" keepWithNext="${keep ? 1 : 0}" keepLines="0" pageBreakBefore="0" lineWrap="BREAK"/><hh:autoSpacing eAsianEng="0" eAsianNum="0"/>${margins}<hh:border borderFillIDRef="${frames.none}" offsetLeft="0" offsetRight="0" offsetTop="0" offsetBottom="0" connect="0" ignoreMargin="0"/></hh:paraPr>`;
}

function margin({ left = 0, hang = 0, before = 0, after = 0 }: ParagraphLook, times: number): string {
  const values = { intent: -hang, left, right: 0, prev: before, next: after };
  return `<hh:margin>${Object.entries(values)
    .map(([name, value]) => `<hc:${name} value="${unitsOf(value) * times}" unit="HWPUNIT"/>`)
    .join('')}</hh:margin>`;
}
