import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { openGuide } from './open-guide.ts';

/** The way to the guide before the rooms are open. */
export function GuideButton() {
  const { t } = useTranslation();
  return (
    <Button look="quiet" size="small" testId="guide" onPress={() => openGuide()}>
      {t('terms.room-guide')} F1
    </Button>
  );
}
