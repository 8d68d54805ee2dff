import { useTranslation } from 'react-i18next';
import { firstRoom } from '../../session/open-guide.ts';
import { useSession } from '../../session/session.ts';
import { useAction } from '../../session/use-action.ts';
import { useDesk } from '../../session/use-desk.ts';
import type { Profile } from '../../../shared/contracts/desktop-api.ts';
import { Button } from '../../ui/button.tsx';

/** Starts the tour again, in the room where it begins. */
export function TourButton() {
  const { t } = useTranslation();
  const { desktop } = useDesk();
  const set = useSession((session) => session.set);
  const { pending, run } = useAction<Profile>();
  const begin = (profile: Profile) => set({ profile, room: firstRoom(profile), dossier: null, guideFrom: null });
  return (
    <Button
      pending={pending}
      testId="tour-again"
      onPress={() => void run(() => desktop.setTour({ to: 'to-show' }), begin)}
    >
      {t('guide.tour-again')}
    </Button>
  );
}
