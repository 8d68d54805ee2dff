import type { DossierNumber } from '../basics/ids.ts';
import { err, ok, problem, type Result } from '../basics/result.ts';
import type { Member } from '../roster/roster.ts';
import type { Crypto } from '../sealing/crypto.ts';
import { recusedFrom, type Docket, type DossierFile } from './docket.ts';
import type { RecordBody, RecordKind } from './record-kinds.ts';

/** Whether an author may write a record of one kind where the docket stands; the signature was judged before. */
export type Judge<K extends RecordKind> = (
  crypto: Crypto,
  docket: Docket,
  author: Member,
  body: RecordBody<K>,
) => Result<true>;

export function notYours(): Result<never> {
  return err(problem('docket/not-your-role'));
}

export function unknownDossier(dossier: DossierNumber): Result<never> {
  return err(problem('docket/unknown-dossier', { dossier }));
}

/** Exactly the same members, none twice. */
export function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && new Set(a).size === a.length && b.every((each) => a.includes(each));
}

/** The dossier, for an author who may read and has no conflict. */
export function readable(docket: Docket, author: Member, dossier: DossierNumber): Result<DossierFile> {
  const file = docket.dossiers.get(dossier);
  if (!file) return unknownDossier(dossier);
  if (recusedFrom(file).includes(author.id)) return err(problem('ballot/recused', { dossier }));
  return file.package.body.readers.includes(author.id) ? ok(file) : err(problem('ballot/not-assigned', { dossier }));
}
