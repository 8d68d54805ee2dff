/** Writes a paper as the parts of an HWPX document (OWPML, KS X 6101); every text that a person wrote is escaped. */
import { hwpxHeader } from './hwpx-header.ts';
import { hwpxSection } from './hwpx-section.ts';
import { paperText } from './paper-text.ts';
import { paperTitle, type Paper } from './paper.ts';
import { pngOfModules } from './png-of-modules.ts';
import { qrModules } from './qr-modules.ts';
import { xmlDeclaration, xmlText } from './xml-text.ts';

export interface HwpxPart {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** In the order of the container: `mimetype` comes first and is stored without compression, the others may be compressed. */
export function hwpxParts(paper: Paper): readonly HwpxPart[] {
  const pictures = paper.blocks.flatMap((block) =>
    block.kind === 'qr' ? [pngOfModules(qrModules(block.content), 4)] : [],
  );
  const named = pictures.map((content, index) => ({ id: `image${index + 1}`, content }));
  return [
    { name: 'mimetype', content: 'application/hwp+zip' },
    { name: 'version.xml', content: version },
    { name: 'META-INF/container.xml', content: container },
    { name: 'META-INF/manifest.xml', content: manifest },
    { name: 'META-INF/container.rdf', content: relations },
    { name: 'Contents/content.hpf', content: contents(paper, named) },
    { name: 'Contents/header.xml', content: hwpxHeader() },
    { name: 'Contents/section0.xml', content: hwpxSection(paper) },
    ...named.map(({ id, content }) => ({ name: `BinData/${id}.png`, content })),
    { name: 'Preview/PrvText.txt', content: paperText(paper).slice(0, 1000) },
    { name: 'settings.xml', content: settings },
  ];
}

const version = `${xmlDeclaration}<hv:HCFVersion xmlns:hv="http://www.hancom.co.kr/hwpml/2011/version" tagetApplication="WORDPROCESSOR" major="5" minor="1" micro="0" buildNumber="1" os="1" xmlVersion="1.4" application="Simsa Desk" appVersion="1"/>`;

const container = `${xmlDeclaration}<ocf:container xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:hpf="http://www.hancom.co.kr/schema/2011/hpf"><ocf:rootfiles><ocf:rootfile full-path="Contents/content.hpf" media-type="application/hwpml-package+xml"/><ocf:rootfile full-path="Preview/PrvText.txt" media-type="text/plain"/><ocf:rootfile full-path="META-INF/container.rdf" media-type="application/rdf+xml"/></ocf:rootfiles></ocf:container>`;

const manifest = `${xmlDeclaration}<odf:manifest xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`;

const meta = 'http://www.hancom.co.kr/hwpml/2016/meta/pkg#';

/** What Hangul itself writes to say which part is the header and which the section. */
const relations = `${xmlDeclaration}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:pkg="${meta}">${[
  ['header', 'HeaderFile'],
  ['section0', 'SectionFile'],
]
  .map(
    ([part, type]) =>
      `<rdf:Description rdf:about=""><pkg:hasPart rdf:resource="Contents/${part}.xml"/></rdf:Description><rdf:Description rdf:about="Contents/${part}.xml"><rdf:type rdf:resource="${meta}${type}"/></rdf:Description>`,
  )
  .join('')}<rdf:Description rdf:about=""><rdf:type rdf:resource="${meta}Document"/></rdf:Description></rdf:RDF>`;

const settings = `${xmlDeclaration}<ha:HWPApplicationSetting xmlns:ha="http://www.hancom.co.kr/hwpml/2011/app"><ha:CaretPosition listIDRef="0" paraIDRef="0" pos="0"/></ha:HWPApplicationSetting>`;

function contents(paper: Paper, pictures: readonly { readonly id: string }[]): string {
  const items = [
    '<opf:item id="header" href="Contents/header.xml" media-type="application/xml"/>',
    ...pictures.map(({ id }) => `<opf:item id="${id}" href="BinData/${id}.png" media-type="image/png" isEmbeded="1"/>`),
    '<opf:item id="section0" href="Contents/section0.xml" media-type="application/xml"/>',
    '<opf:item id="settings" href="settings.xml" media-type="application/xml"/>',
  ];
  return `${xmlDeclaration}<opf:package xmlns:opf="http://www.idpf.org/2007/opf/" xmlns:hpf="http://www.hancom.co.kr/schema/2011/hpf" version="" unique-identifier="" id=""><opf:metadata><opf:title>${xmlText(paperTitle(paper))}</opf:title><opf:language>ko</opf:language><opf:meta name="creator" content="text">Simsa Desk</opf:meta></opf:metadata><opf:manifest>${items.join('')}</opf:manifest><opf:spine><opf:itemref idref="header" linear="yes"/><opf:itemref idref="section0" linear="yes"/></opf:spine></opf:package>`;
}
