import type { CallName } from '../../shared/contracts/desktop-api.ts';

/** The names of the contract without its schemas, since preload must stay small; a name missing or too many does not compile. */
const listed: Readonly<Record<CallName, true>> = {
  readProfile: true,
  createProfile: true,
  unlock: true,
  setLanguage: true,
  setTour: true,
  setDisplay: true,
  startPractice: true,
  leavePractice: true,
  readFreeSpace: true,
  readStoreKey: true,
  readEntries: true,
  syncRound: true,
  deliverOutbox: true,
  readInvitation: true,
  handInCard: true,
  updateRegistryAddress: true,
  readCards: true,
  importApplications: true,
  cancelImport: true,
  removeApplications: true,
  saveRoundDraft: true,
  distributeRound: true,
  closeRound: true,
  openBallots: true,
  noteOpened: true,
  readAccess: true,
  saveAccess: true,
  saveKit: true,
  verifyFile: true,
  fetchBlob: true,
  declareNoConflict: true,
  recuse: true,
  undoRecusal: true,
  openDossier: true,
  openAttachment: true,
  setAside: true,
  readSheetVersions: true,
  saveSheet: true,
  settleOtherSheet: true,
  signBallot: true,
  withdrawBallot: true,
  recordDecision: true,
  finaliseRound: true,
  countersign: true,
  reopenRound: true,
  enrolDevice: true,
  revokeDevice: true,

  readCheckpoint: true,
  saveCheckpoint: true,
  compareCheckpoint: true,
  compareCheckpointFile: true,
  readFindings: true,
  saveEvidence: true,
  unlockWithKeychain: true,
  setKeychainUnlock: true,
  changePassphrase: true,
  setAutoLock: true,
  lock: true,
  saveBackup: true,
  restoreBackup: true,

  saveRoundBundle: true,
  saveOutboxBundle: true,
  importBundle: true,
  cancelBundle: true,
  dropCarriedFiles: true,
  saveCard: true,
  openCards: true,
  saveInvitation: true,
  openInvitation: true,

  readAttachmentText: true,
  saveAttachment: true,

  saveAssignments: true,
  openAssignments: true,
  saveRubric: true,
  openRubric: true,
  keepRubric: true,

  saveReminders: true,
};

export const callNames = Object.keys(listed) as readonly CallName[];

export function channelOf(name: CallName): string {
  return `simsa:${name}`;
}

/** One channel for all events. */
export const eventChannel = 'simsa:event';
