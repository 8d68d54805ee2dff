import type { DossierNumber } from '../../shared/basics/ids.ts';
import { memberIdOf, type Committee } from './committee.ts';
import { must, type Seat } from './seat.ts';

/** Closing, opening, decisions, selection and countersignatures, everybody at the meeting; `signer` countersigns for the committee. */
export async function finishMonth(
  { chair, secretariat }: Pick<Committee, 'chair' | 'secretariat'>,
  {
    dossiers,
    attending,
    signer,
  }: { readonly dossiers: readonly DossierNumber[]; readonly attending: readonly Seat[]; readonly signer: Seat },
): Promise<void> {
  const delivered = (done: { problems: readonly unknown[]; waiting: number }) => {
    if (done.waiting > 0 || done.problems.length > 0) throw new Error(JSON.stringify(done));
  };
  delivered(must(await secretariat.desktop.closeRound({})));
  delivered(must(await chair.desktop.closeRound({})));
  delivered(must(await secretariat.desktop.openBallots({})));
  delivered(must(await chair.desktop.openBallots({})));
  const present = await Promise.all(attending.map(memberIdOf));
  for (const dossier of dossiers) {
    const vote = { for: present.length, against: 0, abstain: 0 };
    const decision = { dossier, outcome: 'selected', attending: present, vote, reasons: '기준 충족' } as const;
    delivered(must(await chair.desktop.recordDecision({ decision })));
  }
  delivered(must(await chair.desktop.finaliseRound({})));
  for (const seat of [signer, secretariat]) {
    must(await seat.desktop.syncRound({}));
    delivered(must(await seat.desktop.countersign({})));
  }
}
