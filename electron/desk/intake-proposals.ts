import type { Digest, DossierNumber } from '../../shared/basics/ids.ts';
import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { DeskEntry, IntakeDossier } from '../../shared/contracts/desk-entry.ts';
import type { CallInput, CallOutput } from '../../shared/contracts/desktop-api.ts';
import { intakeStanding } from './intake-steps.ts';
import { blobsOf, namedBlobs, save, type Session } from './session.ts';

/**
 * Newer contents of applications that are here already. They wait sealed on the disk, named by nothing that was saved: until somebody
 * takes them they are nobody's, and the next start of the desk sweeps them away.
 */
export interface Proposals {
  readonly waiting: (session: Session) => ReadonlyMap<DossierNumber, IntakeDossier>;
  readonly propose: (session: Session, dossiers: readonly IntakeDossier[]) => void;
  readonly read: (session: Session) => Promise<Result<CallOutput<'readProposals'>>>;
  readonly take: (session: Session, input: CallInput<'takeProposals'>) => Promise<Result<CallOutput<'takeProposals'>>>;
  readonly drop: (session: Session, numbers: readonly DossierNumber[]) => Promise<void>;
}

export function createProposals(): Proposals {
  const held = new WeakMap<Session, Map<DossierNumber, IntakeDossier>>();
  const of = (session: Session) => {
    const waiting = held.get(session) ?? new Map<DossierNumber, IntakeDossier>();
    held.set(session, waiting);
    return waiting;
  };
  return {
    waiting: of,
    propose: (session, dossiers) => {
      for (const dossier of dossiers) of(session).set(dossier.application.number, dossier);
    },
    read: async (session) => {
      const proposals = [...of(session)].flatMap(([number, after]) => {
        const before = session.state.intake().get(number);
        return before ? [{ number, before: shown(before), after: shown(after) }] : [];
      });
      return ok({ proposals });
    },
    take: async (session, { numbers }) => {
      const waiting = of(session);
      const dossiers = numbers.flatMap((number) => waiting.get(number) ?? []);
      if (dossiers.length !== numbers.length) return err(problem('intake/no-proposal'));
      const saved = await save(session, entriesFor(session, dossiers));
      if (saved.ok) for (const number of numbers) waiting.delete(number);
      return saved;
    },
    drop: async (session, numbers) => {
      const waiting = of(session);
      const dropped = numbers.flatMap((number) => waiting.get(number) ?? []);
      for (const number of numbers) waiting.delete(number);
      const kept = new Set<Digest>([...namedBlobs(session.state), ...[...waiting.values()].flatMap(blobsOf)]);
      await session.blobs.remove(dropped.flatMap(blobsOf).filter((blob) => !kept.has(blob)));
    },
  };
}

/** New contents with the step they bring about: whatever was found before, a changed application is looked at again. */
export function entriesFor(session: Session, dossiers: readonly IntakeDossier[]): readonly DeskEntry[] {
  const at = session.now();
  const back = dossiers.flatMap(({ application: { number } }) =>
    session.state.intake().has(number) && intakeStanding(session, number).state !== 'received'
      ? [{ kind: 'step', number, to: 'received', reason: '', letter: null } as const]
      : [],
  );
  const content: DeskEntry = { kind: 'intake', dossiers: [...dossiers], at };
  return back.length > 0 ? [content, { kind: 'intake-events', events: back, at }] : [content];
}

function shown({ application, attachments }: IntakeDossier) {
  return { application, attachments };
}
