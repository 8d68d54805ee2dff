import { spawnSync } from 'node:child_process';

/** Whether poppler's reader is on this machine: a reader of PDFs that has nothing to do with the one who wrote them. */
export const hasPdfReader = spawnSync('pdftotext', ['-v']).status === 0;

/** The words of a PDF as somebody who selects them all would copy them. */
export function pdfText(path: string): string {
  const read = spawnSync('pdftotext', ['-layout', '-enc', 'UTF-8', path, '-'], { encoding: 'utf8' });
  if (read.status !== 0) throw new Error(`pdftotext could not read ${path}: ${read.stderr}`);
  return read.stdout;
}
