import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { inflateSync } from 'node:zlib';

/** Pretendard GOV as a TrueType font. The package has it as WOFF, whose reader would inflate the glyph table again for every glyph. */
export function pretendard(weight: 'Regular' | 'Bold'): Buffer {
  return trueTypeFromWoff(
    readFileSync(resolve(`node_modules/krds-uiux/resources/fonts/PretendardGOV-${weight}.subset.woff`)),
  );
}

/** WOFF 1.0 (W3C) unpacked: the same tables, each inflated, behind a plain sfnt directory. */
function trueTypeFromWoff(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + index * 20;
    const [offset, packed, length] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)];
    const bytes = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      bytes: packed < length ? inflateSync(bytes) : bytes,
    };
  });
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + count * 16);
  woff.copy(head, 0, 4, 8);
  for (const [index, value] of [count, power * 16, Math.log2(power), (count - power) * 16].entries())
    head.writeUInt16BE(value, 4 + index * 2);
  let offset = head.length;
  const padded = tables.map(({ tag, checksum, bytes }, index) => {
    const at = 12 + index * 16;
    tag.copy(head, at);
    for (const [part, value] of [checksum, offset, bytes.length].entries())
      head.writeUInt32BE(value, at + 4 + part * 4);
    const whole = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
    offset += whole.length;
    return whole;
  });
  return Buffer.concat([head, ...padded]);
}
