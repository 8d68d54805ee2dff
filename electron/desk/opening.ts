import { openInner, openOuter } from '../../shared/ballot/envelope.ts';
import { judgeContent } from '../../shared/ballot/content.ts';
import type { InnerOpening, OuterOpening } from '../../shared/ballot/opening.ts';
import { err, problem, type Result } from '../../shared/basics/result.ts';
import type { Delivery } from '../../shared/contracts/desktop-api.ts';
import { opensInner } from '../../shared/docket/chair-office.ts';
import { closedBallots, type Docket, type DossierFile } from '../../shared/docket/docket.ts';
import { rubricOf } from '../../shared/dossier/rereview.ts';
import { officeOfRole } from '../../shared/roster/role.ts';
import { deliver } from './outbox.ts';
import { seatOf, type Session } from './session.ts';
import { signOne } from './sign.ts';

type ActFields<A> = Omit<A, 'round' | 'author' | 'previous' | 'at'>;

/**
 * This office's act of opening, for every dossier that waits for it: the secretariat takes the outer envelopes off, then the chair
 * publishes the contents. Each dossier is saved as it is opened, so that a break in the middle loses nothing.
 */
export async function openBallots(session: Session): Promise<Result<Delivery>> {
  const before = await deliver(session);
  if (!before.ok) return before;
  const seat = seatOf(session);
  if (!seat.ok) return seat;
  const { docket, round, member } = seat.value;
  if (!officeOfRole(member.role)) return err(problem('docket/not-your-role'));
  if (!docket.closings.chair || !docket.closings.secretariat) return err(problem('opening/not-closed'));
  const outer = member.role === 'secretariat';
  const files = [...docket.dossiers.values()];
  const roster = docket.roster?.body;
  const mine = (file: DossierFile) => outer || (roster !== undefined && opensInner(roster, file, member.id));
  const ready = files.filter((file) => mine(file) && (outer ? !file.outer : file.outer && !file.contents));
  const left = files.filter(({ contents }) => !contents);
  if (ready.length === 0 && !outer && left[0])
    return err(
      left.some(mine)
        ? problem('opening/outer-first')
        : problem('opening/recused', { dossier: left[0].package.body.dossier }),
    );

  for (const [done, file] of ready.entries()) {
    session.emit({ event: 'progress', task: 'open', done, total: ready.length, label: file.package.body.dossier });
    const act = outer ? await outerAct(session, docket, file) : await innerAct(session, docket, file);
    const signed = await signOne(session, { round, author: member.id }, 'opening', act);
    if (!signed.ok) return signed;
  }
  session.emit({ event: 'progress', task: 'open', done: ready.length, total: ready.length, label: '' });
  return deliver(session);
}

/** A ballot that its author sealed to somebody else is listed as unreadable, for all to see. */
async function outerAct(session: Session, docket: Docket, file: DossierFile): Promise<ActFields<OuterOpening>> {
  const opened = await Promise.all(
    closedBallots(docket, file).map(async ({ id, body }) => ({
      id,
      inner: await openOuter(session.keys.identity, body.sealed),
    })),
  );
  return {
    dossier: file.package.body.dossier,
    act: 'outer',
    envelopes: opened.flatMap(({ id, inner }) => (inner.ok ? [{ ballot: id, inner: inner.value }] : [])),
    unreadable: opened.flatMap(({ id, inner }) => (inner.ok ? [] : [id])),
  };
}

async function innerAct(session: Session, docket: Docket, file: DossierFile): Promise<ActFields<InnerOpening>> {
  const ballots = new Map(closedBallots(docket, file).map(({ id, body }) => [id, body]));
  const rubric = docket.round ? rubricOf(docket.round.body, file.package.body) : undefined;
  const opened = await Promise.all(
    (file.outer?.body.envelopes ?? []).map(async ({ ballot, inner }) => {
      const signed = ballots.get(ballot);
      if (!signed || !rubric) return { ballot, content: err(problem('ballot/other-rubric')) };
      const content = await openInner(session.crypto, session.keys.identity, inner, signed.content);
      const wrong = content.ok ? judgeContent(rubric, content.value.content) : null;
      return { ballot, content: wrong ? err(wrong) : content };
    }),
  );
  return {
    dossier: file.package.body.dossier,
    act: 'inner',
    contents: opened.flatMap(({ ballot, content }) => (content.ok ? [{ ballot, ...content.value }] : [])),
    unreadable: opened.flatMap(({ ballot, content }) => (content.ok ? [] : [ballot])),
  };
}
