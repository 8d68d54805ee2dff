import { z } from 'zod';
import {
  digestSchema,
  dossierNumberSchema,
  keyIdSchema,
  memberIdSchema,
  recordIdSchema,
  roundIdSchema,
} from '../basics/ids.ts';
import { instantSchema } from '../basics/instant.ts';
import { problemSchema, type Problem } from '../basics/problem.ts';
import type { Result } from '../basics/result.ts';
import { proposedDecisionSchema } from '../decision/decision.ts';
import { manifestSchema } from '../dossier/manifest.ts';
import { evidenceKinds } from '../log/evidence.ts';
import { languageSchema } from '../messages/language.ts';
import { claimCodes } from '../report/claims.ts';
import { evidenceClaimCodes } from '../report/evidence-claims.ts';
import { roleSchema } from '../roster/role.ts';
import { deviceSchema } from '../roster/roster.ts';
import { conflictGroundSchema } from '../scoring/conflict.ts';
import { algorithmSchema } from '../sealing/signing-key.ts';
import { scoreSheetSchema } from '../scoring/score-sheet.ts';
import { accessApi } from './access-api.ts';
import { carryingApi } from './carrying-api.ts';
import { numberedEntrySchema } from './desk-entry.ts';
import { roundDraftSchema } from '../preparation/round-draft.ts';
import { displaySchema } from './display.ts';
import { intakeApi } from './intake-api.ts';
import { autoLockSchema, protectionSchema } from './protection.ts';
import { preparationApi } from './preparation-api.ts';
import { progressApi } from './progress-api.ts';
import { openingPurposeSchema, readingApi } from './reading-api.ts';
import { rehearsalApi } from './rehearsal-api.ts';
import { tableApi } from './table-api.ts';
import { disposalApi } from './disposal-api.ts';
import { kitApi } from './kit-api.ts';
import { nominationApi } from './nomination-api.ts';
import { opinionApi } from './opinion-api.ts';
import { questionApi } from './question-api.ts';

const nothing = z.strictObject({});
/** Whether the first-run tour is still to be shown to whoever sits at this profile. */
export const tourSchema = z.enum(['to-show', 'seen']);
const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** What the page may know of this installation: never a path, never a secret. */
export const profileSchema = z.strictObject({
  state: z.enum(['new', 'locked', 'open']),
  mode: z.enum(['real', 'practice']),
  language: languageSchema,
  display: displaySchema,
  person: z.strictObject({ name: z.string(), affiliation: z.string(), role: roleSchema }).nullable(),
  /** Device key id, its fingerprint for reading aloud, and the signed card for enrolment; null until keys exist. */
  device: z
    .strictObject({ kid: z.string(), alg: algorithmSchema, fingerprint: z.string(), card: z.string() })
    .nullable(),
  registry: z
    .strictObject({
      address: z.string(),
      verifierKey: z.string(),
      hosting: z.enum(['here', 'here-lan', 'elsewhere']),
      /** Hosted here, and others were told an address at which it is reached no more. */
      moved: z.boolean(),
    })
    .nullable(),
  /** Which of its keys at rest this desk lives under, from 1; 0 while locked. The page names its store by it. */
  era: z.int().min(0),
  round: roundIdSchema.nullable(),
  member: memberIdSchema.nullable(),
  protection: protectionSchema,
  tour: tourSchema,
  runtime: z.strictObject({
    app: z.string(),
    electron: z.string(),
    chrome: z.string(),
    node: z.string(),
    source: z.string(),
  }),
});
export type Profile = Readonly<z.infer<typeof profileSchema>>;

const importProblemSchema = z.strictObject({
  row: z.int().optional(),
  column: z.string().optional(),
  file: z.string().optional(),
  number: z.string().optional(),
  problem: problemSchema,
});
export type ImportProblem = Readonly<z.infer<typeof importProblemSchema>>;

/** A save that is on disk: the journal's number for it and when. */
const savedSchema = z.strictObject({ seq: z.int(), at: instantSchema });

/** The state of delivery after an attempt. `waiting` records are kept and tried again. */
const deliverySchema = z.strictObject({
  delivered: z.array(recordIdSchema),
  waiting: z.int(),
  problems: z.array(problemSchema),
});
export type Delivery = Readonly<z.infer<typeof deliverySchema>>;

