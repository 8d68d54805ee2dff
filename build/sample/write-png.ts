import { crc32, deflateSync } from 'node:zlib';

/** A plain architecture picture: boxes in a row joined by a line. PNG (ISO/IEC 15948), 8-bit RGB. */
export function pngBytes(boxes: number): Uint8Array {
  const [width, height] = [960, 320];
  const pixels = Buffer.alloc((width * 3 + 1) * height, 255);
  for (let y = 0; y < height; y += 1) pixels[y * (width * 3 + 1)] = 0;
  const paint = (x0: number, y0: number, x1: number, y1: number, colour: readonly [number, number, number]) => {
    for (let y = y0; y < y1; y += 1)
      for (let x = x0; x < x1; x += 1)
        for (const [channel, value] of colour.entries()) pixels[y * (width * 3 + 1) + 1 + x * 3 + channel] = value;
  };
  paint(60, 158, 900, 162, [52, 111, 178]);
  const each = Math.floor(840 / boxes);
  for (let index = 0; index < boxes; index += 1) {
    const x = 60 + index * each + 16;
    paint(x, 100, x + each - 32, 220, [52, 111, 178]);
    paint(x + 3, 103, x + each - 35, 217, [236, 242, 254]);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return new Uint8Array(
    Buffer.concat([
      signature,
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(pixels)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
