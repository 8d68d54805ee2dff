import { useTranslation } from 'react-i18next';
import type { Desktop } from '../../../shared/contracts/desktop-api.ts';
import { ok } from '../../../shared/basics/result.ts';
import { deliverOutbox, syncRound } from '../../journeys/registry.ts';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';

/** Language, and one button that exchanges everything with the registry: what waits goes out, what is new comes in. */
export function TopActions({ desktop }: { readonly desktop: Desktop }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { language, set } = useSession();
  const { pending, run } = useAction();
  const exchange = () =>
    run(async () => {
      const synced = await syncRound(desk);
      const delivered = synced.ok ? await deliverOutbox(desk) : synced;
      const profile = await desktop.readProfile({});
      const registry = await desktop.checkRegistry({});
      set({
        ...(profile.ok ? { profile: profile.value } : {}),
        registry: registry.ok ? registry.value.state : 'unreachable',
        notice: delivered.ok ? null : { tone: 'warning', text: '', problem: delivered.problem },
      });
      return ok(true);
    });
  const change = async () => {
    const changed = await desktop.setLanguage({ language: language === 'ko' ? 'en' : 'ko' });
    if (changed.ok) set({ language: changed.value.language });
  };
  return (
    <>
      <Button size="small" pending={pending} onPress={() => void exchange()} testId="sync">
        {t('terms.sync-now')}
      </Button>
      <Button look="quiet" size="small" onPress={() => void change()} testId="language">
        {t('terms.language')}
      </Button>
    </>
  );
}
