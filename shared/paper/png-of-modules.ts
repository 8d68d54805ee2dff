/** A black and white picture as a PNG (ISO/IEC 15948): one bit a pixel, each module `scale` pixels wide, stored without compression. */
export function pngOfModules(modules: readonly (readonly boolean[])[], scale: number): Uint8Array<ArrayBuffer> {
  const side = modules.length * scale;
  const stride = Math.ceil(side / 8) + 1;
  const rows = new Uint8Array(stride * side);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const isDark = modules[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true;
      const at = y * stride + 1 + (x >> 3);
      if (!isDark) rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  const header = [...word(side), ...word(side), 1, 0, 0, 0, 0];
  return Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', header),
    ...chunk('IDAT', stored(rows)),
    ...chunk('IEND', []),
  ]);
}

function chunk(type: string, data: readonly number[]): readonly number[] {
  const named = [...[...type].map((letter) => letter.charCodeAt(0)), ...data];
  return [...word(data.length), ...named, ...word(crc32(named))];
}

/** zlib (RFC 1950) around stored blocks (RFC 1951, 3.2.4). */
function stored(bytes: Uint8Array): readonly number[] {
  const blocks: number[] = [0x78, 0x01];
  for (let from = 0; from < bytes.length; from += 0xffff) {
    const part = bytes.subarray(from, from + 0xffff);
    const isLast = from + part.length === bytes.length ? 1 : 0;
    const [low, high] = [part.length & 0xff, part.length >> 8];
    blocks.push(isLast, low, high, low ^ 0xff, high ^ 0xff, ...part);
  }
  return [...blocks, ...word(adler32(bytes))];
}

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65521;
    high = (high + low) % 65521;
  }
  return ((high << 16) | low) >>> 0;
}

function word(value: number): readonly number[] {
  return [value >>> 24, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}
