import { smallPlan } from '../../registry/command/attack/small-plan.ts';
import { decimalSchema } from '../../shared/basics/decimal.ts';
import {
  digestSchema,
  dossierNumberSchema,
  keyIdSchema,
  memberIdSchema,
  recordIdSchema,
  roundIdSchema,
  type MemberId,
  type RecordId,
} from '../../shared/basics/ids.ts';
import { instantFromMillis } from '../../shared/basics/instant.ts';
import type { BallotContent } from '../../shared/ballot/content.ts';
import { emptyDocket, standingSelection, type Docket, type DossierFile } from '../../shared/docket/docket.ts';
import { tallyOf } from '../../shared/docket/tally-of.ts';
import type { Role } from '../../shared/roster/role.ts';
import type { Member } from '../../shared/roster/roster.ts';
import { exampleRubrics } from '../../shared/round/example-rubrics.ts';
import { diceFrom } from '../shared/dice.ts';

/** An opened month of any width, as the page holds it after its sync; unsigned, since nothing here looks at signatures. Runs in a page too. */
export function wideDocket(dossiers: number, members: number): Docket {
  const dice = diceFrom(dossiers);
  const [secretariat, chair] = [person('secretariat', 'secretariat'), person('chair', 'chair')];
  const at = instantFromMillis(0);
  const round = roundIdSchema.parse('2026-11');
  const authored = { round, author: secretariat.id, previous: null, at };
  const plan = { ...smallPlan(0), rubrics: [...exampleRubrics] };
  const rubric = plan.rubrics.find(({ serviceTypes }) => serviceTypes.includes('SaaS'));
  if (!rubric) throw new Error('the example has a rubric for SaaS');
  const people = Array.from({ length: members }, (_, index) => `m${index + 1}` as MemberId);
  const seated = people.map((id, index) => ({ ...person(id, 'member'), name: `위원 ${index + 1}` }));
  const idOf = (kind: number, number: number): RecordId =>
    recordIdSchema.parse(`${kind.toString(16).padStart(4, '0')}${number.toString(16).padStart(60, '0')}`);
  const digest = digestSchema.parse('ab'.repeat(32));
  const content = (): BallotContent => ({
    entries: rubric.criteria.map(({ id, instrument }) => ({
      criterion: id,
      answer:
        instrument.kind === 'verdict'
          ? { kind: dice.below(12) === 0 ? ('unfit' as const) : ('fit' as const) }
          : {
              kind: 'points' as const,
              points: decimalSchema.parse(String(Math.floor((Number(instrument.max) * (55 + dice.below(45))) / 100))),
            },
      reason: '제출 서류로 확인함',
    })),
    opinion: '기준을 충족함',
  });
  const listed: RecordId[] = [];
  const files = Array.from(
    { length: dossiers },
    (_, place): [DossierFile['package']['body']['dossier'], DossierFile] => {
      const dossier = dossierNumberSchema.parse(`2026-11-${String(place + 1).padStart(3, '0')}`);
      const ballots: DossierFile['ballots'] = new Map(
        people.map((author, column) => {
          const id = idOf(column + 2, place);
          listed.push(id);
          const body = {
            ...authored,
            author,
            dossier,
            package: idOf(1, place),
            rubric: digest,
            content: digest,
            sealed: '',
          };
          return [author, { id, index: place * members + column, body }];
        }),
      );
      const contents = new Map([...ballots.values()].map(({ id }) => [id, { salt: '', content: content() }]));
      const body = {
        ...{
          ...authored,
          dossier,
          service: `서비스 ${place + 1}`,
          applicant: '주식회사 한빛',
          serviceType: 'SaaS' as const,
        },
        ...{ rubric: digest, manifestDigest: digest, manifest: { blob: digest, bytes: 1 }, attachments: [], key: '' },
        ...{ readers: people, reviewers: people, excluded: [] },
      };
      const nothing = { declarations: new Map(), recusals: new Map(), revisions: new Map(), grants: new Map() };
      return [
        dossier,
        {
          ...nothing,
          package: { id: idOf(1, place), index: place, body },
          ballots,
          opinions: new Map(),
          outer: null,
          contents,
          unreadable: [],
          decision: null,
        },
      ];
    },
  );
  const closing = { id: idOf(0, 1), index: 0, body: { ...authored, ballots: listed, logSize: 0, logRoot: digest } };
  return {
    ...emptyDocket,
    id: round,
    roster: { id: idOf(0, 2), index: 0, body: { ...authored, members: [secretariat, chair, ...seated] } },
    round: { id: idOf(0, 3), index: 1, body: { ...authored, ...plan } },
    dossiers: new Map(files),
    closings: { chair: closing, secretariat: closing },
  };
}

