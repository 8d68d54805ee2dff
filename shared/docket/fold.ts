import type { DossierNumber, MemberId } from '../basics/ids.ts';
import type { ReopeningBody } from '../decision/selection.ts';
import type { AnswerBody } from '../question/answer.ts';
import type { EnrolmentBody } from '../roster/enrolment.ts';
import { devicesWithRoster } from './devices.ts';
import {
  emptyDocket,
  standingSelection,
  type AdmittedRecord,
  type Docket,
  type DossierFile,
  type Filed,
  type QuestionFile,
  type StandingSelection,
} from './docket.ts';

/**
 * The docket with one more record. Cheap for one record (copies the maps it touches); for many use a growing docket.
 * Trusts the record: `admit` has judged it before.
 */
export function fileRecord(docket: Docket, record: AdmittedRecord): Docket {
  const lastOf = new Map(docket.lastOf).set(record.body.author, record.id);
  return { ...filed(docket, record), id: record.body.round, size: record.index + 1, lastOf };
}

/** Folds admitted records, in log order, onto a docket; linear in their number. */
export function foldRecords(records: Iterable<AdmittedRecord>, start: Docket = emptyDocket): Docket {
  const growing = growingDocket(start);
  for (const record of records) growing.file(record);
  return growing.current();
}

/** A docket that its owner fills record by record: what `current` gave before changes with it, and must not be kept. */
export interface GrowingDocket {
  readonly current: () => Docket;
  readonly file: (record: AdmittedRecord) => void;
}

/** Linear in the records filed, where `fileRecord` would copy the map of dossiers for each. */
export function growingDocket(start: Docket = emptyDocket): GrowingDocket {
  const lastOf = new Map(start.lastOf);
  const dossiers = new Map(start.dossiers);
  let docket: Docket = { ...start, lastOf, dossiers };
  return {
    current: () => docket,
    file: (record) => {
      const next = filed({ ...docket, dossiers: emptyDossiers }, record, dossiers);
      docket = { ...next, dossiers, lastOf, id: record.body.round, size: record.index + 1 };
      lastOf.set(record.body.author, record.id);
    },
  };
}

const emptyDossiers: ReadonlyMap<DossierNumber, DossierFile> = new Map();

function filed(docket: Docket, record: AdmittedRecord, into?: Map<DossierNumber, DossierFile>): Docket {
  const keep = <B>(body: B): Filed<B> => ({ id: record.id, index: record.index, body });
  const withFile = (number: DossierNumber, change: (file: DossierFile) => DossierFile): Docket => {
    const dossiers = into ?? new Map(docket.dossiers);
    const file = dossiers.get(number);
    if (!file) throw new Error(`record ${record.id} was admitted for a dossier without package`);
    dossiers.set(number, change(file));
    return { ...docket, dossiers };
  };
  switch (record.kind) {
    case 'roster': {
      const devices = devicesWithRoster(docket.devices, record.body, record.index);
      return { ...docket, roster: keep(record.body), devices };
    }
    case 'enrolment':
      return enrolled(docket, record.body, record.index, into);
    case 'revocation': {
      const revoked = docket.devices.get(record.body.kid);
      if (!revoked) throw new Error(`record ${record.id} was admitted for an unknown device`);
      const devices = new Map(docket.devices).set(record.body.kid, { ...revoked, until: record.index });
      return { ...docket, devices };
    }
    case 'round':
      return { ...docket, round: keep(record.body) };
    case 'dossier-package': {
      const dossiers = into ?? new Map(docket.dossiers);
      dossiers.set(record.body.dossier, newFile(keep(record.body), dossiers.get(record.body.dossier)));
      return { ...docket, dossiers };
    }
    case 'declaration':
      return withFile(record.body.dossier, (file) => ({
        ...file,
        declarations: withKey(file.declarations, record.body.author, record.id),
      }));
    case 'recusal':
      return withFile(record.body.dossier, (file) => ({
        ...file,
        recusals: withKey(file.recusals, record.body.author, keep(record.body)),
      }));
    case 'ballot':
      return withFile(record.body.dossier, (file) => ({
        ...file,
        ballots: withKey(file.ballots, record.body.author, keep(record.body)),
      }));
    case 'withdrawal':
      return withFile(record.body.dossier, (file) => ({
        ...file,
        ballots: new Map([...file.ballots].filter(([member]) => member !== record.body.author)),
      }));
    case 'opinion': {
      const { body } = record;
      return withFile(body.dossier, (file) => ({
        ...file,
        opinions:
          body.act === 'given'
            ? withKey(file.opinions, body.author, keep(body))
            : new Map([...file.opinions].filter(([expert]) => expert !== body.author)),
      }));
    }
    case 'question': {
      const file = { ...keep(record.body), draft: null, approval: null, publication: null };
      return { ...docket, questions: withKey(docket.questions, record.id, file) };
    }
    case 'answer':
      return answered(docket, keep(record.body));
    case 'closing': {
      const office = officeOf(docket, record.body.author);
      return { ...docket, closings: { ...docket.closings, [office]: keep(record.body) } };
    }
    case 'opening': {
      const { body } = record;
      if (body.act === 'outer')
        return withFile(body.dossier, (file) => ({ ...file, outer: keep(body), unreadable: body.unreadable }));
      const contents = new Map(body.contents.map(({ ballot, salt, content }) => [ballot, { salt, content }]));
      return withFile(body.dossier, (file) => ({
        ...file,
        contents,
        unreadable: [...file.unreadable, ...body.unreadable],
      }));
    }
    case 'revision':
      return withFile(record.body.dossier, (file) => ({
        ...file,
        revisions: withKey(file.revisions, record.body.author, keep(record.body)),
      }));
    case 'decision':
      return withFile(record.body.dossier, (file) => ({ ...file, decision: keep(record.body) }));
    case 'selection':
      return { ...docket, selection: standingSelection(keep(record.body)) };
    case 'countersignature':
      return withSelection(docket, (selection) => ({
        ...selection,
        countersignatures: withKey(selection.countersignatures, record.body.author, keep(record.body)),
      }));
    case 'reopening':
      return reopened(docket, keep(record.body));
    case 'sign-off': {
      const office = officeOf(docket, record.body.author);
      return { ...docket, signOffs: { ...docket.signOffs, [office]: keep(record.body) } };
    }
    case 'nomination':
      return withSelection(docket, (selection) => ({
        ...selection,
        nominations: withKey(selection.nominations, record.body.dossier, keep(record.body)),
      }));
    case 'disposal':
      return withSelection(docket, (selection) => ({
        ...selection,
        disposal: { ...selection.disposal, [officeOf(docket, record.body.author)]: keep(record.body) },
      }));
    case 'destruction':
      return withSelection(docket, (selection) => ({
        ...selection,
        destructions: withKey(selection.destructions, record.body.device, keep(record.body)),
      }));
  }
}

