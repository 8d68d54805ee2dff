import Dexie, { type PromiseExtended, type Table } from 'dexie';

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

  /** Closed by the desk itself, for good. */
  ended = false;
  #cut = false;

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

  /**
   * Chromium cuts the connection when a write fails, as on a full disk, and an opening that fails then is the last that Dexie tries
   * by itself. Here the next use tries again; those who wait now are told of the failure first, so that it is never tried in a ring.
   */
  override open(): PromiseExtended<Dexie> {
    return super.open().then(
      (opened) => {
        if (this.#cut) void this.#renewLog();
        return opened;
      },
      (failure: unknown) => {
        setTimeout(() => {
          if (!this.ended && !this.isOpen()) super.close({ disableAutoOpen: false });
        });
        throw failure;
      },
    );
  }

  /** Without a word on it, closed for good; Dexie itself closes what Chromium has cut, and lets it be opened again. */
  override close(options: { readonly disableAutoOpen: boolean } = { disableAutoOpen: true }): void {
    if (options.disableAutoOpen) this.ended = true;
    else this.#cut = true;
    super.close(options);
  }

  /**
   * After a write that failed Chromium goes on behind the record that was cut short, and takes it for damage when it starts again:
   * then it deletes the whole store, with the files of every dossier (docs/decisions/0073). So that log is filled until Chromium has
   * begun another and thrown it away. When the disk is full again meanwhile, the next opening does it.
   */
  async #renewLog(): Promise<void> {
    try {
      await this.meta.bulkPut(fillers.map((key) => ({ key, value: filling })));
      await this.meta.bulkDelete(fillers);
      this.#cut = false;
    } catch {
      // Still no room: this cut the connection once more, and what is opened after it comes back here.
    }
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

/**
 * More than the 4 MiB that a log of Chromium's LevelDB holds (`write_buffer_size`), in rows below the 64 KiB from which a value goes
 * into a file of its own.
 */
const filling = '-'.repeat(60_000);
const fillers = Array.from({ length: 100 }, (_, index) => `filler/${index}`);
