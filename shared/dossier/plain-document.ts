import { z } from 'zod';

/** The words of an office file without its looks, in the order in which they stand. */
const blockSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: z.string() }),
  z.strictObject({ kind: z.literal('text'), text: z.string() }),
  z.strictObject({ kind: z.literal('table'), rows: z.array(z.array(z.string())) }),
]);
export type PlainBlock = Readonly<z.infer<typeof blockSchema>>;

/** `cut`: the file goes on, but no more of it is shown. */
export const plainDocumentSchema = z.strictObject({ blocks: z.array(blockSchema), cut: z.boolean() });
export type PlainDocument = Readonly<z.infer<typeof plainDocumentSchema>>;

/** One text for searching; a row of a table is a line. */
export function textOfDocument({ blocks }: PlainDocument): string {
  return blocks
    .map((block) => (block.kind === 'table' ? block.rows.map((row) => row.join('\t')).join('\n') : block.text))
    .join('\n');
}
