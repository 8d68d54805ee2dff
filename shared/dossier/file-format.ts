import type { Attachment } from './manifest.ts';

/** How a file can be read on the desk: drawn, as plain tables, as plain text, or not at all. */
export type FileFormat = 'pdf' | 'image' | 'workbook' | 'document' | 'none';

export function formatOf({ kind, name }: Pick<Attachment, 'kind' | 'name'>): FileFormat {
  if (kind !== 'other') return kind;
  const extension = extensionOf(name);
  if (extension === 'xlsx') return 'workbook';
  return extension === 'docx' || extension === 'hwpx' ? 'document' : 'none';
}

/** What a copy of the file may do once a person opens it outside of this application; judged by the name alone. */
export type FileDanger = 'disguised' | 'program' | 'macros' | 'archive' | 'none';

export function dangerOf(name: string): FileDanger {
  if (turnsText.test(name)) return 'disguised';
  const extension = extensionOf(name);
  if (programs.has(extension)) return 'program';
  if (withMacros.has(extension)) return 'macros';
  return archives.has(extension) ? 'archive' : 'none';
}

/** A name that every system takes: no folder, no sign that a shell or a reader's eye trips over. */
export function safeFileName(name: string): string {
  const flat = name
    .normalize('NFC')
    .replace(unsafe, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(flat)?.[0] ?? '';
  const stem = flat.slice(0, flat.length - extension.length).slice(0, 100);
  const whole = stem + extension;
  if (whole === '') return 'file';
  return reservedOnWindows.test(whole) ? `_${whole}` : whole;
}

function extensionOf(name: string): string {
  // Windows drops dots and spaces at the end, so that "a.exe. " runs.
  return (/\.([^.]*)$/.exec(name.replace(/[.\s]+$/, ''))?.[1] ?? '').toLowerCase();
}

const unsafe = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;
/** Signs that turn the direction of writing: "exe.pdf" can be shown for "fdp.exe". */
const turnsText = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const reservedOnWindows = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

const words = (text: string) => new Set(text.split(' '));
const programs = words(
  'exe com scr pif msi msp mst bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh hta cpl dll sys jar jnlp lnk url reg inf chm msc ' +
    'application gadget scf sct sh bash run bin appimage deb rpm apk app command dmg pkg iso img vhd py rb pl html htm xhtml svg xll',
);
/** Types that can carry macros or scripts; the old binary types of Office and Hangul among them. */
const withMacros = words('docm dotm xlsm xltm xlsb xlam pptm potm ppsm ppam doc dot xls xlt xla ppt pot pps hwp hwt');
const archives = words('zip 7z rar alz egg tar gz tgz bz2 xz cab zipx lzh');
