import readWorkbook from 'read-excel-file/node';
import { formatOf } from '../../../shared/dossier/file-format.ts';
import type { PlainBlock, PlainDocument } from '../../../shared/dossier/plain-document.ts';
import { err, ok, problem, type Result } from '../../../shared/basics/result.ts';
import { judgeZip } from '../tables/judge-zip.ts';
import { textOfCell } from '../tables/read-table.ts';
import { blocksFromXml } from './blocks-from-xml.ts';
import { TextTooLarge, zipTexts } from './zip-texts.ts';

const fileLimit = 50 * 1024 * 1024;
/** XML beyond this would keep the main process busy for longer than a person's save may wait. */
const xmlLimit = 24 * 1024 * 1024;
const cellLimit = 60_000;
const textLimit = 4_000_000;

/** The words of an .xlsx, .docx or .hwpx file. Problems: 'attachment/unreadable', 'attachment/too-large'. */
export async function readPlainDocument(name: string, bytes: Uint8Array): Promise<Result<PlainDocument>> {
  const format = formatOf({ kind: 'other', name });
  if (format !== 'workbook' && format !== 'document') return err(problem('attachment/unreadable'));
  if (bytes.length > fileLimit) return err(problem('attachment/too-large'));
  const sound = await judgeZip(bytes);
  if (!sound.ok)
    return err(problem(sound.problem.code.endsWith('too-large') ? 'attachment/too-large' : 'attachment/unreadable'));
  try {
    const blocks = format === 'workbook' ? await sheetsOf(bytes) : await paragraphsOf(bytes, sound.value);
    return blocks ? ok(bounded(blocks)) : err(problem('attachment/unreadable'));
  } catch (cause) {
    // The readers throw for whatever a sound archive should hold and does not.
    return err(problem(cause instanceof TextTooLarge ? 'attachment/too-large' : 'attachment/unreadable'));
  }
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly PlainBlock[]> {
  const sheets = await readWorkbook(Buffer.from(bytes));
  return sheets.flatMap(({ sheet, data }): PlainBlock[] => [
    { kind: 'heading', text: sheet },
    ...(data.length > 0 ? [{ kind: 'table' as const, rows: data.map((row) => row.map(textOfCell)) }] : []),
  ]);
}

/** Word keeps one body; Hangul one file per section, in the order of their numbers. */
async function paragraphsOf(bytes: Uint8Array, names: readonly string[]): Promise<readonly PlainBlock[] | null> {
  const sections = names
    .flatMap((name) => /^Contents\/section(\d{1,4})\.xml$/.exec(name)?.[1] ?? [])
    .sort((a, b) => Number(a) - Number(b))
    .map((number) => `Contents/section${number}.xml`);
  const wanted = names.includes('word/document.xml') ? ['word/document.xml'] : sections;
  const texts = await zipTexts(bytes, (name) => wanted.includes(name), xmlLimit);
  const parts = wanted.map((name) => blocksFromXml(texts.get(name) ?? ''));
  if (parts.length === 0 || parts.some((part) => part === null)) return null;
  return parts.flatMap((part) => part ?? []);
}

/** As much as a person reads on a screen; `cut` says that there is more. */
function bounded(blocks: readonly PlainBlock[]): PlainDocument {
  let [cells, letters] = [0, 0];
  const kept: PlainBlock[] = [];
  for (const block of blocks) {
    const rows = block.kind === 'table' ? block.rows : [[block.text]];
    const fitting = rows.findIndex((row) => {
      cells += row.length;
      letters += row.reduce((sum, cell) => sum + cell.length, 0);
      return cells > cellLimit || letters > textLimit;
    });
    if (fitting < 0) kept.push(block);
    else {
      if (block.kind === 'table' && fitting > 0) kept.push({ kind: 'table', rows: block.rows.slice(0, fitting) });
      return { blocks: kept, cut: true };
    }
  }
  return { blocks: kept, cut: false };
}
