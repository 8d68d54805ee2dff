import type { useTranslation } from 'react-i18next';
import type { MemberId } from '../../../shared/basics/ids.ts';
import { memberById, type RosterBody } from '../../../shared/roster/roster.ts';

/** Who is out of the room, in words. */
export function leavingText(
  t: ReturnType<typeof useTranslation>['t'],
  roster: RosterBody,
  leaving: readonly MemberId[],
): string {
  const names = leaving.map((id) => memberById(roster, id)?.name ?? id).join(', ');
  return leaving.length === 0 ? t('table.agenda-nobody') : t('table.agenda-leaving', { names });
}
