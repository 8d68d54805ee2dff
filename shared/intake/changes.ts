import type { Application, ApplicationField } from '../dossier/application.ts';
import type { Attachment } from '../dossier/manifest.ts';

/** What an application holds, before its files are sealed or after. */
export interface Content {
  readonly application: Application;
  readonly attachments: readonly Pick<Attachment, 'name' | 'bytes' | 'digest'>[];
}

export interface FieldChange {
  readonly field: ApplicationField;
  readonly before: string;
  readonly after: string;
}

/** Sizes in bytes; null where the file is not there. */
export interface FileChange {
  readonly name: string;
  readonly kind: 'added' | 'removed' | 'replaced';
  readonly before: number | null;
  readonly after: number | null;
}

export interface Changes {
  readonly fields: readonly FieldChange[];
  readonly files: readonly FileChange[];
}

/** Field by field and file by file; files are the same when their content is, whenever they were written. */
export function changesBetween(before: Content, after: Content): Changes {
  const fields = (Object.keys(after.application) as ApplicationField[]).flatMap((field) => {
    const [old, now] = [before.application[field], after.application[field]];
    return old === now ? [] : [{ field, before: old, after: now }];
  });
  const names = [...new Set([...before.attachments, ...after.attachments].map(({ name }) => name))].sort();
  const files = names.flatMap((name): readonly FileChange[] => {
    const old = before.attachments.find((each) => each.name === name);
    const now = after.attachments.find((each) => each.name === name);
    if (!old) return now ? [{ name, kind: 'added', before: null, after: now.bytes }] : [];
    if (!now) return [{ name, kind: 'removed', before: old.bytes, after: null }];
    return old.digest === now.digest ? [] : [{ name, kind: 'replaced', before: old.bytes, after: now.bytes }];
  });
  return { fields, files };
}

export function isUnchanged({ fields, files }: Changes): boolean {
  return fields.length === 0 && files.length === 0;
}
