import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../shared/basics/problem.ts';
import { problemText } from '../../../shared/messages/problem-text.ts';
import { useSession } from '../../session/session.ts';
import { Banner } from '../../ui/feedback.tsx';

/** What keeps a sheet or an opinion from being signed; at least one. */
export function MissingList({ missing }: { readonly missing: readonly Problem[] }) {
  const { t } = useTranslation();
  const language = useSession((session) => session.language);
  return (
    <Banner tone="warning" title={t('member.sign-missing')}>
      <ul>
        {missing.map((each, index) => (
          <li key={`${each.code}-${index}`}>· {problemText(each, language).title}</li>
        ))}
      </ul>
    </Banner>
  );
}
