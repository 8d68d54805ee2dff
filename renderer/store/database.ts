import Dexie, { type Table } from 'dexie';

/** A sealed row: the columns in the clear are only what queries need. */
export interface SealedRow {
  readonly key: string;
  readonly sealed: Uint8Array;
}

export interface RecordRow extends SealedRow {
  readonly round: string;
  readonly index: number;
}

/** How much of an encrypted file is here; complete when `stored` equals `total`. `checked` once its digest was found right. */
export interface BlobRow {
  readonly digest: string;
  readonly round: string;
  readonly total: number;
  readonly stored: number;
  readonly state: 'partial' | 'complete';
}

export interface ChunkRow {
  readonly digest: string;
  readonly offset: number;
  readonly bytes: Blob;
  /** Absent in stores from before parts were sealed a second time. */
  readonly sealed?: 'yes';
}

/** The words of a file, sealed; round and dossier tell which rows a search or a recusal means. */
export interface TextRow extends SealedRow {
  readonly round: string;
  readonly dossier: string;
}

export interface MetaRow {
  readonly key: string;
  readonly value: number | string;
}

/** The page's working store: a projection of the journal (sealed rows) and the encrypted files of the dossiers. */
export class Database extends Dexie {
  declare readonly meta: Table<MetaRow, string>;
  declare readonly records: Table<RecordRow, string>;
  declare readonly outgoing: Table<SealedRow, string>;
  declare readonly sheets: Table<SealedRow, string>;
  declare readonly asides: Table<SealedRow, string>;
  declare readonly others: Table<SealedRow, string>;
  declare readonly cursors: Table<SealedRow, string>;
  declare readonly papers: Table<SealedRow, string>;
  declare readonly intake: Table<SealedRow, string>;
  /** What happened to each application at intake, by its number. */
  declare readonly register: Table<SealedRow, string>;
  declare readonly drafts: Table<SealedRow, string>;
  declare readonly blobs: Table<BlobRow, string>;
  declare readonly chunks: Table<ChunkRow, [string, number]>;
  declare readonly texts: Table<TextRow, string>;
  declare readonly places: Table<SealedRow, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'relaxed' });
    this.version(1).stores({
      meta: 'key',
      records: 'key, [round+index]',
      outgoing: 'key',
      sheets: 'key',
      intake: 'key',
      drafts: 'key',
      blobs: 'digest, round',
      chunks: '[digest+offset], digest',
    });
    this.version(2).stores({ asides: 'key' });
    this.version(3).stores({ texts: 'key, [round+dossier], round', places: 'key' });
    this.version(4).stores({ cursors: 'key', others: 'key' });
    this.version(5).stores({ register: 'key' });
    this.version(6).stores({ papers: 'key' });
    this.version(7).stores({ blobs: 'digest, round, state' });
  }

  /** All that comes from the journal; files are left alone, they can be large and are checked by digest. */
  projected(): Table[] {
    return [
      this.meta,
      this.records,
      this.outgoing,
      this.sheets,
      this.others,
      this.asides,
      this.papers,
      this.intake,
      this.register,
      this.drafts,
    ];
  }
}
