import type { DossierNumber } from '../../../shared/basics/ids.ts';

const shown = 3;

/** The first few of the dossiers that are awaited; all of them on pointing. */
export function MissingDossiers({ of }: { readonly of: readonly DossierNumber[] }) {
  return (
    <span title={of.join(', ')}>
      {of.length === 0 ? '–' : `${of.slice(0, shown).join(', ')}${of.length > shown ? ' …' : ''}`}
    </span>
  );
}
