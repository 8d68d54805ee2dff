import { err, ok, problem, type Result } from '../../shared/basics/result.ts';
import type { NumberedEntry } from '../../shared/contracts/desk-entry.ts';
import type { CallInput, Desktop, Profile } from '../../shared/contracts/desktop-api.ts';
import { freeSpace } from '../files/free-space.ts';
import {
  fileOpened,
  intakeFileOpened,
  noted,
  noteOpened,
  onRecord,
  papersSaved,
  readAccess,
  recorded,
  saveAccess,
} from './access-record.ts';
import { readAttachmentText, saveAttachment } from './attachments.ts';
import { restoreBackup, saveBackup, settleOtherSheet } from './backup.ts';
import { createBundles } from './bundles.ts';
import { closeRound } from './closing.ts';
import { recordDecision } from './decision.ts';
import type { DeskDeps } from './deps.ts';
import type { Desk } from './desk.ts';
import { enrolDevice, revokeDevice } from './devices.ts';
import { closeForGood, readDisposals, saveDestructionPaper } from './disposals.ts';
import { distributeRound } from './distribute.ts';
import { compareCheckpoint, compareCheckpointFile, readCheckpoint, saveCheckpoint } from './exchange.ts';
import { readFindings, saveEvidence } from './findings.ts';
import { createIntake } from './intake.ts';
import { openIntakeFile, readIntakeFileText, saveIntakeFile } from './intake-files.ts';
import { createIntakeForm } from './intake-form.ts';
import { createIntakeLetters } from './intake-letters.ts';
import { judgeRequirement, readIntakeVersions, recordIntakeSteps } from './intake-steps.ts';
import { createKits } from './kit.ts';
import { verifyFile } from './verify-file.ts';
import { openBallots } from './opening.ts';
import { deliver } from './outbox.ts';
import { openNominationForm, readNominationPaper, saveNominationForm, saveNominations } from './nomination-files.ts';
import {
  readNominations,
  recordNominationStep,
  saveNominationDraft,
  signNomination,
  undoNominationStep,
} from './nominations.ts';
import { openCards, openInvitation, saveCard, saveInvitation } from './papers.ts';
import { removeApplications, saveRoundDraft } from './preparation.ts';
import { keepRubric, openAssignments, openRubric, saveAssignments, saveRubric } from './preparation-files.ts';
import type { ProfileHolder } from './profile.ts';
import {
  approveAnswer,
  askQuestion,
  publishAnswer,
  saveAnswerDraft,
  saveQuestionText,
  signAnswerDraft,
} from './questions/answers.ts';
import { closeAskPage, dismissMessage, fetchInbox, openAskPage, takeMessage } from './questions/ask-pages.ts';
import { saveAskNotice, savePublishedQuestions, saveQuestionLetter } from './questions/question-files.ts';
import { readOpinions, saveOpinionDraft, signOpinion, withdrawOpinion } from './opinions.ts';
import { readQuestions } from './questions/read-questions.ts';
import { saveReminders } from './reminders.ts';
import { dropCarriedFiles, fetchBlob, openAttachment, openDossier } from './reading.ts';
import { createRehearsals } from '../rehearsal/rehearsals.ts';
import { handInCard, readCards, readInvitation } from './registry.ts';
import { recuse, undoRecusal } from './recusal.ts';
import { declareNoConflict, readSheetVersions, saveSheet, setAside, signBallot, withdrawBallot } from './scoring.ts';
import { countersign, finaliseRound, reopenRound } from './selection.ts';
import type { Session } from './session.ts';
import { syncRounds } from './sync.ts';
import { reviseBallot, saveItemPaper } from './table.ts';

/** What the profile answers by itself (desk.ts), locked or open; everything else is here. */
export type ProfileCall =
  | 'readProfile'
  | 'createProfile'
  | 'unlock'
  | 'setLanguage'
  | 'setTour'
  | 'setDisplay'
  | 'startPractice'
  | 'leavePractice'
  | 'unlockWithKeychain'
  | 'setAutoLock'
  | 'lock'
  | 'destroyClosedRounds';

