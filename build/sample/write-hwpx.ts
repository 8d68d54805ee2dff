import { ZipFile } from 'yazl';

const made = { mtime: new Date(2026, 0, 1), forceDosTimestamp: true } as const;

/** A minimal OWPML container (KS X 6101): mimetype first and stored, then version, container, content list, header, one section. */
export async function hwpxBytes(paragraphs: readonly string[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  const add = (name: string, text: string, compress = true) =>
    zip.addBuffer(Buffer.from(text, 'utf8'), name, { ...made, compress });
  add('mimetype', 'application/hwp+zip', false);
  add(
    'version.xml',
    `${declaration}<hv:HCFVersion xmlns:hv="http://www.hancom.co.kr/hwpml/2011/version" tagetApplication="WORDPROCESSOR" major="5" minor="1" micro="0" buildNumber="1" os="1" xmlVersion="1.4" application="Simsa Desk sample"/>`,
  );
  add(
    'META-INF/container.xml',
    `${declaration}<ocf:container xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container"><ocf:rootfiles><ocf:rootfile full-path="Contents/content.hpf" media-type="application/hwpml-package+xml"/></ocf:rootfiles></ocf:container>`,
  );
  add(
    'Contents/content.hpf',
    `${declaration}<opf:package xmlns:opf="http://www.idpf.org/2007/opf/" version="1.0" unique-identifier="id"><opf:metadata><opf:title>확약서</opf:title><opf:language>ko</opf:language></opf:metadata><opf:manifest><opf:item id="header" href="Contents/header.xml" media-type="application/xml"/><opf:item id="section0" href="Contents/section0.xml" media-type="application/xml"/></opf:manifest><opf:spine><opf:itemref idref="header"/><opf:itemref idref="section0"/></opf:spine></opf:package>`,
  );
  add(
    'Contents/header.xml',
    `${declaration}<hh:head xmlns:hh="http://www.hancom.co.kr/hwpml/2011/head" version="1.4" secCnt="1"><hh:beginNum page="1" footnote="1" endnote="1" pic="1" tbl="1" equation="1"/><hh:refList><hh:fontfaces itemCnt="1"><hh:fontface lang="HANGUL" fontCnt="1"><hh:font id="0" face="함초롬바탕" type="TTF" isEmbedded="0"/></hh:fontface></hh:fontfaces><hh:charProperties itemCnt="1"><hh:charPr id="0" height="1000" textColor="#000000"/></hh:charProperties><hh:paraProperties itemCnt="1"><hh:paraPr id="0"/></hh:paraProperties></hh:refList></hh:head>`,
  );
  const body = paragraphs
    .map(
      (text, id) =>
        `<hp:p id="${id}" paraPrIDRef="0" styleIDRef="0"><hp:run charPrIDRef="0"><hp:t>${escaped(text)}</hp:t></hp:run></hp:p>`,
    )
    .join('');
  add(
    'Contents/section0.xml',
    `${declaration}<hs:sec xmlns:hs="http://www.hancom.co.kr/hwpml/2011/section" xmlns:hp="http://www.hancom.co.kr/hwpml/2011/paragraph">${body}</hs:sec>`,
  );
  zip.end();
  const parts: Buffer[] = [];
  for await (const part of zip.outputStream as AsyncIterable<Buffer>) parts.push(part);
  return new Uint8Array(Buffer.concat(parts));
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