/** `carried`: on the state that came by the last bundle, since this desk has no way to the registry; without it, on the newest. */
const actSchema = z.strictObject({ basis: z.literal('carried').optional() });

export const claimSchema = z.strictObject({
  claim: z.enum(claimCodes),
  verdict: z.enum(['holds', 'fails', 'not-judged']),
  subject: z.string().nullable(),
  problem: problemSchema.nullable(),
  figures: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** `registry`: whether the file names the registry key that this desk trusts; `unknown` without a desk, or where none can be read. */
const verifiedShape = { name: z.string(), registry: z.enum(['ours', 'other', 'unknown']) } as const;
const verifiedSchema = z.discriminatedUnion('about', [
  z.strictObject({ about: z.literal('month'), ...verifiedShape, claims: z.array(claimSchema) }),
  z.strictObject({
    about: z.literal('evidence'),
    ...verifiedShape,
    proves: z.enum(evidenceKinds).nullable(),
    claims: z.array(claimSchema.extend({ claim: z.enum(evidenceClaimCodes) })),
  }),
]);

const comparisonSchema = z.strictObject({
  relation: z.enum(['same', 'theirs-older', 'theirs-newer', 'fork']),
  ours: z.int(),
  theirs: z.int(),
});

/**
 * Page <-> main. Each call is an intention, never a verb over paths, shells or bytes to sign. Every call answers with
 * `Result<output>`; main parses the input by these schemas and judges it with the same shared rules as the page.
 */
export const desktopApi = {
  // this installation
  readProfile: { input: nothing, output: profileSchema },
  createProfile: {
    input: z.strictObject({
      name: z.string().min(1).max(60),
      affiliation: z.string().max(100),
      role: roleSchema,
      passphrase: z.string().min(8).max(200),
      /** What the device's key signs with, for good; Ed25519 unless an agency asks for the other. */
      algorithm: algorithmSchema.optional(),
      registry: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('host-here'), reach: z.enum(['loopback', 'lan']) }),
        z.strictObject({ kind: z.literal('join'), invitation: z.string().max(5000) }),
      ]),
    }),
    output: profileSchema,
  },
  unlock: { input: z.strictObject({ passphrase: z.string().max(200) }), output: profileSchema },
  setLanguage: { input: z.strictObject({ language: languageSchema }), output: profileSchema },
  setTour: { input: z.strictObject({ to: tourSchema }), output: profileSchema },
  setDisplay: { input: z.strictObject({ display: displaySchema }), output: profileSchema },
  // Nobody practises as an expert: the practice month has no seat for one.
  startPractice: { input: z.strictObject({ role: roleSchema }), output: profileSchema },
  leavePractice: { input: nothing, output: profileSchema },
  /** Room on the disk that holds this installation. */
  readFreeSpace: { input: nothing, output: z.strictObject({ bytes: z.number().min(0) }) },
  /** 32 bytes that seal the page's own store; derived from the vault key, available only while unlocked. */
  readStoreKey: { input: nothing, output: bytes },
  readEntries: {
    input: z.strictObject({ after: z.int().min(0), limit: z.int().min(1).max(2000) }),
    output: z.strictObject({ entries: z.array(numberedEntrySchema), head: z.int() }),
  },

  // the registry
  /** Fetches the log's growth, demands consistency with the last checkpoint seen, admits each record, journals it. */
  syncRound: { input: nothing, output: z.strictObject({ added: z.int(), size: z.int(), at: instantSchema }) },
  deliverOutbox: { input: nothing, output: deliverySchema },
  readInvitation: { input: nothing, output: z.strictObject({ invitation: z.string() }) },
  handInCard: { input: nothing, output: nothing },
  /** The address of the same registry from a new invitation: nothing else of what this desk trusts changes. */
  updateRegistryAddress: { input: z.strictObject({ invitation: z.string().max(5000) }), output: profileSchema },
  readCards: {
    input: nothing,
    output: z.strictObject({
      cards: z.array(
        z.strictObject({
          name: z.string(),
          affiliation: z.string(),
          role: roleSchema,
          kid: z.string(),
          alg: algorithmSchema,
          signingKey: z.string(),
          recipient: z.string(),
          fingerprint: z.string(),
        }),
      ),
    }),
  },

  // the secretariat
  /**
   * Asks for a folder, then imports it; progress by event `import`. `cancelled` keeps nothing. New ones are taken in; of those that
   * are here already, changed ones wait as proposals (see `readProposals`).
   */
  importApplications: {
    input: nothing,
    output: z.strictObject({
      accepted: z.array(dossierNumberSchema),
      unchanged: z.array(dossierNumberSchema),
      proposed: z.array(dossierNumberSchema),
      problems: z.array(importProblemSchema),
    }),
  },
  cancelImport: { input: nothing, output: nothing },
  removeApplications: { input: z.strictObject({ numbers: z.array(dossierNumberSchema).min(1) }), output: savedSchema },
  saveRoundDraft: { input: z.strictObject({ draft: roundDraftSchema }), output: savedSchema },
  /** Signs roster and round, then a package per dossier, and uploads every blob; progress by event `distribute`; safe to repeat. */
  distributeRound: {
    input: nothing,
    output: z.strictObject({ packages: z.int(), blobs: z.int(), delivery: deliverySchema }),
  },
  /** Closing by this office (secretariat or chair). */
  closeRound: { input: actSchema, output: deliverySchema },
  /** The office's act of opening for every dossier still closed to it. */
  openBallots: { input: nothing, output: deliverySchema },
  /** One more device for somebody on the roster of an open round, with the dossier keys that its owner may have. */
  enrolDevice: { input: z.strictObject({ member: memberIdSchema, device: deviceSchema }), output: deliverySchema },
  revokeDevice: {
    input: z.strictObject({ kid: keyIdSchema, reason: z.string().min(1).max(500) }),
    output: deliverySchema,
  },
  /** Asks for a month's bundle or a proof against a registry and checks every claim, offline. */
  verifyFile: { input: nothing, output: verifiedSchema },

  // the member
  /** Part of an encrypted file from the registry. `length` at most 1 MiB; `total` bytes in all. */
  fetchBlob: {
    input: z.strictObject({ digest: digestSchema, offset: z.int().min(0), length: z.int().min(1).max(1_048_576) }),
    output: z.strictObject({ bytes, total: z.int() }),
  },
  declareNoConflict: { input: z.strictObject({ dossier: dossierNumberSchema }), output: savedSchema },
  recuse: {
    input: z.strictObject({
      dossier: dossierNumberSchema,
      ground: conflictGroundSchema,
      reason: z.string().min(1).max(2000),
    }),
    output: savedSchema,
  },
  /** Takes a recusal back while nobody has it; afterwards it stands. */
  undoRecusal: { input: z.strictObject({ dossier: dossierNumberSchema }), output: savedSchema },
  /** Opens the dossier's table of contents from its encrypted bytes; refused before the declaration and after a recusal. */
  openDossier: {
    input: z.strictObject({ dossier: dossierNumberSchema, sealed: bytes, purpose: openingPurposeSchema }),
    output: manifestSchema,
  },
  openAttachment: {
    input: z.strictObject({
      dossier: dossierNumberSchema,
      digest: digestSchema,
      blob: digestSchema,
      sealed: bytes,
      name: z.string().max(255),
      purpose: openingPurposeSchema,
    }),
    output: z.strictObject({ bytes }),
  },
  /** Puts a dossier at the end of my own queue, or back; private, never sent. */
  setAside: {
    input: z.strictObject({ dossier: dossierNumberSchema, aside: z.enum(['yes', 'no']) }),
    output: savedSchema,
  },
  /** Earlier savings of my sheet, oldest first, one for each stretch of work; the last is the sheet as it is. */
  readSheetVersions: {
    input: z.strictObject({ dossier: dossierNumberSchema }),
    output: z.strictObject({ versions: z.array(z.strictObject({ sheet: scoreSheetSchema, at: instantSchema })) }),
  },
  /** The sheet of my other device for this dossier has been compared with the one here. */
  settleOtherSheet: { input: z.strictObject({ dossier: dossierNumberSchema }), output: savedSchema },
  saveSheet: { input: z.strictObject({ sheet: scoreSheetSchema }), output: savedSchema },
  /** Seals and signs the sheet shown; refused when the journal holds another one, so that what was seen is what is signed. */
  signBallot: {
    input: z.strictObject({ sheet: scoreSheetSchema }),
    output: z.strictObject({ id: recordIdSchema, seq: z.int(), at: instantSchema }),
  },
  /** Withdraws the ballot that stands for a dossier; the sheet stays here as a draft. */
  withdrawBallot: { input: z.strictObject({ dossier: dossierNumberSchema }), output: savedSchema },

  // the chair
  recordDecision: { input: z.strictObject({ decision: proposedDecisionSchema }), output: deliverySchema },
  finaliseRound: { input: actSchema, output: deliverySchema },

  // all who sign for the month
  /** By a committee member other than the selection's author, or the secretariat. */
  countersign: { input: actSchema, output: deliverySchema },
  /** One of the two words (chair's office, secretariat) that make a selection void. */
  reopenRound: { input: actSchema.extend({ reason: z.string().min(1).max(2000) }), output: deliverySchema },
  // witnesses of the registry
  /** The last checkpoint of the current round, as text to pass on. */
  /** `cosigners`: devices of the round that have signed for this very state, as far as this desk has heard since it was opened. */
  readCheckpoint: {
    input: nothing,
    output: z.strictObject({ text: z.string(), size: z.int(), cosigners: z.int() }),
  },
  saveCheckpoint: { input: nothing, output: z.strictObject({ name: z.string() }) },
  /** Holds somebody else's checkpoint against the own log; a fork is kept as a finding. Syncs first when theirs is newer. */
  compareCheckpoint: { input: z.strictObject({ text: z.string().max(20_000) }), output: comparisonSchema },
  /** As `compareCheckpoint`, with a file that the person chooses. */
  compareCheckpointFile: { input: nothing, output: comparisonSchema },
  /** What the registry was caught at, oldest first; `proof` is null where nobody else can be shown it. */
  readFindings: {
    input: nothing,
    output: z.strictObject({
      findings: z.array(
        z.strictObject({
          seq: z.int(),
          round: roundIdSchema.nullable(),
          code: z.string(),
          proof: z.enum(['fork', 'bad-record', 'broken-receipt']).nullable(),
          at: instantSchema,
        }),
      ),
    }),
  },
  /** Leaves the proof behind a finding, by the number of its entry, in a folder that the person chooses. */
  saveEvidence: { input: z.strictObject({ seq: z.int().min(1) }), output: z.strictObject({ name: z.string() }) },
  // keys and backup
  /** Opens the keys by the system's keychain; after every refusal the passphrase still opens. */
  unlockWithKeychain: { input: nothing, output: profileSchema },
  setKeychainUnlock: { input: z.strictObject({ to: z.enum(['on', 'off']) }), output: profileSchema },
  changePassphrase: {
    input: z.strictObject({ current: z.string().max(200), next: z.string().min(8).max(200) }),
    output: nothing,
  },
  setAutoLock: { input: z.strictObject({ minutes: autoLockSchema }), output: profileSchema },
  /** Ends the session. A page that still holds what the disk did not take says so, and the desk stays open. */
  lock: { input: z.strictObject({ page: z.enum(['saved', 'unsaved']) }), output: profileSchema },
  /** Asks where to, then writes every score sheet into one file sealed by this passphrase. */
  saveBackup: {
    input: z.strictObject({ passphrase: z.string().min(8).max(200) }),
    output: z.strictObject({ name: z.string(), sheets: z.int() }),
  },
  /** Asks for the file. `kept`: dossiers whose sheet here differs from the backup's; both are kept to be compared. `same` need nothing. */
  restoreBackup: {
    input: z.strictObject({ passphrase: z.string().max(200) }),
    output: z.strictObject({
      restored: z.array(dossierNumberSchema),
      same: z.int(),
      kept: z.array(dossierNumberSchema),
    }),
  },
  ...carryingApi,
  ...readingApi,
  ...preparationApi,
  ...progressApi,
  ...rehearsalApi,
  ...accessApi,
  ...intakeApi,
  ...tableApi,
  ...kitApi,
  ...disposalApi,
  ...nominationApi,
  ...opinionApi,
  ...questionApi,
} as const;

export type DesktopApi = typeof desktopApi;
export type CallName = keyof DesktopApi;
export type CallInput<N extends CallName> = z.infer<DesktopApi[N]['input']>;
export type CallOutput<N extends CallName> = z.infer<DesktopApi[N]['output']>;

/** What preload exposes and `renderer/desktop.ts` wraps; also what a desk without a window implements. */
export type Desktop = { readonly [N in CallName]: (input: CallInput<N>) => Promise<Result<CallOutput<N>, Problem>> };

export type { DesktopEvent } from './desktop-events.ts';
