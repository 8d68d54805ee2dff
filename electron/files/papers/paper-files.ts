import { paperHtml } from '../../../shared/paper/paper-html.ts';
import type { Paper } from '../../../shared/paper/paper.ts';
import { hwpxBytes } from './hwpx-bytes.ts';

/** A paper in each form that an office can open, under `name`: the PDF to read and file, the HWPX to go on writing in. */
export async function paperFiles(
  name: string,
  paper: Paper,
  printPdf: (html: string) => Promise<Uint8Array>,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array }[]> {
  return [
    { name: `${name}.pdf`, bytes: await printPdf(paperHtml(paper)) },
    { name: `${name}.hwpx`, bytes: await hwpxBytes(paper) },
  ];
}
