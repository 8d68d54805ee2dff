import { ok, type Result } from '../../shared/basics/result.ts';
import type { ShownRehearsal } from '../../shared/contracts/rehearsal-api.ts';
import type { Rehearsal } from '../../shared/rehearsal/rehearsal.ts';
import { save, type Session } from '../desk/session.ts';

/** The whole of a rehearsal each time; the journal's latest counts. */
export async function keepRehearsal(
  session: Session,
  rehearsal: Rehearsal,
): Promise<Result<{ readonly rehearsal: Rehearsal }>> {
  const saved = await save(session, [{ kind: 'rehearsal', rehearsal, at: session.now() }]);
  return saved.ok ? ok({ rehearsal }) : saved;
}

/** The office keeps who has signed, so that its checks know it without a network. */
export async function keepSignOffs(session: Session, { round, signOffs }: ShownRehearsal): Promise<Result<unknown>> {
  const last = session.state.rehearsal();
  const same = last?.signOffs.chair?.record === signOffs.chair?.record;
  const sameOffice = last?.signOffs.secretariat?.record === signOffs.secretariat?.record;
  if (last?.round !== round || (same && sameOffice)) return ok(true);
  return keepRehearsal(session, { ...last, signOffs });
}