export type WorkCalls = Omit<Desktop, ProfileCall>;

/**
 * The calls of a desk that is at work, nearly all of which need its keys. The larger part of the program, read beside the unlocking of
 * the keys (docs/decisions/0079). `seat` opens the desks of a rehearsal.
 */
export function createWorkCalls(
  deps: DeskDeps,
  profile: ProfileHolder,
  seat: (deps: DeskDeps) => Promise<Result<Desk>>,
): WorkCalls {
  const intake = createIntake(deps);
  const form = createIntakeForm(deps);
  const letters = createIntakeLetters(deps);
  const bundles = createBundles(deps);
  const kits = createKits(deps);
  const rehearsals = createRehearsals(deps, seat);
  const { stick } = deps;

  const view = async (done: Result<true>): Promise<Result<Profile>> => (done.ok ? profile.view() : done);
  /** A call that needs the keys. */
  const unlocked =
    <I, O>(call: (session: Session, input: I) => Promise<Result<O>>) =>
    async (input: I): Promise<Result<O>> => {
      const session = profile.session();
      return session ? call(session, input) : err(problem('keys/locked'));
    };

  return {
    readFreeSpace: unlocked(async () => ok({ bytes: await freeSpace(deps.folder) })),
    readStoreKey: unlocked(async ({ rest }) => ok(new Uint8Array(rest.storeKey))),
    readEntries: unlocked(async ({ state }, { after, limit }) =>
      ok({ entries: state.entriesAfter(after, limit).map(withoutKeys), head: state.head() }),
    ),

    syncRound: unlocked(syncRounds),
    deliverOutbox: unlocked(deliver),
    readInvitation: unlocked(async (session) => withDesk((desk) => readInvitation(session, desk, profile.announce))),
    updateRegistryAddress: async ({ invitation }) => view(await profile.updateAddress(invitation)),
    handInCard: unlocked(async (session) => withDesk((desk) => handInCard(session, desk.card))),
    readCards: unlocked(async (session) => withDesk((desk) => readCards(session, desk))),

    importApplications: unlocked(intake.importApplications),
    cancelImport: async () => ok(intake.cancel()),
    removeApplications: unlocked(removeApplications),
    recordIntakeSteps: unlocked(recordIntakeSteps),
    judgeRequirement: unlocked(judgeRequirement),
    readProposals: unlocked(intake.proposals.read),
    takeProposals: unlocked(intake.proposals.take),
    dropProposals: unlocked(async (session, { numbers }) => {
      await intake.proposals.drop(session, numbers);
      return ok({});
    }),
    chooseApplicationFiles: unlocked(form.chooseFiles),
    saveApplication: unlocked(form.save),
    readIntakeVersions: unlocked(readIntakeVersions),
    openIntakeFile: unlocked(recorded(openIntakeFile, intakeFileOpened)),
    readIntakeFileText: unlocked(recorded(readIntakeFileText, intakeFileOpened)),
    saveIntakeFile: unlocked((session, input) =>
      saveIntakeFile(session, deps, input).then(
        noted(session, ({ name }) => ({ act: 'copy-saved', dossier: input.number, file: input.digest, name })),
      ),
    ),
    saveLetters: unlocked(async (session, input) =>
      withDesk(({ person }) =>
        letters.save(session, person, input).then(noted(session, ({ files }) => papersSaved(files))),
      ),
    ),
    cancelLetters: async () => ok(letters.cancel()),
    saveApplicantGuide: unlocked(letters.saveGuide),
    saveRoundDraft: unlocked(saveRoundDraft),
    distributeRound: unlocked(distributeRound),
    saveAssignments: unlocked((session) =>
      saveAssignments(session, deps.choose).then(noted(session, ({ name }) => ({ act: 'papers-saved', name }))),
    ),
    openAssignments: unlocked((session) => openAssignments(session, deps.choose)),
    saveRubric: unlocked((_session, input) => saveRubric(deps.choose, input)),
    openRubric: unlocked(() => openRubric(deps.choose)),
    keepRubric: unlocked(keepRubric),
    startRehearsal: unlocked(async (session) => withDesk((desk) => rehearsals.start(session, desk))),
    cancelRehearsal: async () => ok(rehearsals.cancel()),
    readRehearsals: unlocked(rehearsals.read),
    signOffRehearsal: unlocked(rehearsals.signOff),
    wipeRehearsal: unlocked(async (session) => withDesk((desk) => rehearsals.wipe(session, desk))),
    saveRehearsalPapers: unlocked(rehearsals.savePapers),
    saveReminders: unlocked((session) =>
      saveReminders(session, deps).then(noted(session, ({ files }) => papersSaved(files))),
    ),
    closeRound: unlocked(closeRound),
    openBallots: unlocked(openBallots),
    enrolDevice: unlocked(enrolDevice),
    revokeDevice: unlocked(revokeDevice),
    saveKit: unlocked((session) => kits.save(session).then(noted(session, () => ({ act: 'kit-saved' })))),
    cancelKit: async () => ok(kits.cancel()),
    readKitPaper: unlocked(kits.readPaper),
    compareKits: unlocked(kits.compare),
    dropComparison: async () => ok(kits.dropComparison()),
    readDisposals: unlocked(readDisposals),
    closeForGood: unlocked(closeForGood),
    saveDestructionPaper: unlocked((session, input) => saveDestructionPaper(session, deps, input)),
    readOpinions: unlocked(readOpinions),
    saveOpinionDraft: unlocked(saveOpinionDraft),
    signOpinion: unlocked(signOpinion),
    withdrawOpinion: unlocked(withdrawOpinion),
    readQuestions: unlocked((session) => readQuestions(session, profile.announce)),
    saveQuestionText: unlocked(saveQuestionText),
    askQuestion: unlocked(askQuestion),
    saveAnswerDraft: unlocked(saveAnswerDraft),
    signAnswerDraft: unlocked(signAnswerDraft),
    approveAnswer: unlocked(approveAnswer),
    publishAnswer: unlocked(publishAnswer),
    openAskPage: unlocked(openAskPage),
    closeAskPage: unlocked(closeAskPage),
    fetchInbox: unlocked(fetchInbox),
    takeMessage: unlocked(takeMessage),
    dismissMessage: unlocked(dismissMessage),
    saveQuestionLetter: unlocked((session, input) =>
      saveQuestionLetter(session, deps, input).then(
        noted(session, ({ files }) => ({ ...papersSaved(files), dossier: input.dossier })),
      ),
    ),
    saveAskNotice: unlocked((session, input) => saveAskNotice(session, deps, input)),
    savePublishedQuestions: unlocked((session) => savePublishedQuestions(session, deps)),
    readNominations: unlocked(readNominations),
    saveNominationDraft: unlocked(saveNominationDraft),
    signNomination: unlocked(signNomination),
    recordNominationStep: unlocked(recordNominationStep),
    undoNominationStep: unlocked(undoNominationStep),
    readNominationPaper: unlocked(readNominationPaper),
    openNominationForm: unlocked((session) => openNominationForm(session, deps.choose)),
    saveNominationForm: unlocked((session) => saveNominationForm(session, deps.choose)),
    saveNominations: unlocked((session) =>
      saveNominations(session, deps).then(noted(session, ({ files }) => papersSaved(files))),
    ),
    verifyFile: () => verifyFile(deps, profile.file().desk?.registry.verifierKey ?? null),

    fetchBlob: unlocked(fetchBlob),
    declareNoConflict: unlocked(declareNoConflict),
    recuse: unlocked(recuse),
    undoRecusal: unlocked(undoRecusal),
    openDossier: unlocked(onRecord(openDossier, ({ dossier }) => ({ act: 'dossier-opened', dossier }))),
    openAttachment: unlocked(
      onRecord(
        (session, input: CallInput<'openAttachment'>) => openAttachment(session, input),
        (input) => fileOpened(input),
      ),
    ),
    setAside: unlocked(setAside),
    readSheetVersions: unlocked(readSheetVersions),
    readAttachmentText: unlocked(onRecord(readAttachmentText, (input) => fileOpened(input))),
    saveAttachment: unlocked((session, input) => saveAttachment(session, deps, input)),
    saveSheet: unlocked(saveSheet),
    settleOtherSheet: unlocked(settleOtherSheet),
    signBallot: unlocked(signBallot),
    withdrawBallot: unlocked(withdrawBallot),

    reviseBallot: unlocked(reviseBallot),
    saveItemPaper: unlocked(saveItemPaper),
    recordDecision: unlocked(recordDecision),
    finaliseRound: unlocked(finaliseRound),
    countersign: unlocked(countersign),
    reopenRound: unlocked(reopenRound),

    noteOpened: unlocked(noteOpened),
    readAccess: unlocked(readAccess),
    saveAccess: unlocked(async (session) => withDesk((desk) => saveAccess(session, deps, desk.person))),

    readCheckpoint: unlocked(readCheckpoint),
    saveCheckpoint: unlocked((session) => saveCheckpoint(session, deps)),
    compareCheckpoint: unlocked((session, { text }) => compareCheckpoint(session, text)),
    compareCheckpointFile: unlocked((session) => compareCheckpointFile(session, deps)),
    readFindings: unlocked(readFindings),
    saveEvidence: unlocked((session, input) => saveEvidence(session, deps, input)),

    setKeychainUnlock: unlocked(async (session, { to }) => view(await profile.setKeychainUnlock(session.keys, to))),
    changePassphrase: unlocked(async (_session, { current, next }) => {
      const changed = await profile.changePassphrase(current, next);
      return changed.ok ? ok({}) : changed;
    }),
    saveBackup: unlocked((session, input) =>
      saveBackup(session, deps, input).then(noted(session, ({ name }) => ({ act: 'backup-saved', name }))),
    ),
    restoreBackup: unlocked((session, input) => restoreBackup(session, deps, input)),

    saveRoundBundle: unlocked((session, input) =>
      bundles.saveRound(session, input).then(noted(session, ({ name }) => ({ act: 'round-bundle-saved', name }))),
    ),
    saveOutboxBundle: unlocked((session) =>
      bundles.saveOutbox(session).then(noted(session, ({ name }) => ({ act: 'outbox-bundle-saved', name }))),
    ),
    importBundle: unlocked(async (session) => withDesk((desk) => bundles.take(session, desk.person.role))),
    cancelBundle: async () => ok(bundles.cancel()),
    dropCarriedFiles: unlocked(dropCarriedFiles),
    saveCard: () => withDesk((desk) => saveCard(stick, desk)),
    openCards: unlocked((session) => openCards(session, stick)),
    saveInvitation: unlocked(async (session) =>
      withDesk((desk) => saveInvitation(session, stick, desk, profile.announce)),
    ),
    openInvitation: () => openInvitation(deps),
  };

  async function withDesk<O>(
    call: (desk: NonNullable<ReturnType<typeof profile.file>['desk']>) => Result<O> | Promise<Result<O>>,
  ): Promise<Result<O>> {
    const { desk } = profile.file();
    return desk ? call(desk) : err(problem('profile/none'));
  }
}

/** The page works with dossiers through main only: content keys stay here. */
function withoutKeys({ seq, entry }: NumberedEntry): NumberedEntry {
  if (entry.kind !== 'intake') return { seq, entry };
  return { seq, entry: { ...entry, dossiers: entry.dossiers.map((dossier) => ({ ...dossier, contentKey: '' })) } };
}