/** The office that a record speaks for; admission has seen to it that it is one of the two. */
function officeOf(docket: Docket, author: MemberId): 'chair' | 'secretariat' {
  const role = docket.roster?.body.members.find(({ id }) => id === author)?.role;
  return role === 'secretariat' ? 'secretariat' : 'chair';
}

function enrolled(
  docket: Docket,
  { member, device, keys }: EnrolmentBody,
  index: number,
  into?: Map<DossierNumber, DossierFile>,
): Docket {
  const devices = new Map(docket.devices).set(device.kid, { member, device, since: index, until: null });
  const dossiers = into ?? new Map(docket.dossiers);
  for (const { dossier, key } of keys) {
    const file = dossiers.get(dossier);
    if (file) dossiers.set(dossier, { ...file, grants: new Map(file.grants).set(device.kid, key) });
  }
  return { ...docket, devices, dossiers };
}

/** A new draft waits for an approval of its own; what was published before it stands until it is published too. */
function answered(docket: Docket, filed: Filed<AnswerBody>): Docket {
  const file = docket.questions.get(filed.body.question);
  if (!file) throw new Error(`record ${filed.id} was admitted for an unknown question`);
  const { id, index, body } = filed;
  const next: QuestionFile =
    body.act === 'draft'
      ? { ...file, draft: { id, index, body }, approval: null }
      : body.act === 'approval'
        ? { ...file, approval: { id, index, body } }
        : { ...file, publication: { id, index, body } };
  return { ...docket, questions: withKey(docket.questions, file.id, next) };
}

function withSelection(docket: Docket, change: (selection: StandingSelection) => StandingSelection): Docket {
  if (!docket.selection) throw new Error('a record about a selection was admitted without one');
  return { ...docket, selection: change(docket.selection) };
}

/** With the word of both offices the selection is void, and kept among those that were. */
function reopened(docket: Docket, filed: Filed<ReopeningBody>): Docket {
  const office = officeOf(docket, filed.body.author);
  const next = withSelection(docket, (selection) => ({
    ...selection,
    reopening: { ...selection.reopening, [office]: filed },
  }));
  const both = next.selection?.reopening.chair && next.selection.reopening.secretariat;
  return both && next.selection ? { ...next, selection: null, reopened: [...next.reopened, next.selection] } : next;
}

/** A package sent again keeps recusals: a conflict does not go away with a new copy. Declarations, ballots and opinions start anew. */
function newFile(filedPackage: DossierFile['package'], before: DossierFile | undefined): DossierFile {
  return {
    package: filedPackage,
    declarations: new Map(),
    recusals: before?.recusals ?? new Map(),
    ballots: new Map(),
    opinions: new Map(),
    outer: null,
    contents: null,
    unreadable: [],
    revisions: new Map(),
    decision: null,
    grants: new Map(),
  };
}

function withKey<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map(map).set(key, value);
}
