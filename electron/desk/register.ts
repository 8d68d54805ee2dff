import type { DossierNumber } from '../../shared/basics/ids.ts';
import type { Instant } from '../../shared/basics/instant.ts';
import type { DeskEntry, IntakeDossier } from '../../shared/contracts/desk-entry.ts';
import type { DatedEvent } from '../../shared/intake/register.ts';

type RegisterEntry = Extract<DeskEntry, { kind: 'intake' | 'intake-removed' | 'intake-events' }>;

/** The office's register as the journal tells it: contents with their earlier versions, and what happened to each. */
export interface Register {
  readonly apply: (entry: RegisterEntry) => void;
  readonly present: () => ReadonlyMap<DossierNumber, IntakeDossier>;
  readonly versions: (number: DossierNumber) => readonly (IntakeDossier & { readonly at: Instant })[];
  readonly events: (number: DossierNumber) => readonly DatedEvent[];
}

export function createRegister(): Register {
  const present = new Map<DossierNumber, IntakeDossier>();
  const versions = new Map<DossierNumber, (IntakeDossier & { readonly at: Instant })[]>();
  const events = new Map<DossierNumber, DatedEvent[]>();
  return {
    apply: (entry) => {
      const { at } = entry;
      if (entry.kind === 'intake')
        for (const dossier of entry.dossiers) {
          const { number } = dossier.application;
          present.set(number, dossier);
          versions.set(number, [...(versions.get(number) ?? []), { ...dossier, at }]);
        }
      else if (entry.kind === 'intake-events')
        for (const event of entry.events)
          events.set(event.number, [...(events.get(event.number) ?? []), { ...event, at }]);
      else for (const number of entry.numbers) for (const each of [present, versions, events]) each.delete(number);
    },
    present: () => present,
    versions: (number) => versions.get(number) ?? [],
    events: (number) => events.get(number) ?? [],
  };
}
