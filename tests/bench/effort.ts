/** How much is measured: enough to be sure of, or enough to see that nothing broke. */
export interface Effort {
  readonly rounds: number;
  readonly coldStarts: number;
  /** Bytes of dossiers' files on the member's computer. */
  readonly stored: number;
  readonly keys: number;
  readonly saves: number;
  readonly opened: number;
  /** Dossiers in the long queue. */
  readonly rows: number;
  readonly month: { readonly dossiers: number; readonly members: number };
  readonly kit: { readonly dossiers: number; readonly members: number };
}

export const efforts: Readonly<Record<'whole' | 'quick', Effort>> = {
  whole: {
    rounds: 5,
    coldStarts: 7,
    stored: 1_000_000_000,
    keys: 60,
    saves: 100,
    opened: 200,
    rows: 3_000,
    month: { dossiers: 100, members: 8 },
    kit: { dossiers: 2_000, members: 20 },
  },
  quick: {
    rounds: 3,
    coldStarts: 3,
    stored: 100_000_000,
    keys: 40,
    saves: 60,
    opened: 60,
    rows: 1_000,
    month: { dossiers: 40, members: 6 },
    kit: { dossiers: 200, members: 20 },
  },
};
