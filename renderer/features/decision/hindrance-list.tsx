import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { sha256 } from '@noble/hashes/sha2.js';
import type { DossierNumber } from '../../../shared/basics/ids.ts';
import type { Docket } from '../../../shared/docket/docket.ts';
import { finaliseHindrances, type Hindrance } from '../../../shared/docket/finalise-hindrances.ts';

export function useHindrances(docket: Docket): readonly Hindrance[] {
  return useMemo(() => finaliseHindrances({ sha256 }, docket), [docket]);
}

/** As many as a person reads; the filter of the table shows them all. */
const most = 50;

/** Every dossier that keeps the month from being final, with the reason. */
export function HindranceList({
  docket,
  hindrances,
  onOpen,
}: {
  readonly docket: Docket;
  readonly hindrances: readonly Hindrance[];
  readonly onOpen: (number: DossierNumber) => void;
}) {
  const { t } = useTranslation();
  if (hindrances.length === 0) return null;
  const rest = hindrances.length - most;
  return (
    <details className="banner info hinder" data-testid="hindrances">
      <summary className="banner-title">{t('table.hinder-title', { count: hindrances.length })}</summary>
      <ul className="hindrances" tabIndex={0} aria-label={t('table.hinder-title', { count: hindrances.length })}>
        {hindrances.slice(0, most).map(({ dossier, why }) => (
          <li key={dossier}>
            <button type="button" className="link-button" onClick={() => onOpen(dossier)}>
              <span className="numbers">{dossier}</span> {docket.dossiers.get(dossier)?.package.body.service}
            </button>{' '}
            — {t(`table.hinder-${why}`)}
          </li>
        ))}
        {rest > 0 ? <li>{t('table.hinder-more', { rest })}</li> : null}
      </ul>
    </details>
  );
}
