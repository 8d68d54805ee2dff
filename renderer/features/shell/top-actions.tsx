import { useTranslation } from 'react-i18next';
import type { Desktop } from '../../../shared/contracts/desktop-api.ts';
import { ok } from '../../../shared/basics/result.ts';
import { deliverOutbox, syncRound } from '../../journeys/registry.ts';
import { LanguageButton } from '../../session/language-button.tsx';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import { Button } from '../../ui/button.tsx';

/** Language, and one button that exchanges everything with the registry: what waits goes out, what is new comes in. */
export function TopActions({ desktop }: { readonly desktop: Desktop }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const set = useSession((session) => session.set);
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
        problem: delivered.ok ? (delivered.value.problems[0] ?? null) : delivered.problem,
      });
      return ok(true);
    });
  return (
    <>
      <Button size="small" pending={pending} onPress={() => void exchange()} testId="sync">
        {t('terms.sync-now')}
      </Button>
      <LanguageButton desktop={desktop} />
    </>
  );
}