/** The same month that nobody has counted yet: figures are remembered with the files they are of, and totals with the ballots' contents. */
export function unremembered(docket: Docket): Docket {
  const files = [...docket.dossiers].map(([number, file]) => {
    const contents = [...(file.contents ?? [])].map(
      ([id, each]) => [id, { ...each, content: { ...each.content } }] as const,
    );
    return [number, { ...file, contents: file.contents && new Map(contents) }] as const;
  });
  return { ...docket, dossiers: new Map(files) };
}

function person(id: string, role: Role): Member {
  const kid = keyIdSchema.parse('A'.repeat(43));
  const device = { kid, alg: 'EdDSA' as const, signingKey: '', recipient: '' };
  return { id: memberIdSchema.parse(id), name: id, affiliation: '한국대학교', role, devices: [device] };
}

/** The same month decided, selected and countersigned: what a kit is made of. */
export function finalDocket(dossiers: number, members: number): Docket {
  const docket = wideDocket(dossiers, members);
  const roster = docket.roster?.body;
  const closing = docket.closings.chair;
  if (!docket.id || !roster || !closing) throw new Error('the month has a round');
  const { round, previous, at } = closing.body;
  const chair = roster.members.find(({ role }) => role === 'chair');
  const secretariat = roster.members.find(({ role }) => role === 'secretariat');
  if (!chair || !secretariat) throw new Error('the month has both offices');
  const authored = { round, author: chair.id, previous, at };
  const attending = roster.members.filter(({ role }) => role === 'member').map(({ id }) => id);
  const tally = digestSchema.parse('cd'.repeat(32));
  const idOf = (kind: string, number: number) =>
    recordIdSchema.parse(`${kind}${number.toString(16).padStart(60, '0')}`);
  const decided = tallyOf(docket).dossiers.map(({ dossier, passes }, place) => {
    const outcome = passes === 'yes' ? ('selected' as const) : ('not-selected' as const);
    const vote = {
      for: passes === 'yes' ? attending.length : 0,
      against: passes === 'yes' ? 0 : attending.length,
      abstain: 0,
    };
    const body = {
      ...authored,
      dossier,
      outcome,
      attending,
      vote,
      reasons: '심사표의 의견과 제출 서류를 검토하여 의결함.',
      tally,
    };
    return { dossier, outcome, filed: { id: idOf('00dd', place), index: place, body } };
  });
  const files = decided.map(({ dossier, filed }) => {
    const file = docket.dossiers.get(dossier);
    if (!file) throw new Error('a tally is of a dossier');
    return [dossier, { ...file, decision: filed }] as const;
  });
  const results = decided.map(({ dossier, outcome, filed }) => ({ dossier, outcome, decision: filed.id }));
  const selected = { id: idOf('00ee', 0), index: 9, body: { ...authored, results, tally, checkpoint: '' } };
  const signers = [...attending, secretariat.id].map((author, place) => {
    const body = { ...authored, author, selection: selected.id, checkpoint: '' };
    return [author, { id: idOf('00ff', place), index: 10 + place, body }] as const;
  });
  const selection = { ...standingSelection(selected), countersignatures: new Map(signers) };
  return { ...docket, dossiers: new Map(files), selection };
}
