import type { ViewerFile } from '../../shared/contracts/viewer-messages.ts';
import { imageSource } from './image-source.ts';
import type { PageSource } from './page-source.ts';
import { pdfSource } from './pdf-source.ts';
import { plainSource } from './plain-source.ts';

/** A file as pages, whatever kind it is. Rejects for what cannot be opened. */
export async function openSource(file: ViewerFile, cutLabel: string): Promise<PageSource> {
  if (file.kind === 'document') return plainSource(file.document, cutLabel);
  return file.kind === 'pdf' ? pdfSource(file.bytes) : imageSource(file.bytes);
}
