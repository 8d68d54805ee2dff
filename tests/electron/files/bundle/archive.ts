import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

/** An entry as a hostile hand would write it: every figure may lie. */
export interface Entry {
  readonly name: string;
  readonly data: Uint8Array;
  readonly localName?: string;
  readonly method?: number;
  readonly flags?: number;
  readonly localFlags?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly compressed?: number;
  readonly localSize?: number;
  readonly offset?: number;
  readonly attributes?: number;
  readonly extra?: Uint8Array;
  readonly localExtra?: Uint8Array;
  readonly comment?: string;
  readonly before?: Uint8Array;
}

/** A zip written by hand (APPNOTE 4.3), so that it can be wrong in exactly one way. */
export function archive(
  entries: readonly Entry[],
  { comment = '', count = entries.length, tail = '' }: { comment?: string; count?: number; tail?: string } = {},
): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { name, data, before = new Uint8Array(), extra = new Uint8Array(), localExtra = new Uint8Array() } = entry;
    const flags = entry.flags ?? 0x0800;
    const crc = entry.crc ?? crc32(data);
    const size = entry.size ?? data.length;
    const offset = at + before.length;
    const local = Buffer.alloc(30);
    const localName = Buffer.from(entry.localName ?? name);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(entry.localFlags ?? flags, 6);
    local.writeUInt16LE(entry.method ?? 0, 8);
    local.writeUInt32LE(crc, 14);
    local.writeUInt32LE(entry.localSize ?? entry.compressed ?? size, 18);
    local.writeUInt32LE(entry.localSize ?? size, 22);
    local.writeUInt16LE(localName.length, 26);
    local.writeUInt16LE(localExtra.length, 28);
    const whole = Buffer.concat([before, local, localName, localExtra, data]);
    parts.push(whole);
    at += whole.length;
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(0x031e, 4);
    central.writeUInt16LE(20, 6);
    central.writeUInt16LE(flags, 8);
    central.writeUInt16LE(entry.method ?? 0, 10);
    central.writeUInt32LE(crc, 16);
    central.writeUInt32LE(entry.compressed ?? size, 20);
    central.writeUInt32LE(size, 24);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    central.writeUInt16LE(extra.length, 30);
    central.writeUInt16LE(Buffer.byteLength(entry.comment ?? ''), 32);
    central.writeUInt32LE(((entry.attributes ?? 0o100644) << 16) >>> 0, 38);
    central.writeUInt32LE(entry.offset ?? offset, 42);
    directory.push(Buffer.concat([central, Buffer.from(name), extra, Buffer.from(entry.comment ?? '')]));
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...parts, central, end, Buffer.from(comment), Buffer.from(tail)]);
}

export function digestOf(data: Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
