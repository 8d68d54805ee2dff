import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { highTotal, type Contradiction } from '../../shared/scoring/contradictions.ts';
import { Banner } from '../ui/feedback.tsx';

/** What a member may want to look at again; a word of warning, never a bar. */
export function ContradictionList({ found }: { readonly found: readonly Contradiction[] }) {
  const { t } = useTranslation();
  if (found.length === 0) return null;
  return (
    <Banner tone="info" title={t('scoring.look-again', { count: found.length })}>
      <ul data-testid="contradictions">
        {found.map((each, index) => (
          <li key={`${each.kind}-${index}`}>· {contradictionText(t, each)}</li>
        ))}
      </ul>
    </Banner>
  );
}

export function contradictionText(t: TFunction, found: Contradiction): string {
  switch (found.kind) {
    case 'unfit-yet-high':
      return t('scoring.unfit-yet-high', { criterion: found.criterion.title, total: Number(highTotal) });
    case 'extreme-with-few-words':
    case 'evidence-missing':
      return t(`scoring.${found.kind}`, { criterion: found.criterion.title });
    case 'pasted-from':
      return t('scoring.pasted-from', {
        where: found.where === 'opinion' ? t('member.opinion') : found.where.title,
        dossier: found.dossier,
      });
    case 'same-everywhere':
    case 'same-reasons':
      return t(`scoring.${found.kind}`);
  }
}
