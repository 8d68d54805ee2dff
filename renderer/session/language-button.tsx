import { useTranslation } from 'react-i18next';
import type { Desktop } from '../../shared/contracts/desktop-api.ts';
import { useSession } from './session.ts';
import { Button } from '../ui/button.tsx';

/** Switches between Korean and English at once and for the next start. */
export function LanguageButton({ desktop }: { readonly desktop: Desktop }) {
  const { t } = useTranslation();
  const { language, set } = useSession();
  const change = async () => {
    const changed = await desktop.setLanguage({ language: language === 'ko' ? 'en' : 'ko' });
    if (changed.ok) set({ language: changed.value.language });
  };
  return (
    <Button look="quiet" size="small" testId="language" onPress={() => void change()}>
      {t('terms.language')}
    </Button>
  );
}
