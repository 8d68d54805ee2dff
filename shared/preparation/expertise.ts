import type { MemberId } from '../basics/ids.ts';
import type { Application } from '../dossier/application.ts';
import type { PersonNote, RoundDraft } from './round-draft.ts';

/** How many of a person's words the dossier's type or detail carries; nothing known is 0. */
export function expertiseIn(
  note: Pick<PersonNote, 'expertise'> | undefined,
  { serviceType, serviceDetail }: Pick<Application, 'serviceType' | 'serviceDetail'>,
): number {
  const [type, detail] = [plain(serviceType), plain(serviceDetail)];
  return (note?.expertise ?? []).map(plain).filter((word) => word === type || (word !== '' && detail.includes(word)))
    .length;
}

export function noteOf({ people }: Pick<RoundDraft, 'people'>, member: MemberId): PersonNote {
  return people?.find((note) => note.member === member) ?? { member, expertise: [] };
}

function plain(text: string): string {
  return text.normalize('NFC').trim().toLowerCase();
}
