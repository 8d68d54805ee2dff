/** Which files under tests/vectors/frozen show the format of each page of docs/formats. */
export const shownBy: Readonly<Record<string, readonly string[]>> = {
  // What is refused there is the table of tests/vectors/altered-kinds.ts, played on the frozen month.
  'admission.md': ['month.simsa'],
  'applications-folder.md': ['applications/applications.csv', 'applications/2026-11-001/1_개요서.pdf'],
  'backup.md': ['backup.simsa-backup'],
  'carried-bundle.md': [
    'round.simsa',
    'outbox.simsa',
    'outbox-unseen.simsa',
    'card-EdDSA.simsa-card',
    'card-ES256.simsa-card',
  ],
  'catalogue.md': ['catalogue.json', 'public-list.json'],
  'checkpoint-and-receipt.md': ['checkpoint.txt', 'cosigned.txt', 'receipt.json', 'root.txt'],
  'evidence.md': ['fork.simsa-evidence', 'bad-record.simsa-evidence', 'broken-receipt.simsa-evidence'],
  'files-on-the-way.md': ['file.sealed', 'dossier-key.json'],
  'invitation.md': ['invitation.txt', 'invitation-first.txt'],
  'journal.md': ['frames.journal', 'desk.journal', 'desk-save-of-two.journal'],
  'key-file.md': [
    'keys-EdDSA.json',
    'keys-ES256.json',
    'keys-without-alg.json',
    'keychain-EdDSA.json',
    'keychain-ES256.json',
  ],
  'month-bundle.md': ['month.simsa'],
  'papers.md': ['paper.hwpx'],
  'records.md': [
    'month.simsa',
    'month-withdrawn.simsa',
    'month-table.simsa',
    'month-after-final.simsa',
    'month-questions.simsa',
    'month-opinions.simsa',
    'rehearsal.simsa',
  ],
  'results.md': ['results.json', 'results.csv'],
  'signed-request.md': ['request-EdDSA.txt', 'request-ES256.txt'],
  'tally.md': ['tally.json'],
};

/**
 * What is wrong with the pages (name and text) and the frozen files: a format without an example at its start, a page without a
 * frozen file, a file that shows no page.
 */
export function formatFaults(
  pages: ReadonlyMap<string, string>,
  files: readonly string[],
  shown: Readonly<Record<string, readonly string[]>> = shownBy,
): readonly string[] {
  const named = Object.values(shown).flat();
  return [
    ...[...pages]
      .filter(([, text]) => !everyFormatStartsWithAnExample(text))
      .map(([page]) => `${page}: no example at its start`),
    ...[...pages.keys()].filter((page) => (shown[page] ?? []).length === 0).map((page) => `${page}: no frozen file`),
    ...Object.keys(shown)
      .filter((page) => !pages.has(page))
      .map((page) => `${page}: no such page`),
    ...named.filter((file) => !files.includes(file)).map((file) => `${file}: named, but not there`),
    ...files.filter((file) => !named.includes(file)).map((file) => `${file}: shows no page`),
  ];
}

/** Each first heading of a format is followed by an example before any word about it. */
function everyFormatStartsWithAnExample(text: string): boolean {
  const formats = text.split(/^(?=# )/m);
  return text.startsWith('# ') && formats.every((format) => /^# [^\n]+\n\n```/.test(format));
}
