import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desktop } from '../../../shared/contracts/desktop-api.ts';
import { DisplayMenu } from '../../session/display-menu.tsx';
import { LanguageButton } from '../../session/language-button.tsx';
import { useExchange } from '../../session/use-exchange.ts';
import { Button } from '../../ui/button.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';

/** Display, language, and one button that exchanges everything with the registry: what waits goes out, what is new comes in. */
export function TopActions({ desktop }: { readonly desktop: Desktop }) {
  const { t } = useTranslation();
  const run = useExchange();
  const [pending, setPending] = useState(false);
  const exchange = () => {
    setPending(true);
    void run('person').finally(() => setPending(false));
  };
  return (
    <>
      <Button size="small" pending={pending} onPress={exchange} testId="sync">
        {t('terms.sync-now')}
      </Button>
      <ShortcutSheet />
      <DisplayMenu desktop={desktop} />
      <LanguageButton desktop={desktop} />
    </>
  );
}
