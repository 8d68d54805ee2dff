import { dialog, type BrowserWindow } from 'electron';
import type { CarriedFile, Choices, Stick } from '../desk/deps.ts';

/** Asks the person at the desk. What is chosen stays in main. */
export function dialogsOf(window: BrowserWindow): Choices {
  const choose = async (
    title: string,
    properties: ('openDirectory' | 'openFile' | 'createDirectory')[],
    extensions?: string[],
  ) => {
    const filters = extensions ? [{ name: 'Simsa Desk', extensions }] : [];
    const { canceled, filePaths } = await dialog.showOpenDialog(window, { title, properties, filters });
    return canceled ? null : (filePaths[0] ?? null);
  };
  const chooseName = async (title: string, defaultPath: string, extensions?: string[]) => {
    const filters = extensions ? [{ name: 'Simsa Desk', extensions }] : [];
    const { canceled, filePath } = await dialog.showSaveDialog(window, { title, defaultPath, filters });
    return canceled || filePath === '' ? null : filePath;
  };
  return {
    importFolder: () => choose('신청 서류 폴더 · Folder of applications', ['openDirectory']),
    applicationFiles: async () => {
      const title = '신청 서류 파일 · Files of the application';
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title,
        properties: ['openFile', 'multiSelections'],
      });
      return canceled ? null : filePaths;
    },
    kitFolder: () => choose('결과 파일을 저장할 폴더 · Folder for the results', ['openDirectory', 'createDirectory']),
    earlierKit: () => choose('지난 결과 자료의 results.json · results.json of an earlier kit', ['openFile'], ['json']),
    fileToVerify: () => choose('검증할 파일 · File to verify', ['openFile'], ['simsa', 'simsa-evidence']),
    proofFolder: () =>
      choose('확인서나 증거를 저장할 폴더 · Folder for a checkpoint or a proof', ['openDirectory', 'createDirectory']),
    checkpointFile: () => choose('비교할 확인서 · Checkpoint to compare', ['openFile'], ['simsa-checkpoint']),
    newBackupFile: (name) => chooseName('백업을 저장할 곳 · Where to save the backup', name, ['simsa-backup']),
    backupFile: () => choose('되살릴 백업 파일 · Backup to restore', ['openFile'], ['simsa-backup']),
    attachmentCopy: (name) => chooseName('사본을 저장할 곳 · Where to save the copy', name),
    newFile: (name) => chooseName('저장할 곳 · Where to save', name),
    fileToOpen: (extensions) => choose('열 파일 · File to open', ['openFile'], [...extensions]),
  };
}

const carried: Readonly<Record<CarriedFile, { readonly title: string; readonly extension: string }>> = {
  bundle: { title: 'USB 묶음 · Bundle', extension: 'simsa' },
  card: { title: '등록 카드 · Device card', extension: 'simsa-card' },
  invitation: { title: '초대장 · Invitation', extension: 'simsa-invitation' },
};

/** Where files go to and come from that people carry between desks. The system asks before a file is replaced. */
export function stickDialogsOf(window: BrowserWindow): Stick {
  const filtersOf = (file: CarriedFile) => [{ name: 'Simsa Desk', extensions: [carried[file].extension] }];
  return {
    saveAs: async (file, suggested) => {
      const { title } = carried[file];
      const options = { title, defaultPath: suggested, filters: filtersOf(file) };
      const { canceled, filePath } = await dialog.showSaveDialog(window, options);
      return canceled || !filePath ? null : filePath;
    },
    open: async (file) => {
      const several = file === 'card' ? (['openFile', 'multiSelections'] as const) : (['openFile'] as const);
      const options = { title: carried[file].title, properties: [...several], filters: filtersOf(file) };
      const { canceled, filePaths } = await dialog.showOpenDialog(window, options);
      return canceled || filePaths.length === 0 ? null : filePaths;
    },
  };
}
